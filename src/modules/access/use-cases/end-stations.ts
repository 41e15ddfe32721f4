import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { CloseStationJoin } from './close-station-join.js';

/** Ends all stations of a campaign and closes its join page, in the transaction that closes the campaign. */
@Injectable()
export class EndStations {
  constructor(
    private readonly clock: Clock,
    private readonly closeStationJoin: CloseStationJoin,
  ) {}

  async run(tx: Tx, by: AuditedActor, campaignId: string): Promise<void> {
    // The page first: a station that is joining holds it locked, and is there to be ended once it is closed.
    await this.closeStationJoin.run(tx, by, campaignId);
    const ended = await tx.query(
      `UPDATE station SET ended_at = $3 WHERE municipality_id = $1 AND campaign_id = $2 AND ended_at IS NULL RETURNING 1`,
      [tx.municipalityId, campaignId, this.clock.now()],
    );
    if (ended.length === 0) return;
    await recordAudit(tx, by, {
      act: 'station.revoked',
      target: { kind: 'campaign', id: campaignId },
      details: { stations: ended.length },
    });
  }
}
