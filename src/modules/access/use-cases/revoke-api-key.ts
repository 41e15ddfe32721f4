import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { ApiKeyEntity } from '../persistence/api-key.entity.js';
import { Clock } from '../../../shared/clock.js';

/** Takes an API key out of use, for good. It is kept, so that history says whose it was. */
@Injectable()
export class RevokeApiKey {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem not-found */
  async run(tx: Tx, apiKeyId: string): Promise<void> {
    const keys = tx.entities.getRepository(ApiKeyEntity);
    const { municipalityId } = tx;
    const key = await keys.findOneBy({ municipalityId, apiKeyId });
    if (!key) throw Problem.notFound('key', apiKeyId);
    await keys.update({ municipalityId, apiKeyId }, { revokedAt: key.revokedAt ?? this.clock.now() });
  }
}
