import { createHash } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { assetTag } from './seed.js';
import { type ScanBody, scanOf, type ScanStation } from './scan-station.js';

// The statements of an application that records scans straightforwardly: the same rows under the same row-level security,
// prepared once a connection, nothing else. Outbox rows count as handed over, so that no relay takes them up meanwhile,
// and have a key of their own, which no job of ours answers.
const LOCK = `
  SELECT d.device_id, d.event_seq, d.event_hash, d.department_id, d.category, i.value
  FROM unnest($2::text[]) AS wanted(value)
  JOIN device_identifier i ON i.municipality_id = $1 AND i.value = wanted.value AND i.kind = 'asset_tag'
  JOIN device d ON d.municipality_id = $1 AND d.device_id = i.device_id
  ORDER BY d.device_id FOR UPDATE OF d`;

const SCANS = `
  INSERT INTO scan (municipality_id, campaign_id, received_at, scan_id, code, content_sha256, station_id, read_at, outcome, device_id)
  SELECT $1, $2, now(), scan_id, code, sha256, 'station-1', read_at, 'accepted', device_id
  FROM unnest($3::uuid[], $4::text[], $5::bytea[], $6::timestamptz[], $7::uuid[]) AS s(scan_id, code, sha256, read_at, device_id)`;

const EVENTS = `
  INSERT INTO device_event (municipality_id, device_id, seq, event_id, type, occurred_at, recorded_at, actor, state, department_id,
    payload, previous_hash, hash)
  SELECT $1, device_id, seq, event_id, 'collected', occurred_at, $2, 'key:floor', 'collected', department_id, payload, previous,
    device_event_hash(previous, $1, device_id, seq, event_id, 'collected', occurred_at, $2, 'key:floor', 'collected', department_id, NULL, payload)
  FROM unnest($3::uuid[], $4::int[], $5::uuid[], $6::timestamptz[], $7::uuid[], $8::text[], $9::bytea[])
    AS e(device_id, seq, event_id, occurred_at, department_id, payload, previous)
  RETURNING device_id, hash`;

const DEVICES = `
  UPDATE device d SET event_seq = d.event_seq + 1, event_hash = e.hash, state = 'collected', state_since = e.at
  FROM unnest($2::uuid[], $3::bytea[], $4::timestamptz[]) AS e(device_id, hash, at)
  WHERE d.municipality_id = $1 AND d.device_id = e.device_id`;

const COLLECT = `
  INSERT INTO campaign_device (municipality_id, campaign_id, device_id, department_id, category, disposition, collected_at)
  SELECT $1, $2, *, 'collected', $6 FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS c`;

const OUTBOX = `
  INSERT INTO outbox (municipality_id, outbox_id, job, key, data, handed_at)
  VALUES ($1, $2, 'carbon.recalculate-campaign-savings', 'bench-floor', $3, now())`;

interface Locked {
  readonly device_id: string;
  readonly event_seq: number;
  readonly event_hash: Buffer;
  readonly department_id: string;
  readonly category: string;
  readonly value: string;
}

export const openFloorPool = ({ database }: ScanStation, connections: number): Pool =>
  new Pool({ connectionString: database.url, options: '-c role=atertag_app', max: connections });

/** Records these devices' scans in one transaction. @returns how many */
export async function recordByStatements(
  client: PoolClient,
  { municipalityId, campaignId }: ScanStation,
  devices: readonly number[],
): Promise<number> {
  if (devices.length === 0) return 0;
  const run = async <Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>({ name, text, values: [municipalityId, ...values] })).rows;
  const scans = new Map(devices.map((device) => [assetTag(device).replace('-', ''), scanOf(device)]));
  await client.query('BEGIN');
  await client.query({
    name: 'tenant',
    text: `SELECT set_config('app.municipality_id', $1, true)`,
    values: [municipalityId],
  });
  const locked = await run<Locked>('lock', LOCK, [[...scans.keys()]]);
  const found = locked.map((device) => ({ device, scan: scans.get(device.value) ?? unasked(device.value) }));
  const ids = locked.map(({ device_id }) => device_id);
  const departments = locked.map(({ department_id }) => department_id);
  const readAt = found.map(({ scan }) => scan.readAt);
  const codes = found.map(({ scan }) => scan.code);
  const scanIds = found.map(({ scan }) => scan.scanId);
  await run('scans', SCANS, [
    campaignId,
    scanIds,
    codes,
    found.map(({ scan }) => contentOf(campaignId, scan)),
    readAt,
    ids,
  ]);
  const events = await run<{ device_id: string; hash: Buffer }>('events', EVENTS, [
    new Date().toISOString(),
    ids,
    locked.map(({ event_seq }) => event_seq + 1),
    scanIds,
    readAt,
    departments,
    codes.map((code) => `{"campaignId":"${campaignId}","code":"${code}","stationId":"station-1"}`),
    locked.map(({ event_hash }) => event_hash),
  ]);
  await run('devices', DEVICES, [events.map(({ device_id }) => device_id), events.map(({ hash }) => hash), readAt]);
  await run('collect', COLLECT, [campaignId, ids, departments, locked.map(({ category }) => category), readAt[0]]);
  await run('outbox', OUTBOX, [uuidv7(), JSON.stringify({ municipalityId, campaignId })]);
  await client.query('COMMIT');
  return found.length;
}

const contentOf = (campaignId: string, { code, readAt, stationId }: ScanBody): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([campaignId, code, readAt, stationId]))
    .digest();

function unasked(value: string): never {
  throw new Error(`The register answered with ${value}, which nobody asked for.`);
}

export const clearFloorOutbox = async ({ database }: ScanStation): Promise<void> => {
  await database.owner.query(`DELETE FROM outbox WHERE key = 'bench-floor'`);
};
