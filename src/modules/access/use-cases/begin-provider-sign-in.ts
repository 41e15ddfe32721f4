import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { encodeCredential } from '../domain/credential.js';
import type { IdentityProvider } from '../domain/identity-provider.js';
import { newSecret, sha256 } from '../persistence/secret.js';
import { getIdentityProvider } from '../queries/identity-providers.js';

export const SIGN_IN_MINUTES = 10;

export interface BegunProviderSignIn {
  readonly provider: IdentityProvider;
  /** Goes to the provider and back, and into the browser's cookie. Names the municipality, so that the way back finds it. */
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Notes that a browser goes to a provider, and what the answer must match. */
@Injectable()
export class BeginProviderSignIn {
  constructor(private readonly clock: Clock) {}

  /**
   * @param returnTo a path of this site
   * @throws Problem not-found
   */
  async run(tx: Tx, { providerId, returnTo }: { providerId: string; returnTo: string }): Promise<BegunProviderSignIn> {
    const { municipalityId } = tx;
    const provider = await getIdentityProvider(tx, providerId);
    const [id, secret, now] = [uuidv7(), newSecret(), this.clock.now()];
    const [codeVerifier, nonce] = [randomPKCECodeVerifier(), randomNonce()];
    await tx.query('DELETE FROM provider_sign_in WHERE municipality_id = $1 AND expires_at < $2', [
      municipalityId,
      now,
    ]);
    await tx.query(
      `INSERT INTO provider_sign_in (municipality_id, sign_in_id, provider_id, secret_sha256, code_verifier, nonce,
         return_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[municipalityId, id, providerId, sha256(secret), codeVerifier, nonce, returnTo],
        new Date(now.getTime() + SIGN_IN_MINUTES * 60_000),
      ],
    );
    return { provider, state: encodeCredential({ kind: 'signIn', municipalityId, id, secret }), nonce, codeVerifier };
  }
}
