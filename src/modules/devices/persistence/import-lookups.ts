import type { Tx } from '../../../platform/database/tx.js';
import type { DeviceCategory } from '../../../shared/device-category.js';
import type { KnownDevice } from '../domain/import/plan-device.js';

// One pass for the whole file: which of its identifiers the register knows, with everything a row may change of the
// device they belong to. Rows are locked in order of their ids.
const KNOWN = `
  SELECT d.device_id AS "deviceId", d.state, d.model_id AS "modelId", d.category, d.department_id AS "departmentId",
    d.purchased_on AS "purchasedOn", d.provisional,
    (SELECT array_agg(i.kind || ' ' || i.value) FROM device_identifier i
     WHERE i.municipality_id = $1 AND i.device_id = d.device_id) AS identifiers
  FROM device d
  WHERE d.municipality_id = $1 AND d.device_id IN (
    SELECT i.device_id FROM unnest($2::text[]) AS wanted(value)
    JOIN device_identifier i ON i.municipality_id = $1 AND i.value = wanted.value)
  ORDER BY d.device_id
  FOR UPDATE OF d`;

/** Every device that goes by one of these identifiers, of the same kind or another, locked. */
export async function lockKnownDevices(
  tx: Tx,
  identifiers: readonly { readonly value: string }[],
): Promise<KnownDevice[]> {
  const rows = await tx.query<Omit<KnownDevice, 'identifiers'> & { identifiers: string[] }>(KNOWN, [
    tx.municipalityId,
    identifiers.map(({ value }) => value),
  ]);
  return rows.map((row) => ({ ...row, identifiers: new Set(row.identifiers) }));
}

export const modelKey = (manufacturer: string, name: string): string => `${manufacturer}\n${name}`.toLowerCase();

/** Every model of the municipality, by {@link modelKey}. */
export async function modelsByName(tx: Tx): Promise<Map<string, { modelId: string; category: DeviceCategory }>> {
  const rows = await tx.query<{ modelId: string; manufacturer: string; name: string; category: DeviceCategory }>(
    `SELECT model_id AS "modelId", manufacturer, name, category FROM device_model WHERE municipality_id = $1`,
    [tx.municipalityId],
  );
  return new Map(rows.map((row) => [modelKey(row.manufacturer, row.name), row]));
}

const UPDATE = `
  UPDATE device d
  SET model_id = coalesce(c.model_id, d.model_id), category = coalesce(c.category, d.category),
    purchased_on = coalesce(c.purchased_on, d.purchased_on), provisional = false
  FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[]) AS c(device_id, model_id, category, purchased_on)
  WHERE d.municipality_id = $1 AND d.device_id = c.device_id`;

export interface DeviceUpdate {
  readonly deviceId: string;
  readonly modelId?: string;
  readonly category?: string;
  readonly purchasedOn?: string;
}

/** Writes what a file says of devices that the register knows already. */
export async function updateDevices(tx: Tx, updates: readonly DeviceUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  await tx.query(UPDATE, [
    tx.municipalityId,
    updates.map(({ deviceId }) => deviceId),
    updates.map(({ modelId }) => modelId ?? null),
    updates.map(({ category }) => category ?? null),
    updates.map(({ purchasedOn }) => purchasedOn ?? null),
  ]);
}
