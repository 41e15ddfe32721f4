import type { Tx } from '../../../platform/database/tx.js';
import type { ScanContext } from '../domain/decide-scan.js';

/** The state of these campaigns. Read without a lock: a hot campaign's row must not become a queue. */
export async function campaignsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ScanContext['campaign']>> {
  const { rows } = await tx.client.query<ScanContext['campaign']>({
    text: `SELECT campaign_id AS id, state, closed_at AS "closedAt" FROM campaign
           WHERE municipality_id = $1 AND campaign_id = ANY($2::uuid[])`,
    values: [tx.municipalityId, ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}
