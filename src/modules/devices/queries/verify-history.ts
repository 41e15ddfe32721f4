import type { Tx } from '../../../platform/database/tx.js';

export interface BrokenEvent {
  readonly deviceId: string;
  readonly eventId: string | null;
  readonly seq: number;
  readonly fault: 'content' | 'chain' | 'missing';
}

// Recomputes every hash where the data lies, by the same function that made it: nothing is carried to us but the faults.
// `chain` also covers an event that was taken out, put in between or added behind the device's last; `missing` one that was
// cut off the end.
const SQL = `
  WITH linked AS (
    SELECT e.*, lag(e.hash, 1, decode(repeat('00', 32), 'hex')) OVER history AS expected_previous,
      row_number() OVER history AS expected_seq, d.event_seq AS last_seq
    FROM device_event e LEFT JOIN device d ON d.municipality_id = $1 AND d.device_id = e.device_id
    WHERE e.municipality_id = $1
    WINDOW history AS (PARTITION BY e.device_id ORDER BY e.seq)
  )
  SELECT device_id AS "deviceId", event_id AS "eventId", seq,
    CASE WHEN hash IS DISTINCT FROM device_event_hash(previous_hash, municipality_id, device_id, seq, event_id, type, occurred_at,
      recorded_at, actor, state, department_id, corrects, payload) THEN 'content' ELSE 'chain' END AS fault
  FROM linked
  WHERE previous_hash IS DISTINCT FROM expected_previous OR seq <> expected_seq OR last_seq IS NULL OR seq > last_seq
     OR hash IS DISTINCT FROM device_event_hash(previous_hash, municipality_id, device_id, seq, event_id, type, occurred_at,
       recorded_at, actor, state, department_id, corrects, payload)
  UNION ALL
  SELECT d.device_id, NULL, d.event_seq, 'missing'
  FROM device d
  WHERE d.municipality_id = $1 AND NOT EXISTS (
    SELECT 1 FROM device_event e WHERE e.municipality_id = $1 AND e.device_id = d.device_id AND e.seq = d.event_seq AND e.hash = d.event_hash)
  ORDER BY 1, 3`;

/** Every event of the municipality whose content or place in its chain is not what it was when it was written. */
export const findBrokenEvents = (tx: Tx): Promise<BrokenEvent[]> => tx.query<BrokenEvent>(SQL, [tx.municipalityId]);

export async function countEvents(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>('SELECT count(*) FROM device_event WHERE municipality_id = $1', [
    tx.municipalityId,
  ]);
  return row?.count ?? 0;
}
