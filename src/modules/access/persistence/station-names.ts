import type { Tx } from '../../../platform/database/tx.js';

/** The names of a campaign's stations that have not ended, but for one station's own. */
export async function activeStationNames(tx: Tx, campaignId: string, exceptStationId?: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT name FROM station
     WHERE municipality_id = $1 AND campaign_id = $2 AND ended_at IS NULL AND station_id IS DISTINCT FROM $3`,
    [tx.municipalityId, campaignId, exceptStationId ?? null],
  );
  return rows.map(({ name }) => name);
}
