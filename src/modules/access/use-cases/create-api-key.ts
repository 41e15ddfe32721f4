import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import type { Role } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import { encodeCredential } from '../domain/credential.js';
import { ApiKeyEntity } from '../persistence/api-key.entity.js';
import { newSecret, sha256 } from '../persistence/secret.js';

export interface CreateApiKeyCommand {
  readonly name: string;
  readonly role: Role;
  readonly departmentId?: string;
  /** A moment of ISO 8601; left out, the key works until it is revoked. */
  readonly expiresAt?: string;
}

@Injectable()
export class CreateApiKey {
  constructor(private readonly clock: Clock) {}

  /**
   * @param by whoever runs the installation, unless told otherwise
   * @returns the key itself, shown this once: only its hash is stored
   * @throws Problem invalid
   */
  async run(
    tx: Tx,
    { name, role, departmentId, expiresAt }: CreateApiKeyCommand,
    by: AuditedActor = { actor: 'system' },
  ): Promise<{ id: string; key: string }> {
    const end = expiresAt === undefined ? null : new Date(expiresAt);
    if (end && end <= this.clock.now()) throw Problem.invalid('/expiresAt', 'Give a moment that is still to come.');
    const id = uuidv7();
    const secret = newSecret();
    const { municipalityId } = tx;
    const key = encodeCredential({ kind: 'key', municipalityId, id, secret });
    await tx.entities.getRepository(ApiKeyEntity).insert({
      municipalityId,
      apiKeyId: id,
      name,
      role,
      departmentId: departmentId ?? null,
      secretSha256: sha256(secret),
      last4: key.slice(-4),
      createdBy: by.actor,
      expiresAt: end,
      revokedAt: null,
    });
    const details = { role, departmentId: departmentId ?? null };
    await recordAudit(tx, by, { act: 'key.created', target: { kind: 'key', id }, details });
    return { id, key };
  }
}
