import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { getDepartmentEnergy } from '../queries/get-department-energy.js';
import { ListMeterDevices } from '../use-cases/list-meter-devices.js';
import { RecordReadings } from '../use-cases/record-readings.js';
import { SetEnergyTarget } from '../use-cases/set-energy-target.js';
import {
  DepartmentEnergyDto,
  EnergyTargetDto,
  MeterDevicesDto,
  ReadingReceiptsDto,
  ReadingsDto,
} from './energy.dto.js';

@ApiTags('energy')
@Controller()
export class EnergyController {
  constructor(
    private readonly database: Database,
    private readonly recordReadings: RecordReadings,
    private readonly listMeterDevices: ListMeterDevices,
    private readonly setEnergyTarget: SetEnergyTarget,
  ) {}

  /** A department's years against its baseline and target. */
  @Get('departments/:id/energy')
  @Allow('energy.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<DepartmentEnergyDto> {
    return this.database.transaction(caller, (tx) => getDepartmentEnergy(tx, id));
  }

  @Put('departments/:id/energy/target')
  @HttpCode(204)
  @Allow('energy.write')
  setTarget(@Caller() caller: Principal, @IdParam() id: string, @Body() body: EnergyTargetDto): Promise<void> {
    return this.database.transaction(caller, (tx) => this.setEnergyTarget.run(tx, id, body));
  }

  /** Meters' readings, all or none; the same reading again changes nothing. */
  @Post('energy/readings')
  @HttpCode(200)
  @Allow('energy.write')
  async record(@Caller() caller: Principal, @Body() { readings }: ReadingsDto): Promise<ReadingReceiptsDto> {
    return { receipts: await this.database.transaction(caller, (tx) => this.recordReadings.run(tx, readings)) };
  }

  /** Which devices a meter measures. */
  @Put('energy/meters')
  @HttpCode(204)
  @Allow('energy.write')
  setMeter(@Caller() caller: Principal, @Body() body: MeterDevicesDto): Promise<void> {
    return this.database.transaction(caller, (tx) => this.listMeterDevices.run(tx, body));
  }
}
