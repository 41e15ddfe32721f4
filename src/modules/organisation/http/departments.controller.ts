import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { asDepartment, getDepartment, listDepartments } from '../queries/departments.js';
import { ChangeDepartment } from '../use-cases/change-department.js';
import { CreateDepartment } from '../use-cases/create-department.js';
import { ChangeDepartmentDto, CreateDepartmentDto, DepartmentDto, DepartmentPageDto } from './departments.dto.js';

@ApiTags('departments')
@Controller('departments')
export class DepartmentsController {
  constructor(
    private readonly database: Database,
    private readonly createDepartment: CreateDepartment,
    private readonly changeDepartment: ChangeDepartment,
  ) {}

  @Get()
  @Allow('department.read')
  async list(@Caller() caller: Principal): Promise<DepartmentPageDto> {
    return { items: await this.database.transaction(caller, listDepartments), next: null };
  }

  @Get(':id')
  @Allow('department.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<DepartmentDto> {
    return this.database.transaction(caller, (tx) => getDepartment(tx, id));
  }

  @Post()
  @Allow('department.write')
  create(@Caller() caller: Principal, @Body() body: CreateDepartmentDto): Promise<DepartmentDto> {
    return this.database.transaction(caller, async (tx) =>
      asDepartment(await this.createDepartment.run(tx, body, caller)),
    );
  }

  @Patch(':id')
  @Allow('department.write')
  change(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() body: ChangeDepartmentDto,
  ): Promise<DepartmentDto> {
    return this.database.transaction(caller, async (tx) =>
      asDepartment(await this.changeDepartment.run(tx, caller, id, body)),
    );
  }
}
