import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { ApiKeyEntity } from '../persistence/api-key.entity.js';

/** Takes an API key out of use, for good. It is kept, so that history says whose it was. */
@Injectable()
export class RevokeApiKey {
  constructor(private readonly clock: Clock) {}

  /** @param by whoever runs the installation, unless told otherwise. @throws Problem not-found */
  async run(tx: Tx, apiKeyId: string, by: AuditedActor = { actor: 'system' }): Promise<void> {
    const keys = tx.entities.getRepository(ApiKeyEntity);
    const { municipalityId } = tx;
    const key = await keys.findOneBy({ municipalityId, apiKeyId });
    if (!key) throw Problem.notFound('key', apiKeyId);
    if (key.revokedAt) return;
    await keys.update({ municipalityId, apiKeyId }, { revokedAt: this.clock.now() });
    await recordAudit(tx, by, { act: 'key.revoked', target: { kind: 'key', id: apiKeyId } });
  }
}
