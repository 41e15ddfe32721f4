import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import type { IdentityProvider } from '../domain/identity-provider.js';
import { getIdentityProvider } from '../queries/identity-providers.js';

/** What is left out stays as it is; null takes away what may be without: the client's secret, the department's claim. */
export type ChangeIdentityProviderCommand = {
  readonly [Field in Exclude<keyof IdentityProvider, 'id'>]?: IdentityProvider[Field] | null;
};

@Injectable()
export class ChangeIdentityProvider {
  /** @throws Problem not-found; invalid when the issuer changes and the secret of the old one would go to it */
  async run(tx: Tx, by: AuditedActor, id: string, command: ChangeIdentityProviderCommand): Promise<IdentityProvider> {
    // Locked: of two changes at once the later one starts from what the earlier one left.
    await tx.query(
      'SELECT FROM identity_provider WHERE municipality_id = $1 AND provider_id = $2 AND removed_at IS NULL FOR UPDATE',
      [tx.municipalityId, id],
    );
    const before = await getIdentityProvider(tx, id);
    const { clientSecret, departmentClaim } = command;
    const after: IdentityProvider = {
      id,
      name: command.name ?? before.name,
      issuer: command.issuer ?? before.issuer,
      clientId: command.clientId ?? before.clientId,
      clientSecret: clientSecret === undefined ? before.clientSecret : clientSecret,
      scopes: command.scopes ?? before.scopes,
      subjectClaims: command.subjectClaims ?? before.subjectClaims,
      roleClaim: command.roleClaim ?? before.roleClaim,
      roleMap: command.roleMap ?? before.roleMap,
      departmentClaim: departmentClaim === undefined ? before.departmentClaim : departmentClaim,
    };
    if (after.issuer !== before.issuer && before.clientSecret !== null && clientSecret === undefined)
      throw Problem.invalid('/clientSecret', 'Send clientSecret too: the one kept was issued by the former issuer.');
    await tx.query(
      `UPDATE identity_provider SET name = $3, issuer = $4, client_id = $5, client_secret = $6, scopes = $7,
         subject_claims = $8, role_claim = $9, role_map = $10, department_claim = $11
       WHERE municipality_id = $1 AND provider_id = $2`,
      [
        ...[tx.municipalityId, id, after.name, after.issuer, after.clientId, after.clientSecret, after.scopes],
        ...[after.subjectClaims, after.roleClaim, JSON.stringify(after.roleMap), after.departmentClaim],
      ],
    );
    const changed = (Object.keys(after) as (keyof IdentityProvider)[]).filter(
      (field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]),
    );
    if (changed.length > 0)
      await recordAudit(tx, by, {
        act: 'provider.changed',
        target: { kind: 'provider', id },
        details: { fields: changed.join(' ') },
      });
    return after;
  }
}
