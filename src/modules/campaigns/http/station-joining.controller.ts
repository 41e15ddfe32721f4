import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { AllowPublic } from '../../../platform/http/allow.js';
import { Clock } from '../../../shared/clock.js';
import {
  decodeCredential,
  JoinStation,
  refuseForeign,
  scanAgain,
  writeSessionCookie,
} from '../../access/access.public.js';
import { stationCookieEnd } from '../domain/station-cookie.js';
import { getCampaign } from '../queries/campaigns.js';
import { JoinedStationDto, JoinStationDto } from './station-join.dto.js';

@ApiTags('stations')
@Controller('stations')
export class StationJoiningController {
  constructor(
    private readonly database: Database,
    private readonly joinStation: JoinStation,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Makes the browser that shows a join page's secret a station of its campaign, in place of who was signed in there. */
  @Post()
  @AllowPublic()
  async join(
    @Body() { token, name }: JoinStationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedStationDto> {
    refuseForeign(request, this.env);
    const join = decodeCredential('join', token);
    if (!join) throw scanAgain();
    // Nobody is signed in: the secret alone says in which municipality.
    const { campaign, station } = await this.database.transaction(join.municipalityId, async (tx) => {
      const joined = await this.joinStation.run(tx, { join, name, address: request.ip });
      return { station: joined, campaign: await getCampaign(tx, joined.campaignId) };
    });
    writeSessionCookie(reply, this.env, station.token, stationCookieEnd(campaign.endsOn, this.clock.now()));
    return {
      campaign: { id: campaign.id, name: campaign.name },
      station: { id: station.stationId, name: station.name },
    };
  }
}
