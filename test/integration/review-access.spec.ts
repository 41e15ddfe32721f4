import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TestScheduler } from 'rxjs/testing';
import { of, takeUntil, timer } from 'rxjs';
import { decodeCredential } from '../../src/modules/access/access.public.js';
import { findPrincipal } from '../../src/modules/access/queries/find-principal.js';
import { AssignDevice } from '../../src/modules/people/use-cases/assign-device.js';
import { applicationDataSource } from '../../src/platform/database/database.js';
import { LiveProgress } from '../../src/platform/http/live-progress.js';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { deviceOf } from '../support/intake.js';
import { cookieOf, request, signIn } from '../support/session.js';

interface Created {
  readonly id: string;
  readonly oneTimePassword: string;
}

describe('ways round', () => {
  let app: TestApp;
  let admin: ApiClient;

  beforeAll(async () => {
    app = await startApp({ workers: false });
    admin = apiClient(app.url, await app.key('admin'));
  });
  afterAll(() => app.close());

  const personOf = async (email: string): Promise<string> =>
    (await admin.get<{ items: { id: string }[] }>(`/people?q=${email}`)).body.items[0]?.id ?? '';

  describe('where a credential is shown', () => {
    it('does not let a session in as a key, also while it is remembered', async () => {
      const cookie = cookieOf(await signIn(app, { municipality: 'kommun' }));
      expect((await request(app, '/session', { headers: { cookie } })).status).toBe(200);
      const authorization = `Bearer ${cookie.split('=')[1] ?? ''}`;
      expect((await request(app, '/session', { headers: { authorization } })).status).toBe(401);
    });

    it('does not let a key in as a session, also while it is remembered', async () => {
      const key = await app.key('admin');
      expect((await apiClient(app.url, key).get('/keys')).status).toBe(200);
      expect((await request(app, '/keys', { headers: { cookie: `atertag=${key}` } })).status).toBe(401);
    });

    it('lets no other site make its visitors a station', async () => {
      const days = { startsOn: '2026-01-01', endsOn: '2099-01-01' };
      const campaign = (await admin.post<{ id: string }>('/campaigns', { name: 'Inlämning', ...days })).body.id;
      const { body } = await admin.post<{ url: string }>(`/campaigns/${campaign}/station-join`);
      const token = body.url.split('#')[1] ?? '';
      const join = (headers: Record<string, string>, name: string): Promise<Response> =>
        request(app, '/stations', { method: 'POST', headers, body: new URLSearchParams({ token, name }).toString() });
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const foreign = await join({ ...form, origin: 'https://elsewhere.example' }, 'Skåp 1');
      expect(foreign.status).toBe(403);
      expect(foreign.headers.get('set-cookie')).toBeNull();
      expect((await join({ ...form, 'sec-fetch-site': 'cross-site' }, 'Skåp 2')).status).toBe(403);
      expect((await join({ ...form, origin: app.url }, 'Skåp 3')).status).toBe(201);
    });
  });

  describe('an erased person', () => {
    it('keeps a closed account: it is neither opened again nor given a password', async () => {
      const email = 'eva@kommun.example';
      const { id } = (await admin.post<Created>('/accounts', { login: 'eva', role: 'auditor', name: 'Eva', email }))
        .body;
      expect((await admin.post(`/people/${await personOf(email)}/erase`, { reason: 'left' })).status).toBe(200);
      expect((await admin.patch(`/accounts/${id}`, { disabled: false })).status).toBe(409);
      expect((await admin.post(`/accounts/${id}/password-reset`)).status).toBe(409);
      const rows = await app.test.asOwner(
        'SELECT disabled_at IS NULL AS open, password_hash FROM account WHERE account_id = $1',
        [id],
      );
      expect(rows).toEqual([{ open: false, password_hash: null }]);
    });

    it('has no device that was being given to them meanwhile', async () => {
      const { id } = (await admin.post<Created>('/people', { name: 'Ulf' })).body;
      const device = await deviceOf(admin, { kind: 'serial', value: 'PF3MEANW' }, { state: 'in_use' });
      const by = { actor: 'system' };
      let erasing: Promise<unknown> = Promise.resolve();
      await app.test.database.transaction(app.municipalityId, async (tx) => {
        await app.nest.get(AssignDevice).run(tx, by, device, id);
        erasing = admin.post(`/people/${id}/erase`, { reason: 'requested' });
        await Promise.race([erasing, pause(500)]);
      });
      expect(await erasing).toMatchObject({ status: 200 });
      const links = await app.test.asOwner('SELECT 1 FROM device_assignment WHERE person_id = $1', [id]);
      expect(links).toEqual([]);
    });

    it('is not the last admin, whoever asks', async () => {
      const lone = apiClient(app.url, await app.key('admin', 'ensam'));
      const email = 'ida@ensam.example';
      await lone.post('/accounts', { login: 'ida', role: 'admin', name: 'Ida', email });
      const { body } = await lone.get<{ items: { id: string }[] }>('/people?q=ida');
      const person = body.items[0]?.id ?? '';
      expect((await lone.post(`/people/${person}/erase`, { reason: 'left' })).status).toBe(409);
      expect((await lone.get(`/people/${person}`)).body).toMatchObject({ name: 'Ida', erasedAt: null });
      await lone.post('/accounts', { login: 'bo', role: 'admin', name: 'Bo' });
      expect((await lone.post(`/people/${person}/erase`, { reason: 'left' })).status).toBe(200);
    });
  });

  describe('what is stored about a person', () => {
    it('tells what was done to their accounts', async () => {
      const email = 'rut@kommun.example';
      const { id } = (await admin.post<Created>('/accounts', { login: 'rut', role: 'auditor', name: 'Rut', email }))
        .body;
      await signIn(app, { municipality: 'kommun', login: 'rut', password: 'not the right one' });
      await admin.patch(`/accounts/${id}`, { role: 'coordinator' });
      const { body } = await admin.get<{ audit: { items: { act: string }[] } }>(
        `/people/${await personOf(email)}/record`,
      );
      const acts = body.audit.items.map(({ act }) => act);
      expect(acts).toEqual(expect.arrayContaining(['account.created', 'account.changed', 'session.refused']));
    });

    it('is not handed to whoever may see neither accounts nor the log', async () => {
      await admin.post('/people', { name: 'Per', email: 'per@kommun.example' });
      const path = `/people/${await personOf('per@kommun.example')}/record`;
      expect((await apiClient(app.url, await app.key('technician')).get(path)).status).toBe(403);
      expect((await apiClient(app.url, await app.key('auditor')).get(path)).status).toBe(200);
    });
  });

  it('reaches no device as a vendor, in the database too', async () => {
    const key = await app.key('vendor');
    expect((await apiClient(app.url, key).get('/session')).body).toMatchObject({ role: 'vendor', department: null });
    await deviceOf(admin, { kind: 'serial', value: 'PF3VENDR' });
    const credential = decodeCredential('key', key);
    if (!credential) throw new Error('The key is none.');
    const { database } = app.test;
    const vendor = await database.transaction(app.municipalityId, (tx) => findPrincipal(tx, 'key', credential));
    if (!vendor) throw new Error('The key opens nothing.');
    const seen = await database.transaction(vendor, (tx) => tx.query('SELECT device_id FROM device'));
    expect(seen).toEqual([]);
  });

  it('compiles no query, whatever the server is set to', async () => {
    const { url } = app.test;
    await app.test.asOwner(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET jit = on`);
    const connection = await new DataSource(applicationDataSource({ url })).initialize();
    expect(await connection.query('SHOW jit')).toEqual([{ jit: 'off' }]);
    await connection.destroy();
  });

  it('follows a job for five minutes at most', () => {
    const progress = app.nest.get(LiveProgress);
    const scheduler = new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
    let looks = 0;
    scheduler.run(({ flush }) => {
      const look = () => of((looks += 1));
      progress
        .follow('some import', look, () => false)
        .pipe(takeUntil(timer(600_000)))
        .subscribe();
      flush();
    });
    expect(looks).toBeLessThan(310);
    expect(looks).toBeGreaterThan(250);
  });

  describe('answers to what cannot be read', () => {
    /** As no client of ours would send it. */
    const raw = (head: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(app.url);
        const socket = connect(Number(port), hostname, () =>
          socket.write(`${head} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`),
        );
        let text = '';
        socket.on('data', (bytes: Buffer) => (text += bytes.toString()));
        socket.on('end', () => resolve(text));
        socket.on('error', reject);
      });

    it('are problems, with the headers of every answer', async () => {
      const answer = await raw('GET /api/v1/%zz');
      expect(answer).toMatch(/^HTTP\/1.1 400/);
      expect(answer).toMatch(/content-type: application\/problem\+json/i);
      expect(answer).toMatch(/content-security-policy: default-src 'self'/i);
    });

    it('are never a fault of ours', async () => {
      for (const address of ['//', '//%5b', '///', '/\\x'])
        expect(`${address} ${(await raw(`GET ${address}`)).slice(9, 10)}`).not.toBe(`${address} 5`);
      const depths = '['.repeat(100_000) + ']'.repeat(100_000);
      const deep = await request(app, '/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"password":"x","deep":${depths}}`,
      });
      expect(deep.status).toBe(422);
    });
  });
});
