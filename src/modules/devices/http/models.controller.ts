import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import { getModel, listModels } from '../queries/list-models.js';
import { SearchTextDto } from './device-query.dto.js';
import { CountedModelDto, ModelPageDto } from './models.dto.js';

@ApiTags('models')
@Controller('models')
export class ModelsController {
  constructor(private readonly database: Database) {}

  /** By manufacturer and name. */
  @Get()
  @Allow('model.read')
  list(@Caller() caller: Principal, @Query() { limit = PAGE_SIZE, ...filter }: SearchTextDto): Promise<ModelPageDto> {
    return this.database.transaction(caller, (tx) => listModels(tx, { ...filter, limit }));
  }

  @Get(':id')
  @Allow('model.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<CountedModelDto> {
    return this.database.transaction(caller, (tx) => getModel(tx, id));
  }
}
