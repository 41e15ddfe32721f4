import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';

/** Nobody signs in with it any longer. The row stays, without its secret: the audit log names it. */
@Injectable()
export class RemoveIdentityProvider {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem not-found */
  async run(tx: Tx, by: AuditedActor, id: string): Promise<void> {
    const removed = await tx.query(
      `UPDATE identity_provider SET removed_at = $3, client_secret = NULL
       WHERE municipality_id = $1 AND provider_id = $2 AND removed_at IS NULL RETURNING 1`,
      [tx.municipalityId, id, this.clock.now()],
    );
    if (removed.length === 0) throw Problem.notFound('identity provider', id);
    await recordAudit(tx, by, { act: 'provider.removed', target: { kind: 'provider', id } });
  }
}
