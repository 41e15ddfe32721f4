import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Log } from '../../../platform/log/log.js';
import { Problem } from '../../../shared/problem.js';
import { MunicipalityDirectory } from '../../organisation/organisation.public.js';
import { kindOfFault } from '../domain/oidc-fault.js';
import { returnPath } from '../domain/provider-sign-in-path.js';
import { refusalPath } from '../domain/provider-sign-in-refusal.js';
import { BeginProviderSignIn } from '../use-cases/begin-provider-sign-in.js';
import { OidcClient } from '../use-cases/oidc-client.js';

export interface ProviderSignInWish {
  readonly municipality: string;
  readonly providerId: string;
  readonly returnTo: string;
  readonly redirectUri: string;
}

/** The way to a provider: noted in the database first, then asked of the provider outside the transaction. */
@Injectable()
export class ProviderSignInStart {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly begin: BeginProviderSignIn,
    private readonly oidc: OidcClient,
    private readonly log: Log,
  ) {}

  /**
   * @returns where to send the browser; with the state to bind it to, unless the provider cannot be reached
   * @throws Problem invalid, not-found
   */
  async run(wish: ProviderSignInWish): Promise<{ location: string; state?: string }> {
    const { providerId, redirectUri } = wish;
    const returnTo = returnPath(wish.returnTo);
    if (returnTo === null) throw Problem.invalid('/returnTo', 'returnTo must be a path of this site, as /campaigns.');
    const municipality = await this.directory.findBySlug(wish.municipality);
    if (!municipality) throw new Problem('not-found', 'There is no municipality of this short name.');
    // Nobody is signed in yet.
    const begun = await this.database.transaction(municipality.municipalityId, (tx) =>
      this.begin.run(tx, { providerId, returnTo }),
    );
    try {
      return { location: await this.oidc.authorizationUrl(begun.provider, redirectUri, begun), state: begun.state };
    } catch (error) {
      this.log.warn('provider-sign-in.not-begun', { provider: providerId, kind: kindOfFault(error) });
      return { location: refusalPath('failed') };
    }
  }
}
