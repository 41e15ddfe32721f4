import { Body, Controller, Delete, Get, HttpCode, Patch, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { Problem } from '../../../shared/problem.js';
import { stationActor, stationOf } from '../domain/station-actor.js';
import { RenameStation } from '../use-cases/rename-station.js';
import { RevokeStation } from '../use-cases/revoke-station.js';
import { PrincipalCache } from './principal-cache.js';
import { NamedStationDto, OwnStationDto, RenameStationDto } from './stations.dto.js';

@ApiTags('stations')
@Controller('stations')
export class StationsController {
  constructor(
    private readonly database: Database,
    private readonly renameStation: RenameStation,
    private readonly revokeStation: RevokeStation,
    private readonly known: PrincipalCache,
  ) {}

  /** The station that asks. 404 for whoever is none. */
  @Get('own')
  @Allow('session.own')
  own(@Caller() { actor, campaignId, stationName }: Principal): OwnStationDto {
    return { id: ownStation(actor), name: stationName ?? '', campaignId: campaignId ?? '' };
  }

  @Put('own/name')
  @Allow('session.own')
  async renameOwn(@Caller() caller: Principal, @Body() { name }: RenameStationDto): Promise<NamedStationDto> {
    return this.rename(caller, ownStation(caller.actor), name);
  }

  @Patch(':id')
  @Allow('station.manage')
  async change(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { name }: RenameStationDto,
  ): Promise<NamedStationDto> {
    return this.rename(caller, id, name);
  }

  /** Ends the station: at once in this process, within three seconds in others. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('station.manage')
  async revoke(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    await this.database.transaction(caller, (tx) => this.revokeStation.run(tx, caller, id));
    this.known.forgetActor(stationActor(id));
  }

  private async rename(caller: Principal, id: string, name: string): Promise<NamedStationDto> {
    const renamed = await this.database.transaction(caller, (tx) => this.renameStation.run(tx, caller, id, name));
    // Its next scan carries the new name.
    this.known.forgetActor(stationActor(id));
    return renamed;
  }
}

function ownStation(actor: string): string {
  const stationId = stationOf(actor);
  if (stationId === null) throw new Problem('not-found', 'Whoever asks is no station; this is for stations alone.');
  return stationId;
}
