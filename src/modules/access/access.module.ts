import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { AccessGuard } from './http/access.guard.js';
import { AccountController } from './http/account.controller.js';
import { AccountResetsController } from './http/account-resets.controller.js';
import { AccountsController } from './http/accounts.controller.js';
import { AuditController } from './http/audit.controller.js';
import { KeysController } from './http/keys.controller.js';
import { PrincipalCache } from './http/principal-cache.js';
import { RoutePermissions } from './http/route-permissions.js';
import { SessionController } from './http/session.controller.js';
import { SignInRequest } from './http/sign-in-request.js';
import { StationsController } from './http/stations.controller.js';
import { TotpController } from './http/totp.controller.js';
import { AccountEntity } from './persistence/account.entity.js';
import { ApiKeyEntity } from './persistence/api-key.entity.js';
import { BeginTotp } from './use-cases/begin-totp.js';
import { ChangeAccount } from './use-cases/change-account.js';
import { CheckOwnPassword } from './use-cases/check-own-password.js';
import { ChoosePassword } from './use-cases/choose-password.js';
import { CloseAccountsOfPerson } from './use-cases/close-accounts-of-person.js';
import { CloseStationJoin } from './use-cases/close-station-join.js';
import { ConfirmTotp } from './use-cases/confirm-totp.js';
import { CreateAccount } from './use-cases/create-account.js';
import { CreateApiKey } from './use-cases/create-api-key.js';
import { RevokeOperatorKey } from './use-cases/revoke-operator-key.js';
import { CreateOperatorKey } from './use-cases/create-operator-key.js';
import { EndSession } from './use-cases/end-session.js';
import { EndSessions } from './use-cases/end-sessions.js';
import { ExportAudit } from './use-cases/export-audit.js';
import { EndStations } from './use-cases/end-stations.js';
import { JoinStation } from './use-cases/join-station.js';
import { OpenStationJoin } from './use-cases/open-station-join.js';
import { ReadAccounts } from './use-cases/read-accounts.js';
import { RemoveOwnSecondFactor } from './use-cases/remove-own-second-factor.js';
import { RemoveSecondFactor } from './use-cases/remove-second-factor.js';
import { RenameStation } from './use-cases/rename-station.js';
import { ResetPassword } from './use-cases/reset-password.js';
import { ResetSecondFactor } from './use-cases/reset-second-factor.js';
import { RevokeStation } from './use-cases/revoke-station.js';
import { RevokeApiKey } from './use-cases/revoke-api-key.js';
import { SetAdminPassword } from './use-cases/set-admin-password.js';
import { SignIn } from './use-cases/sign-in.js';
import { IdentityProvidersController } from './http/identity-providers.controller.js';
import { ProviderSignInAnswer } from './http/provider-sign-in-answer.js';
import { ProviderSignInStart } from './http/provider-sign-in-start.js';
import { ProviderSignInController } from './http/provider-sign-in.controller.js';
import { SignInProvidersController } from './http/sign-in-providers.controller.js';
import { BeginProviderSignIn } from './use-cases/begin-provider-sign-in.js';
import { ChangeIdentityProvider } from './use-cases/change-identity-provider.js';
import { CreateIdentityProvider } from './use-cases/create-identity-provider.js';
import { KeepProviderAccount } from './use-cases/keep-provider-account.js';
import { OidcClient } from './use-cases/oidc-client.js';
import { RemoveIdentityProvider } from './use-cases/remove-identity-provider.js';
import { SettleProviderSignIn } from './use-cases/settle-provider-sign-in.js';
import { TakeProviderSignIn } from './use-cases/take-provider-sign-in.js';
import { StartSession } from './use-cases/start-session.js';

/** Sign-in by password: accounts, their sessions and second factors. */
const LOCAL_ACCOUNTS = {
  controllers: [SessionController, AccountController, TotpController, AccountsController, AccountResetsController],
  providers: [
    SignInRequest,
    SignIn,
    StartSession,
    EndSession,
    EndSessions,
    CheckOwnPassword,
    ChoosePassword,
    BeginTotp,
    ConfirmTotp,
    RemoveSecondFactor,
    RemoveOwnSecondFactor,
    ReadAccounts,
    CreateAccount,
    ChangeAccount,
    ResetPassword,
    ResetSecondFactor,
    SetAdminPassword,
  ],
};

/** Sign-in by OpenID Connect, docs/sign-in.md. */
const IDENTITY_PROVIDERS = {
  controllers: [IdentityProvidersController, SignInProvidersController, ProviderSignInController],
  providers: [
    OidcClient,
    CreateIdentityProvider,
    ChangeIdentityProvider,
    RemoveIdentityProvider,
    BeginProviderSignIn,
    TakeProviderSignIn,
    KeepProviderAccount,
    SettleProviderSignIn,
    ProviderSignInStart,
    ProviderSignInAnswer,
  ],
};

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, ApiKeyEntity]), DiscoveryModule, OrganisationModule],
  controllers: [
    AuditController,
    ...LOCAL_ACCOUNTS.controllers,
    KeysController,
    StationsController,
    ...IDENTITY_PROVIDERS.controllers,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    PrincipalCache,
    RoutePermissions,
    ...LOCAL_ACCOUNTS.providers,
    ...IDENTITY_PROVIDERS.providers,
    CreateApiKey,
    CreateOperatorKey,
    RevokeOperatorKey,
    ExportAudit,
    RevokeApiKey,
    CloseAccountsOfPerson,
    OpenStationJoin,
    CloseStationJoin,
    JoinStation,
    RenameStation,
    RevokeStation,
    EndStations,
  ],
  exports: [
    CloseAccountsOfPerson,
    CreateApiKey,
    CreateOperatorKey,
    RevokeOperatorKey,
    RevokeApiKey,
    SetAdminPassword,
    OpenStationJoin,
    CloseStationJoin,
    JoinStation,
    EndStations,
  ],
})
export class AccessModule {}
