import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';

/** Ends an account's sessions, wherever they are. */
@Injectable()
export class EndSessions {
  /** @param but the one that goes on */
  async run(tx: Tx, by: AuditedActor, accountId: string, but: string | null = null): Promise<void> {
    const ended = await tx.query<{ id: string }>(
      `DELETE FROM session WHERE municipality_id = $1 AND account_id = $2 AND session_id IS DISTINCT FROM $3
       RETURNING session_id AS id`,
      [tx.municipalityId, accountId, but],
    );
    for (const { id } of ended) await recordAudit(tx, by, { act: 'session.ended', target: { kind: 'session', id } });
  }
}
