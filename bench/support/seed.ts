import type { Client } from 'pg';

const number = (n: string) => `lpad(to_hex(${n}), 12, '0')`;

/** The id of the n-th device, department or model: in order of time, as UUIDv7 are. */
const idOf = (kind: string, n: string) => `('01890000-0000-7000-${kind}-' || ${number(n)})::uuid`;

export const deviceId = (n: number): string => `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const departmentId = (n: number): string => `01890000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;
export const modelId = (n: number): string => `01890000-0000-7000-a000-${n.toString(16).padStart(12, '0')}`;
/** What the label of the n-th device says. */
export const assetTag = (n: number): string => `BEN-${String(n).padStart(8, '0')}`;

export const DEPARTMENTS = 13;
export const MODELS = 40;
export const departmentName = (n: number): string => `Förvaltning ${n}`;
export const modelName = (n: number): string => `Model ${n}`;
export const MANUFACTURER = 'Maker';

/** Runs statements without triggers and foreign keys, which a seed need not be told about. */
export async function unchecked(owner: Client, work: () => Promise<void>): Promise<void> {
  await owner.query('SET session_replication_role = replica');
  await work();
  await owner.query('SET session_replication_role = origin');
}

/** Departments and models of a municipality; creates the municipality where it is missing. */
export async function seedOrganisation(owner: Client, municipalityId: string): Promise<void> {
  await owner.query(
    `INSERT INTO municipality (municipality_id, slug, name) VALUES ($1::uuid, 'bench-' || $1::text, 'Bench') ON CONFLICT DO NOTHING`,
    [municipalityId],
  );
  await owner.query(
    `INSERT INTO department (municipality_id, department_id, name, employees, valid_from)
     SELECT $1, ${idOf('9000', 'n')}, 'Förvaltning ' || n, 2000, '2010-01-01' FROM generate_series(0, ${DEPARTMENTS - 1}) AS n`,
    [municipalityId],
  );
  await owner.query(
    `INSERT INTO device_model (municipality_id, model_id, manufacturer, name, category)
     SELECT $1, ${idOf('a000', 'n')}, '${MANUFACTURER}', 'Model ' || n, (ARRAY['laptop', 'desktop', 'smartphone', 'monitor'])[1 + n % 4]
     FROM generate_series(0, ${MODELS - 1}) AS n`,
    [municipalityId],
  );
}

/** Devices 0 to `count` − 1: in use, two identifiers each, one event each, as an import leaves them. */
export async function seedDevices(owner: Client, municipalityId: string, count: number): Promise<void> {
  await unchecked(owner, async () => {
    await owner.query(
      `INSERT INTO device_event (municipality_id, device_id, seq, event_id, type, occurred_at, recorded_at, actor, state,
         department_id, payload, previous_hash, hash)
       SELECT $1, device_id, 1, event_id, 'registered', at, at, 'seed', 'in_use', department_id, payload, zero,
         device_event_hash(zero, $1, device_id, 1, event_id, 'registered', at, at, 'seed', 'in_use', department_id, NULL, payload)
       FROM (SELECT ${idOf('8000', 'n')} AS device_id, ${idOf('b000', 'n')} AS event_id,
               ${idOf('9000', `n % ${DEPARTMENTS}`)} AS department_id, timestamptz '2022-03-01 08:00:00+01' AS at,
               decode(repeat('00', 32), 'hex') AS zero, '{"identifiers":[{"kind":"asset_tag","value":"BEN-' || n || '"}]}' AS payload
             FROM generate_series(0, $2::int - 1) AS n) AS input`,
      [municipalityId, count],
    );
    await owner.query(
      `INSERT INTO device (municipality_id, device_id, model_id, category, department_id, state, state_since, purchased_on,
         event_seq, event_hash)
       SELECT $1::uuid, ${idOf('8000', 'n')}, ${idOf('a000', `n % ${MODELS}`)},
         (ARRAY['laptop', 'desktop', 'smartphone', 'monitor'])[1 + n % 4], e.department_id, 'in_use', e.occurred_at, '2022-02-15', 1, e.hash
       FROM generate_series(0, $2::int - 1) AS n
       JOIN device_event e ON e.municipality_id = $1::uuid AND e.device_id = ${idOf('8000', 'n')}`,
      [municipalityId, count],
    );
    await owner.query(
      `INSERT INTO device_identifier (municipality_id, kind, value, written, device_id)
       SELECT $1, kind, replace(written, '-', ''), written, ${idOf('8000', 'n')}
       FROM generate_series(0, $2::int - 1) AS n,
         LATERAL (VALUES ('asset_tag', 'BEN-' || lpad(n::text, 8, '0')), ('serial', 'SNR' || lpad(n::text, 8, '0'))) AS i(kind, written)`,
      [municipalityId, count],
    );
  });
}

export async function firstMunicipality(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ municipality_id: string }>(
    'SELECT municipality_id FROM municipality ORDER BY created_at LIMIT 1',
  );
  const [municipality] = rows;
  if (!municipality) throw new Error('The database holds no municipality yet.');
  return municipality.municipality_id;
}
