import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import type { CampaignStep } from '../domain/campaign.js';
import { campaignDevices } from '../queries/campaign-devices.js';
import { campaignProgress } from '../queries/campaign-progress.js';
import { getCampaign, listCampaigns } from '../queries/campaigns.js';
import { CreateCampaign } from '../use-cases/create-campaign.js';
import { ExpectDevices } from '../use-cases/expect-devices.js';
import { MoveCampaign } from '../use-cases/move-campaign.js';
import {
  CampaignDto,
  CampaignPageDto,
  CampaignProgressDto,
  CampaignQueryDto,
  CollectedDevicePageDto,
  CollectedDeviceQueryDto,
  CreateCampaignDto,
  ExpectDevicesDto,
  ExpectedDto,
} from './campaigns.dto.js';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly database: Database,
    private readonly createCampaign: CreateCampaign,
    private readonly moveCampaign: MoveCampaign,
    private readonly expectDevices: ExpectDevices,
  ) {}

  /** Newest first. */
  @Get()
  @Allow('campaign.read')
  list(@Caller() caller: Principal, @Query() query: CampaignQueryDto): Promise<CampaignPageDto> {
    const { limit = PAGE_SIZE, ...filter } = query;
    return this.database.transaction(caller, (tx) => listCampaigns(tx, { ...filter, limit }));
  }

  @Get(':id')
  @Allow('campaign.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<CampaignDto> {
    return this.database.transaction(caller, (tx) => getCampaign(tx, id));
  }

  @Post()
  @Allow('campaign.write')
  create(@Caller() caller: Principal, @Body() body: CreateCampaignDto): Promise<CampaignDto> {
    return this.database.transaction(caller, async (tx) => getCampaign(tx, await this.createCampaign.run(tx, body)));
  }

  @Post(':id/open')
  @HttpCode(200)
  @Allow('campaign.write')
  open(@Caller() caller: Principal, @IdParam() id: string): Promise<CampaignDto> {
    return this.move(caller, id, 'open');
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('campaign.write')
  close(@Caller() caller: Principal, @IdParam() id: string): Promise<CampaignDto> {
    return this.move(caller, id, 'close');
  }

  /** Adds devices to the expected list of a department. */
  @Post(':id/expected')
  @HttpCode(200)
  @Allow('campaign.write')
  expect(@Caller() caller: Principal, @IdParam() id: string, @Body() body: ExpectDevicesDto): Promise<ExpectedDto> {
    return this.database.transaction(caller, (tx) => this.expectDevices.run(tx, id, body));
  }

  /** Expected, in, missing and extra, a line a department. */
  @Get(':id/progress')
  @Allow('department.read')
  async progress(@Caller() caller: Principal, @IdParam() id: string): Promise<CampaignProgressDto> {
    return this.database.transaction(caller, async (tx) => {
      await getCampaign(tx, id);
      return { items: await campaignProgress(tx, id), next: null };
    });
  }

  /** The devices the campaign collected. */
  @Get(':id/devices')
  @Allow('device.read')
  devices(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Query() query: CollectedDeviceQueryDto,
  ): Promise<CollectedDevicePageDto> {
    const { limit = PAGE_SIZE, ...filter } = query;
    return this.database.transaction(caller, async (tx) => {
      await getCampaign(tx, id);
      return campaignDevices(tx, id, { ...filter, limit });
    });
  }

  private move(caller: Principal, id: string, step: CampaignStep): Promise<CampaignDto> {
    return this.database.transaction(caller, async (tx) => {
      await this.moveCampaign.run(tx, caller, id, step);
      return getCampaign(tx, id);
    });
  }
}
