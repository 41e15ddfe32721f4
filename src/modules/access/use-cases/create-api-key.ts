import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import type { Role } from '../../../shared/permissions.js';
import { encodeCredential } from '../domain/credential.js';
import { newSecret, sha256 } from '../persistence/secret.js';
import { ApiKeyEntity } from '../persistence/api-key.entity.js';

export interface CreateApiKeyCommand {
  readonly name: string;
  readonly role: Role;
}

@Injectable()
export class CreateApiKey {
  /** Returns the key itself. It is shown this once: only its hash is stored. */
  async run(tx: Tx, { name, role }: CreateApiKeyCommand): Promise<{ id: string; key: string }> {
    const id = uuidv7();
    const secret = newSecret();
    const { municipalityId } = tx;
    await tx.entities
      .getRepository(ApiKeyEntity)
      .insert({ municipalityId, apiKeyId: id, name, role, secretSha256: sha256(secret), revokedAt: null });
    return { id, key: encodeCredential({ kind: 'key', municipalityId, id, secret }) };
  }
}
