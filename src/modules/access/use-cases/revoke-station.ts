import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';

/** Ends one station, for good. It is kept, so that history says whose scans they were. */
@Injectable()
export class RevokeStation {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem not-found */
  async run(tx: Tx, by: AuditedActor, stationId: string): Promise<void> {
    const [station] = await tx.query<{ campaignId: string; ended: boolean }>(
      `SELECT campaign_id AS "campaignId", ended_at IS NOT NULL AS ended FROM station
       WHERE municipality_id = $1 AND station_id = $2 FOR UPDATE`,
      [tx.municipalityId, stationId],
    );
    if (!station) throw Problem.notFound('station', stationId);
    if (station.ended) return;
    await tx.query('UPDATE station SET ended_at = $3 WHERE municipality_id = $1 AND station_id = $2', [
      tx.municipalityId,
      stationId,
      this.clock.now(),
    ]);
    await recordAudit(tx, by, {
      act: 'station.revoked',
      target: { kind: 'station', id: stationId },
      details: { campaignId: station.campaignId },
    });
  }
}
