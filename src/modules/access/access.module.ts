import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { AccessGuard } from './http/access.guard.js';
import { KeysController } from './http/keys.controller.js';
import { PrincipalCache } from './http/principal-cache.js';
import { RoutePermissions } from './http/route-permissions.js';
import { SessionController } from './http/session.controller.js';
import { AccountEntity } from './persistence/account.entity.js';
import { ApiKeyEntity } from './persistence/api-key.entity.js';
import { CreateApiKey } from './use-cases/create-api-key.js';
import { EndSession } from './use-cases/end-session.js';
import { RevokeApiKey } from './use-cases/revoke-api-key.js';
import { SetAdminPassword } from './use-cases/set-admin-password.js';
import { SignIn } from './use-cases/sign-in.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, ApiKeyEntity]), DiscoveryModule, OrganisationModule],
  controllers: [SessionController, KeysController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    PrincipalCache,
    RoutePermissions,
    CreateApiKey,
    RevokeApiKey,
    SetAdminPassword,
    SignIn,
    EndSession,
  ],
  exports: [CreateApiKey, RevokeApiKey, SetAdminPassword],
})
export class AccessModule {}
