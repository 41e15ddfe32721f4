import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VERSION } from '../../../platform/config/version.js';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { Problem } from '../../../shared/problem.js';
import {
  ChangeMunicipality,
  type Municipality,
  MunicipalityDirectory,
} from '../../organisation/organisation.public.js';
import { databaseSize, owedJobs } from '../queries/installation-status.js';
import { OpenMunicipality } from '../use-cases/open-municipality.js';
import {
  InstallationStatusDto,
  InstalledMunicipalityDto,
  InstalledMunicipalityListDto,
  OpenedMunicipalityDto,
  OpenMunicipalityDto,
  RenameMunicipalityDto,
} from './installation.dto.js';

/** For whoever runs the installation: which municipalities share it and how it is, and nothing of what is theirs. */
@ApiTags('installation')
@Controller('installation')
export class InstallationController {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly openMunicipality: OpenMunicipality,
    private readonly changeMunicipality: ChangeMunicipality,
  ) {}

  @Get('municipalities')
  @Allow('installation.read')
  async list(): Promise<InstalledMunicipalityListDto> {
    return { items: (await this.directory.list()).map(shown) };
  }

  /** Opens a municipality and answers with its first admin's one-time password. */
  @Post('municipalities')
  @Allow('installation.manage')
  async open(@Caller() caller: Principal, @Body() body: OpenMunicipalityDto): Promise<OpenedMunicipalityDto> {
    const { municipality, oneTimePassword } = await this.openMunicipality.run(caller, body);
    return { ...shown(municipality), oneTimePassword };
  }

  @Patch('municipalities/:id')
  @HttpCode(200)
  @Allow('installation.manage')
  async rename(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { name }: RenameMunicipalityDto,
  ): Promise<InstalledMunicipalityDto> {
    const municipality = (await this.directory.list()).find(({ municipalityId }) => municipalityId === id);
    if (!municipality) throw new Problem('not-found', `There is no municipality ${id} in this installation.`);
    // An operator reaches no municipality: the new name, and the line of its log that says who gave it, are written as it.
    await this.database.transaction(id, (tx) => this.changeMunicipality.run(tx, caller, { name }));
    return { ...shown(municipality), name };
  }

  /** What is owed over all municipalities, how large the database is, and which version answers. */
  @Get('status')
  @Allow('installation.read')
  async status(): Promise<InstallationStatusDto> {
    return this.database.system(async (tx) => ({
      version: VERSION,
      databaseBytes: await databaseSize(tx),
      jobs: await owedJobs(tx),
    }));
  }
}

const shown = ({ municipalityId, slug, name, createdAt }: Municipality) => ({
  id: municipalityId,
  slug,
  name,
  createdAt,
});
