import type { Tx } from '../../../platform/database/tx.js';
import { Parameters } from './parameters.js';

/** As many devices as are cheaper to fetch and sort than to look for in the order of the list. */
export const FEW = 1_000;

/**
 * The devices of a condition that an index serves, when they are few; null when they are more, or the condition is none.
 * What it finds out costs 1 ms at most, whatever the statistics say: it reads no more than one entry too many.
 */
export async function fewDevices(
  tx: Tx,
  condition: (parameters: Parameters) => string,
): Promise<readonly string[] | null> {
  const parameters = new Parameters();
  const municipality = parameters.put(tx.municipalityId, 'uuid');
  const [row] = await tx.query<{ ids: string[] | null; count: number }>(
    `SELECT count(*) AS count, CASE WHEN count(*) <= ${FEW} THEN array_agg(device_id) END AS ids
     FROM (SELECT d.device_id FROM device d
           WHERE d.municipality_id = ${municipality} AND ${condition(parameters)} LIMIT ${FEW + 1}) AS found`,
    parameters.values,
  );
  return row?.count === 0 ? [] : (row?.ids ?? null);
}
