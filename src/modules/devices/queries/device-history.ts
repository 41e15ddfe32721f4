import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';
import { Problem } from '../../../shared/problem.js';

export interface HistoryEntry {
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly state: string;
  readonly departmentId: string | null;
  /** The event this one puts right. */
  readonly corrects: string | null;
  /** The event that put this one right. */
  readonly correctedBy: string | null;
  readonly payload: object;
  /** SHA-256 of this entry and the hash before it, in hex. */
  readonly hash: string;
  readonly previousHash: string;
}

interface HistoryRow extends Omit<HistoryEntry, 'payload'> {
  readonly payload: string;
}

// A primary-key range scan: among ten million events it costs what it costs among ten.
const SQL = `
  SELECT e.seq, e.event_id AS "eventId", e.type, e.occurred_at AS "occurredAt", e.recorded_at AS "recordedAt", e.actor, e.state,
    e.department_id AS "departmentId", e.corrects, e.payload, encode(e.hash, 'hex') AS hash,
    encode(e.previous_hash, 'hex') AS "previousHash",
    (SELECT c.event_id FROM device_event c WHERE c.municipality_id = e.municipality_id AND c.device_id = e.device_id
       AND c.corrects = e.event_id ORDER BY c.seq DESC LIMIT 1) AS "correctedBy"
  FROM device_event e
  WHERE e.municipality_id = $1 AND e.device_id = $2 AND ($3::int IS NULL OR e.seq > $3)
  ORDER BY e.seq LIMIT $4`;

/** A device's history in the order it was recorded. @throws Problem not-found */
export async function deviceHistory(
  tx: Tx,
  deviceId: string,
  after: string | undefined,
  limit: number,
): Promise<Page<HistoryEntry>> {
  const [seq] = keyOf(after, 1) ?? [];
  const { rows } = await tx.client.query<HistoryRow>({
    text: SQL,
    values: [tx.municipalityId, deviceId, seq ?? null, limit + 1],
  });
  if (rows.length === 0 && seq === undefined) throw Problem.notFound('device', deviceId);
  const entries = rows.map((row): HistoryEntry => ({ ...row, payload: JSON.parse(row.payload) as object }));
  return pageOf(entries, limit, (last) => [String(last.seq)]);
}
