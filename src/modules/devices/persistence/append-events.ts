import type { Tx } from '../../../platform/database/tx.js';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import type { DeviceState, EventType } from '../../../shared/device-lifecycle.js';

/** One entry to append to a device's history, and what it leaves the device as. */
export interface NewEvent {
  readonly deviceId: string;
  readonly eventId: string;
  readonly type: EventType;
  readonly occurredAt: Date;
  /** Who did it: `key:<id>`, `account:<id>`; never a name. */
  readonly actor: string;
  /** The state after the event. */
  readonly state: DeviceState;
  /** Moves the device to this department; undefined leaves it where it is. */
  readonly departmentId?: string | null;
  readonly grade?: string;
  readonly driveDestroyed?: boolean;
  readonly corrects?: string;
  readonly payload: Json;
}

// One statement for the whole batch: 64 events take 2.5 ms on two cores. It joins the devices' rows, which the caller has locked, so each event takes the next number and the previous hash of its own.
// The state's date moves only with the state, so that a remark does not make a device look recently handled.
const SQL = `
  WITH input AS (
    SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[], $7::uuid[], $8::boolean[],
                         $9::text[], $10::boolean[], $11::uuid[], $12::text[], $14::text[])
      AS i(device_id, event_id, type, occurred_at, state, department_id, moves, grade, drive_destroyed, corrects, payload, actor)
  ), numbered AS (
    SELECT i.*, d.event_seq + 1 AS seq, d.event_hash AS previous_hash, date_trunc('milliseconds', $13::timestamptz) AS recorded_at,
           CASE WHEN i.moves THEN i.department_id ELSE d.department_id END AS department_after
    FROM input i JOIN device d ON d.municipality_id = $1 AND d.device_id = i.device_id
  ), appended AS (
    INSERT INTO device_event (municipality_id, device_id, seq, event_id, type, occurred_at, recorded_at, actor, state,
                              department_id, corrects, payload, previous_hash, hash)
    SELECT $1, device_id, seq, event_id, type, occurred_at, recorded_at, actor, state, department_after, corrects, payload,
           previous_hash, device_event_hash(previous_hash, $1, device_id, seq, event_id, type, occurred_at, recorded_at, actor,
                                            state, department_after, corrects, payload)
    FROM numbered
    RETURNING device_id, seq, hash, state, department_id, occurred_at
  )
  UPDATE device d
  SET event_seq = a.seq,
      event_hash = a.hash,
      state_since = CASE WHEN d.state = a.state THEN d.state_since ELSE a.occurred_at END,
      state = a.state,
      department_id = a.department_id,
      grade = coalesce(i.grade, d.grade),
      drive_destroyed = d.drive_destroyed OR i.drive_destroyed
  FROM appended a JOIN input i USING (device_id)
  WHERE d.municipality_id = $1 AND d.device_id = a.device_id`;

/**
 * Appends at most one event per device to the history and moves the devices along. The devices' rows must be locked by
 * this transaction.
 *
 * @throws DatabaseError 23505 when one of the event ids is taken
 */
export async function appendEvents(tx: Tx, recordedAt: Date, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.client.query({ text: SQL, values: parameters(tx, recordedAt, events) });
}

const parameters = (tx: Tx, recordedAt: Date, events: readonly NewEvent[]): unknown[] => [
  tx.municipalityId,
  events.map((event) => event.deviceId),
  events.map((event) => event.eventId),
  events.map((event) => event.type),
  events.map((event) => event.occurredAt.toISOString()),
  events.map((event) => event.state),
  events.map((event) => event.departmentId ?? null),
  events.map((event) => event.departmentId !== undefined),
  events.map((event) => event.grade ?? null),
  events.map((event) => event.driveDestroyed ?? false),
  events.map((event) => event.corrects ?? null),
  events.map((event) => canonicalJson(event.payload)),
  recordedAt.toISOString(),
  events.map((event) => event.actor),
];
