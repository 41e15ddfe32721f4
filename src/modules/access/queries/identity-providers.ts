import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import type { IdentityProvider } from '../domain/identity-provider.js';

const SELECT = `
  SELECT provider_id AS id, name, issuer, client_id AS "clientId", client_secret AS "clientSecret", scopes,
    subject_claims AS "subjectClaims", role_claim AS "roleClaim", role_map AS "roleMap",
    department_claim AS "departmentClaim"
  FROM identity_provider WHERE municipality_id = $1 AND removed_at IS NULL`;

/** The municipality's providers, by name; secrets included, which only the exchange with the provider may see. */
export const listIdentityProviders = (tx: Tx): Promise<IdentityProvider[]> =>
  tx.query<IdentityProvider>(`${SELECT} ORDER BY name, provider_id`, [tx.municipalityId]);

/** @throws Problem not-found */
export async function getIdentityProvider(tx: Tx, id: string): Promise<IdentityProvider> {
  const [provider] = await tx.query<IdentityProvider>(`${SELECT} AND provider_id = $2`, [tx.municipalityId, id]);
  if (!provider) throw Problem.notFound('identity provider', id);
  return provider;
}
