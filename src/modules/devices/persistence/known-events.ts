import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';

interface Row {
  readonly eventId: string;
  readonly deviceId: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly payload: string;
}

export const eventFingerprint = (deviceId: string, type: string, occurredAt: Date, payload: string): string =>
  JSON.stringify([deviceId, type, occurredAt.toISOString(), payload]);

/** What these event ids were used for already, each as its fingerprint. */
export async function knownEvents(tx: Tx, eventIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<Row>(
    `SELECT event_id AS "eventId", device_id AS "deviceId", type, occurred_at AS "occurredAt", payload
     FROM device_event WHERE municipality_id = $1 AND event_id = ANY($2::uuid[])`,
    [tx.municipalityId, eventIds],
  );
  return new Map(
    rows.map((row) => [row.eventId, eventFingerprint(row.deviceId, row.type, row.occurredAt, row.payload)]),
  );
}

/** @throws Problem invalid, at `pointer`, when the device's history holds no such event */
export async function requireEvent(tx: Tx, deviceId: string, eventId: string, pointer: string): Promise<void> {
  const [found] = await tx.query(
    `SELECT 1 FROM device_event WHERE municipality_id = $1 AND event_id = $2 AND device_id = $3`,
    [tx.municipalityId, eventId, deviceId],
  );
  if (!found) throw Problem.invalid(pointer, `The history of this device holds no event ${eventId}.`);
}
