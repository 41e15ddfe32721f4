import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { AllowPublic } from '../../../platform/http/allow.js';
import { Problem } from '../../../shared/problem.js';
import { MunicipalityDirectory } from '../../organisation/organisation.public.js';
import { listIdentityProviders } from '../queries/identity-providers.js';
import { SignInProviderListDto } from './identity-providers.dto.js';

@ApiTags('session')
@Controller('municipalities')
export class SignInProvidersController {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
  ) {}

  /** The identity providers one can sign in with, for the sign-in page. */
  @Get(':slug/providers')
  @AllowPublic()
  async list(@Param('slug') slug: string): Promise<SignInProviderListDto> {
    const municipality = await this.directory.findBySlug(slug);
    if (!municipality) throw new Problem('not-found', 'There is no municipality of this short name.');
    // Nobody has signed in yet, so there is no caller whose reach could be narrower than the municipality.
    const providers = await this.database.transaction(municipality.municipalityId, listIdentityProviders);
    return { items: providers.map(({ id, name }) => ({ id, name })) };
  }
}
