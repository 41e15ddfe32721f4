import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';

/** Ends one session of an account; its others go on. */
@Injectable()
export class EndSession {
  /** @throws Problem not-found, also for a session of somebody else */
  async run(tx: Tx, by: AuditedActor, accountId: string, sessionId: string): Promise<void> {
    const ended = await tx.query(
      'DELETE FROM session WHERE municipality_id = $1 AND session_id = $2 AND account_id = $3 RETURNING 1',
      [tx.municipalityId, sessionId, accountId],
    );
    if (ended.length === 0)
      throw new Problem('not-found', 'You have no session of this id. It may have ended already.');
    await recordAudit(tx, by, { act: 'session.ended', target: { kind: 'session', id: sessionId } });
  }
}
