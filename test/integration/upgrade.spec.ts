import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { AppModule } from '../../src/app.module.js';
import { findBrokenEvents } from '../../src/modules/devices/devices.public.js';
import { FirstStart } from '../../src/modules/operations/operations.public.js';
import { parseEnv } from '../../src/platform/config/env.js';
import { Database } from '../../src/platform/database/database.js';
import { type EmbeddedServer, openEmbedded } from '../../src/platform/database/embedded/open-embedded.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { createHttpApp } from '../../src/platform/http/create-http-app.js';
import { Log } from '../../src/platform/log/log.js';
import { stopJobs } from '../../src/start.js';
import { type ApiClient, apiClient } from '../support/client.js';
import {
  CAMPAIGN,
  CODE,
  createReleasedDatabase,
  DEPARTMENT,
  DEVICE,
  MUNICIPALITY,
  PASSWORD,
  type ReleasedDatabase,
} from '../support/released-database.js';
import { startApp } from '../support/app.js';

const quiet = { info: () => undefined, warn: () => undefined };

/** A server of its own: roles belong to a whole server, and here the owner makes them. */
describe('a database of the released version, owned by a user with CREATEROLE and nothing more', () => {
  /** What was begun, to be ended the other way round. */
  const closing: (() => Promise<unknown>)[] = [];
  let server: EmbeddedServer;
  let app: NestFastifyApplication;
  let url: string;
  let released: ReleasedDatabase;
  let api: ApiClient;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atertag-upgrade-'));
    await chmod(folder, 0o711);
    closing.push(() => rm(folder, { recursive: true, force: true }));
    server = await openEmbedded(folder, quiet);
    closing.push(() => server.release());
    const databaseUrl = await createOwnedDatabase(server.url);
    released = await createReleasedDatabase(databaseUrl);
    await migrate(databaseUrl);
    // A second start finds nothing to do.
    await migrate(databaseUrl);
    const log = Log.at('silent');
    app = await createHttpApp(AppModule.forRoot(parseEnv({ LOG_LEVEL: 'silent' }), databaseUrl, log), log);
    closing.push(() => app.close());
    await app.init();
    closing.push(() => stopJobs(app));
    url = await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    api = apiClient(url, released.key);
  }, 120_000);

  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  it('has an owner who is no superuser and cannot see past row-level security', async () => {
    const rows = await app
      .get(Database)
      .system((tx) => tx.query(`SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = session_user`));
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  it('lets the old key in, and shows what was there', async () => {
    const device = await api.get<{ state: string; department: unknown }>(`/devices/${DEVICE}`);
    expect(device).toMatchObject({
      status: 200,
      body: { state: 'collected', department: { id: DEPARTMENT, name: 'Skola' }, identifiers: [{ value: CODE }] },
    });
    const found = await api.get(`/devices?q=${CODE.slice(0, 5).toLowerCase()}`);
    expect(found.body).toMatchObject({ items: [{ id: DEVICE }] });
    const history = await api.get(`/devices/${DEVICE}/history`);
    expect(history.body).toMatchObject({ items: [{ type: 'registered' }, { type: 'collected' }] });
    const scans = await api.get(`/campaigns/${CAMPAIGN}/scans`);
    expect(scans.body).toMatchObject({ items: [{ code: CODE, stationId: 'Skåp 1', outcome: 'accepted' }] });
    expect((await api.get(`/campaigns/${CAMPAIGN}/progress`)).body).toMatchObject({ items: [{ extra: 1 }] });
  });

  it('lists the old key without the characters that were not kept then', async () => {
    const { body } = await api.get('/keys');
    expect(body).toMatchObject({ items: [{ name: 'ours', role: 'admin', last4: null, createdBy: null }] });
  });

  it('keeps a session that was open', async () => {
    const answer = await fetch(`${url}/api/v1/session`, { headers: { cookie: `atertag=${released.session}` } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ role: 'admin', lacks: null });
  });

  it('signs the admin in with the password of before, and offers no first steps', async () => {
    expect(await app.get(FirstStart).run()).toBeUndefined();
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: PASSWORD }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      municipality: { slug: 'lund' },
      account: { login: 'admin' },
      lacks: null,
      setupCompleted: true,
    });
  });

  it('offers the first steps to a municipality that is new', async () => {
    await app
      .get(Database)
      .system((tx) =>
        tx.query(`INSERT INTO municipality (municipality_id, slug, name) VALUES (gen_random_uuid(), 'ny', 'Ny')`),
      );
    const rows = await app
      .get(Database)
      .system((tx) => tx.query(`SELECT setup_completed_at FROM municipality WHERE slug = 'ny'`));
    expect(rows).toEqual([{ setup_completed_at: null }]);
  });

  it('verifies the old history, goes on with it, and verifies the whole', async () => {
    const broken = () => app.get(Database).transaction(MUNICIPALITY, findBrokenEvents);
    expect(await broken()).toEqual([]);
    const person = await api.post<{ id: string }>('/people', { name: 'Kim' });
    expect(person.status).toBe(201);
    const eventId = '01890000-0000-7000-8000-000000000201';
    const note = { eventId, type: 'noted', occurredAt: '2026-11-01T08:00:00Z', note: 'still here' };
    expect((await api.post(`/devices/${DEVICE}/events`, note)).status).toBe(201);
    const { body } = await api.get<{ items: unknown[] }>(`/devices/${DEVICE}/history`);
    expect(body.items).toHaveLength(3);
    expect(await broken()).toEqual([]);
  });

  it('ends at the very schema of a new installation', async () => {
    const fresh = await startApp({ workers: false });
    try {
      const upgraded = new Client({ connectionString: server.url.replace(/[^/]*$/, OWNED) });
      await upgraded.connect();
      const { rows } = await upgraded.query(SCHEMA);
      await upgraded.end();
      expect(rows).toEqual(await fresh.test.asOwner(SCHEMA));
    } finally {
      await fresh.close();
    }
  });
});

const OWNED = 'upgraded';

/** @returns the new database's address, as its owner reaches it */
async function createOwnedDatabase(server: string): Promise<string> {
  const administrator = new Client({ connectionString: server });
  await administrator.connect();
  await administrator.query(`CREATE ROLE upgrade_owner LOGIN CREATEROLE PASSWORD 'owns-and-no-more'`);
  await administrator.query(`CREATE DATABASE ${OWNED} OWNER upgrade_owner`);
  await administrator.end();
  const owned = new URL(server);
  Object.assign(owned, { username: 'upgrade_owner', password: 'owns-and-no-more', pathname: `/${OWNED}` });
  return owned.href;
}

const SCHEMA = `
  SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
  WHERE table_schema = 'public' ORDER BY table_name, column_name`;
