import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { municipalitySettings } from '../queries/municipality-settings.js';
import { ChangeMunicipality } from '../use-cases/change-municipality.js';
import { ChangeMunicipalitySettingsDto, MunicipalitySettingsDto } from './municipality.dto.js';

@ApiTags('municipality')
@Controller('municipality')
export class MunicipalityController {
  constructor(
    private readonly database: Database,
    private readonly changeMunicipality: ChangeMunicipality,
  ) {}

  /** What the caller's municipality has decided about itself. */
  @Get()
  @Allow('municipality.read')
  get(@Caller() caller: Principal): Promise<MunicipalitySettingsDto> {
    return this.database.transaction(caller, municipalitySettings);
  }

  @Patch()
  @Allow('municipality.write')
  change(@Caller() caller: Principal, @Body() body: ChangeMunicipalitySettingsDto): Promise<MunicipalitySettingsDto> {
    return this.database.transaction(caller, (tx) => this.changeMunicipality.run(tx, caller, body));
  }
}
