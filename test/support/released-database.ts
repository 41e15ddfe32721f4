import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ensureRoles } from '../../src/platform/database/roles.js';
import { MIGRATIONS } from '../../src/platform/database/migrations/index.js';
import { migrateQueue } from '../../src/platform/queue/queue.schema.js';
import { newSecret, sha256 } from '../../src/modules/access/persistence/secret.js';
import { type CredentialKind, encodeCredential } from '../../src/modules/access/domain/credential.js';

/** Migrations of the version before accounts, people and stations. */
const RELEASED = 5;

export const MUNICIPALITY = '01890000-0000-7000-8000-000000000001';
export const DEPARTMENT = '01890000-0000-7000-8000-000000000002';
export const CAMPAIGN = '01890000-0000-7000-8000-000000000003';
export const DEVICE = '01890000-0000-7000-8000-000000000004';
const ACCOUNT = '01890000-0000-7000-8000-000000000005';
const SESSION = '01890000-0000-7000-8000-000000000006';
const KEY = '01890000-0000-7000-8000-000000000007';
const SCAN = '01890000-0000-7000-8000-000000000008';
export const CODE = 'PF3UPGRD';
export const PASSWORD = 'the released password';

export interface ReleasedDatabase {
  /** Of an admin. */
  readonly key: string;
  readonly session: string;
}

/** Brings an empty database to where the released version had it, and leaves in it what that version would have. */
export async function createReleasedDatabase(url: string): Promise<ReleasedDatabase> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    await ensureRoles(owner);
    await migrateToReleased(url);
    await migrateQueue(url);
    return await fill(owner);
  } finally {
    await owner.end();
  }
}

async function migrateToReleased(url: string): Promise<void> {
  const dataSource = await new DataSource({
    ...{ type: 'postgres', url, poolSize: 1, migrationsTableName: 'schema_migration' },
    migrations: MIGRATIONS.slice(0, RELEASED),
    migrationsTransactionMode: 'each',
  }).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

/** Row-level security holds the owner too, so that each role writes what it wrote then. */
async function fill(owner: Client): Promise<ReleasedDatabase> {
  const [key, session] = [credential('key', KEY), credential('session', SESSION)];
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.municipality_id', $1, true)`, [MUNICIPALITY]);
  await owner.query(`INSERT INTO municipality (municipality_id, slug, name) VALUES ($1, 'lund', 'Lund')`, [
    MUNICIPALITY,
  ]);
  await owner.query(
    `INSERT INTO department (municipality_id, department_id, name, valid_from) VALUES ($1, $2, 'Skola', '2020-01-01')`,
    [MUNICIPALITY, DEPARTMENT],
  );
  await owner.query(
    `INSERT INTO account (municipality_id, account_id, login, role, password_hash, password_chosen)
     VALUES ($1, $2, 'admin', 'admin', $3, true)`,
    [MUNICIPALITY, ACCOUNT, await hash(PASSWORD)],
  );
  await owner.query(
    `INSERT INTO session (municipality_id, session_id, account_id, secret_sha256, created_at, expires_at)
     VALUES ($1, $2, $3, $4, now(), now() + interval '12 hours')`,
    [MUNICIPALITY, SESSION, ACCOUNT, session.secretSha256],
  );
  await owner.query(
    `INSERT INTO api_key (municipality_id, api_key_id, name, role, secret_sha256) VALUES ($1, $2, 'ours', 'admin', $3)`,
    [MUNICIPALITY, KEY, key.secretSha256],
  );
  await owner.query(
    `INSERT INTO campaign (municipality_id, campaign_id, name, starts_on, ends_on, state, created_at, opened_at)
     VALUES ($1, $2, 'Inlämning', '2026-01-01', '2026-12-31', 'open', now(), now())`,
    [MUNICIPALITY, CAMPAIGN],
  );
  await owner.query(
    `INSERT INTO device (municipality_id, device_id, category, department_id, state, state_since)
     VALUES ($1, $2, 'laptop', $3, 'in_use', '2024-01-01')`,
    [MUNICIPALITY, DEVICE, DEPARTMENT],
  );
  await owner.query(
    `INSERT INTO device_identifier (municipality_id, kind, value, written, device_id) VALUES ($1, 'serial', $2, $2, $3)`,
    [MUNICIPALITY, CODE, DEVICE],
  );
  await insertEvent(owner, 1, 'registered', 'in_use');
  await insertEvent(owner, 2, 'collected', 'collected');
  await owner.query(
    `INSERT INTO scan (municipality_id, scan_id, campaign_id, code, content_sha256, station_id, read_at, received_at,
       outcome, device_id, message)
     VALUES ($1, $2, $3, $4, sha256('scan'), 'Skåp 1', now(), now(), 'accepted', $5, NULL)`,
    [MUNICIPALITY, SCAN, CAMPAIGN, CODE, DEVICE],
  );
  await owner.query(
    `INSERT INTO campaign_device (municipality_id, campaign_id, device_id, department_id, category, disposition, collected_at)
     VALUES ($1, $2, $3, $4, 'laptop', 'collected', now())`,
    [MUNICIPALITY, CAMPAIGN, DEVICE, DEPARTMENT],
  );
  await owner.query('COMMIT');
  return { key: key.text, session: session.text };
}

/** Appends to the device's history as the released intake did: chained to the hash before it. */
async function insertEvent(owner: Client, seq: number, type: string, state: string): Promise<void> {
  const eventId = `01890000-0000-7000-8000-0000000001${String(seq).padStart(2, '0')}`;
  await owner.query(
    `WITH content AS (
       SELECT event_hash AS previous, $2::uuid AS device, $3::int AS seq, $4::uuid AS event, $5 AS type, $6 AS state,
         now() AS at, $7::uuid AS department, '{}' AS payload
       FROM device WHERE municipality_id = $1 AND device_id = $2
     ), inserted AS (
       INSERT INTO device_event (municipality_id, device_id, seq, event_id, type, occurred_at, recorded_at, actor, state,
         department_id, payload, previous_hash, hash)
       SELECT $1, device, seq, event, type, at, at, 'key:${KEY}', state, department, payload, previous,
         device_event_hash(previous, $1, device, seq, event, type, at, at, 'key:${KEY}', state, department, NULL, payload)
       FROM content RETURNING hash
     )
     UPDATE device SET event_seq = $3, state = $6, event_hash = (SELECT hash FROM inserted)
     WHERE municipality_id = $1 AND device_id = $2`,
    [MUNICIPALITY, DEVICE, seq, eventId, type, state, DEPARTMENT],
  );
}

function credential(kind: CredentialKind, id: string): { text: string; secretSha256: Buffer } {
  const secret = newSecret();
  return { text: encodeCredential({ kind, municipalityId: MUNICIPALITY, id, secret }), secretSha256: sha256(secret) };
}
