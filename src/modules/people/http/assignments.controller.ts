import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { AssignDevice } from '../use-cases/assign-device.js';
import { ShowDeviceUsers } from '../use-cases/show-device-users.js';
import { UnassignDevice } from '../use-cases/unassign-device.js';
import { AssignDeviceDto, DeviceUsersDto } from './assignments.dto.js';

@ApiTags('people')
@Controller('devices/:id/assignment')
export class AssignmentsController {
  constructor(
    private readonly database: Database,
    private readonly users: ShowDeviceUsers,
    private readonly assignDevice: AssignDevice,
    private readonly unassignDevice: UnassignDevice,
  ) {}

  /** Who uses the device and who has; names only for those who may read about people. */
  @Get()
  @Allow('device.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<DeviceUsersDto> {
    return this.database.transaction(caller, (tx) => this.users.run(tx, caller, id));
  }

  /** Gives the device to a person; whoever had it before has it no longer. */
  @Put()
  @Allow('device.assign')
  assign(@Caller() caller: Principal, @IdParam() id: string, @Body() body: AssignDeviceDto): Promise<DeviceUsersDto> {
    return this.database.transaction(caller, async (tx) => {
      await this.assignDevice.run(tx, caller, id, body.personId.toLowerCase());
      return this.users.run(tx, caller, id);
    });
  }

  /** Nobody has the device any longer. */
  @Delete()
  @HttpCode(204)
  @Allow('device.assign')
  async unassign(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    await this.database.transaction(caller, (tx) => this.unassignDevice.run(tx, caller, id));
  }
}
