import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import type { Credential } from '../domain/credential.js';
import type { IdentityProvider } from '../domain/identity-provider.js';
import { sha256 } from '../persistence/secret.js';
import { listIdentityProviders } from '../queries/identity-providers.js';

export interface TakenProviderSignIn {
  readonly provider: IdentityProvider;
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly returnTo: string;
  readonly expired: boolean;
}

/** Takes a sign-in that comes back from its provider, whatever becomes of it: it is never found again. */
@Injectable()
export class TakeProviderSignIn {
  constructor(private readonly clock: Clock) {}

  /** Null when it was never begun, has been taken before, or its provider is removed. */
  async run(tx: Tx, { id, secret }: Credential): Promise<TakenProviderSignIn | null> {
    const [row] = await tx.query<Omit<TakenProviderSignIn, 'provider' | 'expired'> & Row>(
      `DELETE FROM provider_sign_in WHERE municipality_id = $1 AND sign_in_id = $2 AND secret_sha256 = $3
       RETURNING provider_id AS "providerId", code_verifier AS "codeVerifier", nonce, return_to AS "returnTo",
         expires_at AS "expiresAt"`,
      [tx.municipalityId, id, sha256(secret)],
    );
    const provider = row && (await listIdentityProviders(tx)).find((each) => each.id === row.providerId);
    if (!row || !provider) return null;
    const { codeVerifier, nonce, returnTo, expiresAt } = row;
    return { provider, codeVerifier, nonce, returnTo, expired: expiresAt <= this.clock.now() };
  }
}

interface Row {
  readonly providerId: string;
  readonly expiresAt: Date;
}
