import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';

/** Closes a campaign's join page: its code joins no more stations. Those that joined go on. */
@Injectable()
export class CloseStationJoin {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, by: AuditedActor, campaignId: string): Promise<void> {
    const closed = await tx.query<{ joinId: string }>(
      `UPDATE station_join SET closed_at = $3 WHERE municipality_id = $1 AND campaign_id = $2 AND closed_at IS NULL
       RETURNING join_id AS "joinId"`,
      [tx.municipalityId, campaignId, this.clock.now()],
    );
    for (const { joinId } of closed)
      await recordAudit(tx, by, {
        act: 'station_join.closed',
        target: { kind: 'station_join', id: joinId },
        details: { campaignId },
      });
  }
}
