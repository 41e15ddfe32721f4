import type { Tx } from '../../../platform/database/tx.js';
import type { DeviceState } from '../../../shared/device-lifecycle.js';

/** What a decision about a device needs to know of it. */
export interface RegisteredDevice {
  readonly deviceId: string;
  readonly state: DeviceState;
  readonly stateSince: Date | null;
  readonly departmentId: string | null;
  readonly category: string | null;
  readonly modelId: string | null;
  readonly provisional: boolean;
}

export interface IdentifierMatch extends RegisteredDevice {
  readonly kind: string;
  readonly value: string;
}

const COLUMNS = `d.device_id AS "deviceId", d.state, d.state_since AS "stateSince", d.department_id AS "departmentId",
  d.category, d.model_id AS "modelId", d.provisional`;

/**
 * The device of one wanted identifier. The limit says nothing the key does not say already; it keeps the look-up one by
 * the index: joined, a register without statistics yet was read whole for every thousand rows of an import.
 */
const IDENTIFIED = `SELECT i.device_id FROM device_identifier i
  WHERE i.municipality_id = $1 AND i.value = wanted.value AND i.kind = wanted.kind LIMIT 1`;

// Not a named statement: planned for a table that was empty, it would go on reading the whole of it.
// Rows are locked in the order of their ids: two bulk requests that share devices wait for each other, never cross.
const BY_IDENTIFIER = `
  SELECT wanted.kind, wanted.value, ${COLUMNS}
  FROM (SELECT * FROM unnest($2::text[], $3::text[]) AS wanted(kind, value)) wanted
  CROSS JOIN LATERAL (${IDENTIFIED}) i
  JOIN device d ON d.municipality_id = $1 AND d.device_id = i.device_id
  ORDER BY d.device_id
  FOR UPDATE OF d`;

const BY_ID = `
  SELECT ${COLUMNS} FROM device d
  WHERE d.municipality_id = $1 AND d.device_id = ANY($2::uuid[])
  ORDER BY d.device_id
  FOR UPDATE OF d`;

/** Which devices these identifiers belong to, locked until the transaction ends. A device may match more than once. */
export async function lockByIdentifiers(
  tx: Tx,
  identifiers: readonly { readonly kind: string; readonly value: string }[],
): Promise<IdentifierMatch[]> {
  if (identifiers.length === 0) return [];
  const kinds = identifiers.map(({ kind }) => kind);
  const values = identifiers.map(({ value }) => value);
  const parameters = [tx.municipalityId, kinds, values];
  const { rows } = await tx.client.query<IdentifierMatch>({
    text: BY_IDENTIFIER,
    values: parameters,
  });
  return rows;
}

/** These devices, locked until the transaction ends. Ids that are not in the register are left out. */
export async function lockByIds(tx: Tx, deviceIds: readonly string[]): Promise<RegisteredDevice[]> {
  return tx.query<RegisteredDevice>(BY_ID, [tx.municipalityId, deviceIds]);
}
