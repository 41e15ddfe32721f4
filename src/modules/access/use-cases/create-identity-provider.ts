import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DEFAULT_SCOPES, DEFAULT_SUBJECT_CLAIMS, type IdentityProvider } from '../domain/identity-provider.js';

export type CreateIdentityProviderCommand = Pick<
  IdentityProvider,
  'name' | 'issuer' | 'clientId' | 'roleClaim' | 'roleMap'
> &
  Partial<Pick<IdentityProvider, 'clientSecret' | 'scopes' | 'subjectClaims' | 'departmentClaim'>>;

@Injectable()
export class CreateIdentityProvider {
  async run(tx: Tx, by: AuditedActor, command: CreateIdentityProviderCommand): Promise<IdentityProvider> {
    const { name, issuer, clientId, roleClaim, roleMap } = command;
    const provider: IdentityProvider = {
      ...{ id: uuidv7(), name, issuer, clientId, roleClaim, roleMap },
      clientSecret: command.clientSecret ?? null,
      scopes: command.scopes ?? DEFAULT_SCOPES,
      subjectClaims: command.subjectClaims ?? DEFAULT_SUBJECT_CLAIMS,
      departmentClaim: command.departmentClaim ?? null,
    };
    await tx.query(
      `INSERT INTO identity_provider (municipality_id, provider_id, name, issuer, client_id, client_secret, scopes,
         subject_claims, role_claim, role_map, department_claim)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[tx.municipalityId, provider.id, name, issuer, clientId, provider.clientSecret, provider.scopes],
        ...[provider.subjectClaims, roleClaim, JSON.stringify(roleMap), provider.departmentClaim],
      ],
    );
    await recordAudit(tx, by, { act: 'provider.created', target: { kind: 'provider', id: provider.id } });
    return provider;
  }
}
