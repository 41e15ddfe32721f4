import { Controller, Delete, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { PageQueryDto } from '../../../platform/http/page.dto.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import { CloseStationJoin, currentStationJoin, listStations, OpenStationJoin } from '../../access/access.public.js';
import { getCampaign } from '../queries/campaigns.js';
import { requireOpenToStations } from '../queries/station-campaign.js';
import { OpenedStationJoinDto, StationJoinStateDto, StationPageDto } from './station-join.dto.js';
import { qrSvg } from './station-qr.js';

@ApiTags('stations')
@Controller('campaigns/:id')
export class StationJoinController {
  constructor(
    private readonly database: Database,
    private readonly openStationJoin: OpenStationJoin,
    private readonly closeStationJoin: CloseStationJoin,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Opens the campaign's join page, in place of the one before. Its address and code are shown this once. */
  @Post('station-join')
  @Allow('station.manage')
  async open(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<OpenedStationJoinDto> {
    const { token, ...join } = await this.database.transaction(caller, async (tx) => {
      await requireOpenToStations(tx, id);
      return this.openStationJoin.run(tx, caller, id);
    });
    const url = `${this.originOf(request)}/anslut#${token}`;
    return { ...join, url, qrSvg: await qrSvg(url) };
  }

  @Get('station-join')
  @Allow('station.read')
  current(@Caller() caller: Principal, @IdParam() id: string): Promise<StationJoinStateDto> {
    return this.database.transaction(caller, async (tx) => {
      await getCampaign(tx, id);
      return { join: await currentStationJoin(tx, id) };
    });
  }

  /** No more stations join; those that have go on. */
  @Delete('station-join')
  @HttpCode(204)
  @Allow('station.manage')
  async close(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      await getCampaign(tx, id);
      await this.closeStationJoin.run(tx, caller, id);
    });
  }

  /** The campaign's stations, ended ones included, newest first. */
  @Get('stations')
  @Allow('station.read')
  list(@Caller() caller: Principal, @IdParam() id: string, @Query() query: PageQueryDto): Promise<StationPageDto> {
    const { limit = PAGE_SIZE, ...filter } = query;
    return this.database.transaction(caller, async (tx) => {
      await getCampaign(tx, id);
      return listStations(tx, id, { ...filter, limit });
    });
  }

  /** Where phones find us: as the operator says, else as the one who asks does. */
  private originOf({ protocol, host }: FastifyRequest): string {
    return this.env.publicUrl === undefined ? `${protocol}://${host}` : new URL(this.env.publicUrl).origin;
  }
}
