import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { isTaken, nameTaken, stationNameOf } from '../domain/station-name.js';
import { activeStationNames } from '../persistence/station-names.js';

export interface NamedStation {
  readonly id: string;
  readonly name: string;
}

/** Gives a station another name. What it scanned keeps the name it had then. */
@Injectable()
export class RenameStation {
  /** @throws Problem not-found, invalid at /name, conflict when it has ended or the name is taken */
  async run(tx: Tx, by: AuditedActor, stationId: string, text: string): Promise<NamedStation> {
    const [station] = await tx.query<{ campaignId: string; name: string; ended: boolean }>(
      `SELECT campaign_id AS "campaignId", name, ended_at IS NOT NULL AS ended FROM station
       WHERE municipality_id = $1 AND station_id = $2 FOR UPDATE`,
      [tx.municipalityId, stationId],
    );
    if (!station) throw Problem.notFound('station', stationId);
    const name = stationNameOf(text);
    if (station.ended)
      throw new Problem(
        'conflict',
        'The station has ended, and keeps the name it had. Only active stations are renamed.',
      );
    if (name === station.name) return { id: stationId, name };
    const taken = await activeStationNames(tx, station.campaignId, stationId);
    if (isTaken(name, taken)) throw nameTaken(name, taken);
    await tx.query('UPDATE station SET name = $3 WHERE municipality_id = $1 AND station_id = $2', [
      tx.municipalityId,
      stationId,
      name,
    ]);
    await recordAudit(tx, by, {
      act: 'station.renamed',
      target: { kind: 'station', id: stationId },
      details: { campaignId: station.campaignId },
    });
    return { id: stationId, name };
  }
}
