import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { explainDeviceSavings, getSavings } from '../queries/get-savings.js';
import { CampaignSavingsDto, DeviceSavingsDto } from './savings.dto.js';

@ApiTags('savings')
@Controller('campaigns/:id/savings')
export class SavingsController {
  constructor(private readonly database: Database) {}

  /** What the campaign saved, in both profiles, with interval and cohorts. */
  @Get()
  @Allow('savings.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<CampaignSavingsDto> {
    return this.database.transaction(caller, (tx) => getSavings(tx, id));
  }

  /** One device's part of it, opened to terms, factors and sources. */
  @Get('devices/:deviceId')
  @Allow('savings.read')
  device(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @IdParam('deviceId') deviceId: string,
  ): Promise<DeviceSavingsDto> {
    return this.database.transaction(caller, (tx) => explainDeviceSavings(tx, id, deviceId));
  }
}
