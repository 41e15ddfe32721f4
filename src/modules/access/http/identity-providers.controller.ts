import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import type { IdentityProvider } from '../domain/identity-provider.js';
import { listIdentityProviders } from '../queries/identity-providers.js';
import { ChangeIdentityProvider } from '../use-cases/change-identity-provider.js';
import { CreateIdentityProvider } from '../use-cases/create-identity-provider.js';
import { OidcClient } from '../use-cases/oidc-client.js';
import { RemoveIdentityProvider } from '../use-cases/remove-identity-provider.js';
import { ChangeProviderDto, CreateProviderDto, ProviderDto, ProviderListDto } from './identity-providers.dto.js';
import { providerRedirectUri } from './provider-sign-in-address.js';

@ApiTags('providers')
@Controller('providers')
export class IdentityProvidersController {
  constructor(
    private readonly database: Database,
    private readonly oidc: OidcClient,
    private readonly createProvider: CreateIdentityProvider,
    private readonly changeProvider: ChangeIdentityProvider,
    private readonly removeProvider: RemoveIdentityProvider,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @Allow('provider.read')
  async list(@Caller() caller: Principal, @Req() request: FastifyRequest): Promise<ProviderListDto> {
    const providers = await this.database.transaction(caller, listIdentityProviders);
    return { items: providers.map(asDto), redirectUri: providerRedirectUri(request, this.env) };
  }

  /** The provider is asked for its configuration first; one that does not answer is not taken. */
  @Post()
  @Allow('provider.manage')
  async create(@Caller() caller: Principal, @Body() body: CreateProviderDto): Promise<ProviderDto> {
    await this.oidc.checkIssuer(body.issuer);
    return asDto(await this.database.transaction(caller, (tx) => this.createProvider.run(tx, caller, body)));
  }

  @Patch(':id')
  @Allow('provider.manage')
  async change(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() body: ChangeProviderDto,
  ): Promise<ProviderDto> {
    if (body.issuer) await this.oidc.checkIssuer(body.issuer);
    return asDto(await this.database.transaction(caller, (tx) => this.changeProvider.run(tx, caller, id, body)));
  }

  /** Nobody signs in with it any longer; sessions under way go on until they end. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('provider.manage')
  async remove(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    await this.database.transaction(caller, (tx) => this.removeProvider.run(tx, caller, id));
  }
}

/** Field by field: what is stored besides, the secret above all, is not answered. */
const asDto = (provider: IdentityProvider): ProviderDto => ({
  id: provider.id,
  name: provider.name,
  issuer: provider.issuer,
  clientId: provider.clientId,
  hasClientSecret: provider.clientSecret !== null,
  scopes: provider.scopes,
  subjectClaims: [...provider.subjectClaims],
  roleClaim: provider.roleClaim,
  roleMap: provider.roleMap,
  departmentClaim: provider.departmentClaim,
});
