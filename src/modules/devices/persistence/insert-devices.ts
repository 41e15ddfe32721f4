import type { Tx } from '../../../platform/database/tx.js';
import type { DeviceCategory } from '../../../shared/device-category.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Identifier } from '../../../shared/codes/device-identifier.js';
import type { DeviceState } from '../../../shared/device-lifecycle.js';
import type { NewEvent } from './append-events.js';

/** A device that is not in the register yet, with the first event of its history. */
export interface NewDevice {
  readonly deviceId: string;
  readonly modelId: string | null;
  readonly category: DeviceCategory | null;
  readonly departmentId: string | null;
  readonly state: DeviceState;
  /** When it came into that state; null when nobody knows. */
  readonly stateSince: Date | null;
  readonly purchasedOn: string | null;
  /** Known only by a scanned code so far. */
  readonly provisional: boolean;
  readonly identifiers: readonly Identifier[];
  readonly event: Pick<NewEvent, 'eventId' | 'type' | 'occurredAt' | 'actor' | 'payload'>;
}

// The device's row is written with its first event's number and hash in place: no second version of the row is left behind.
const DEVICES = `
  WITH input AS (
    SELECT i.*, decode(repeat('00', 32), 'hex') AS previous_hash, date_trunc('milliseconds', $13::timestamptz) AS recorded_at
    FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::timestamptz[], $8::date[], $9::boolean[],
                $10::uuid[], $11::text[], $12::timestamptz[], $14::text[], $15::text[])
      AS i(device_id, model_id, category, department_id, state, state_since, purchased_on, provisional, event_id, type,
           occurred_at, actor, payload)
  ), hashed AS MATERIALIZED (
    SELECT *, device_event_hash(previous_hash, $1, device_id, 1, event_id, type, occurred_at, recorded_at, actor, state,
                                department_id, NULL, payload) AS hash
    FROM input
  ), registered AS (
    INSERT INTO device (municipality_id, device_id, model_id, category, department_id, state, state_since, purchased_on,
                        provisional, event_seq, event_hash)
    SELECT $1, device_id, model_id, category, department_id, state, state_since, purchased_on, provisional, 1, hash
    FROM hashed
  )
  INSERT INTO device_event (municipality_id, device_id, seq, event_id, type, occurred_at, recorded_at, actor, state,
                            department_id, payload, previous_hash, hash)
  SELECT $1, device_id, 1, event_id, type, occurred_at, recorded_at, actor, state, department_id, payload, previous_hash, hash
  FROM hashed`;

const IDENTIFIERS = `
  INSERT INTO device_identifier (municipality_id, device_id, kind, value, written)
  SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[])`;

/** Thousands at a time keep the parameter arrays small enough for the planner and the memory. */
const BATCH = 5_000;

/**
 * Writes new devices, their identifiers and the first events of their histories.
 *
 * @throws DatabaseError 23505 on `device_identifier_pkey` when an identifier is taken
 */
export async function insertDevices(tx: Tx, recordedAt: Date, devices: readonly NewDevice[]): Promise<void> {
  for (let start = 0; start < devices.length; start += BATCH)
    await insertBatch(tx, recordedAt, devices.slice(start, start + BATCH));
}

async function insertBatch(tx: Tx, recordedAt: Date, devices: readonly NewDevice[]): Promise<void> {
  await tx.query(DEVICES, [
    tx.municipalityId,
    devices.map((device) => device.deviceId),
    devices.map((device) => device.modelId),
    devices.map((device) => device.category),
    devices.map((device) => device.departmentId),
    devices.map((device) => device.state),
    devices.map((device) => device.stateSince?.toISOString() ?? null),
    devices.map((device) => device.purchasedOn),
    devices.map((device) => device.provisional),
    devices.map((device) => device.event.eventId),
    devices.map((device) => device.event.type),
    devices.map((device) => device.event.occurredAt.toISOString()),
    recordedAt.toISOString(),
    devices.map((device) => device.event.actor),
    devices.map((device) => canonicalJson(device.event.payload)),
  ]);
  await insertIdentifiers(
    tx,
    devices.flatMap(({ deviceId, identifiers }) => identifiers.map((identifier) => ({ deviceId, ...identifier }))),
  );
}

export async function insertIdentifiers(
  tx: Tx,
  identifiers: readonly (Identifier & { readonly deviceId: string })[],
): Promise<void> {
  if (identifiers.length === 0) return;
  await tx.query(IDENTIFIERS, [
    tx.municipalityId,
    identifiers.map((identifier) => identifier.deviceId),
    identifiers.map((identifier) => identifier.kind),
    identifiers.map((identifier) => identifier.value),
    identifiers.map((identifier) => identifier.written),
  ]);
}
