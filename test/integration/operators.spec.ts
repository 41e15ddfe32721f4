import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateOperatorKey, RevokeOperatorKey } from '../../src/modules/access/access.public.js';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { openApi } from '../support/isolation/operations.js';
import { request, signIn } from '../support/session.js';

describe('an operator of a shared installation', () => {
  let app: TestApp;
  let key: string;
  let operator: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    key = await app.test.database.system((tx) => app.nest.get(CreateOperatorKey).run(tx, 'Driften'));
    operator = apiClient(app.url, key);
  });
  afterAll(() => app.close());

  const patch = async (path: string, body: object, as = key): Promise<{ status: number; body: unknown }> => {
    const response = await request(app, path, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  it('has a key of which only the hash is stored, and which names no municipality', async () => {
    expect(key).toMatch(/^ato_/);
    const [row] = await app.test.asOwner<{ row: string }>('SELECT to_jsonb(o)::text AS row FROM operator_key o');
    expect(row?.row).toContain('Driften');
    expect(row?.row).not.toContain(key.slice(4, 30));
  });

  it('loses the key that is revoked by its name, within seconds, and no other', async () => {
    const { database } = app.test;
    const lent = await database.system((tx) => app.nest.get(CreateOperatorKey).run(tx, 'Vikarien'));
    const status = async (as: string): Promise<number> =>
      (await apiClient(app.url, as).get('/installation/municipalities')).status;
    expect(await status(lent)).toBe(200);
    expect(await database.system((tx) => app.nest.get(RevokeOperatorKey).run(tx, 'Vikarien'))).toBe(1);
    expect(await database.system((tx) => app.nest.get(RevokeOperatorKey).run(tx, 'Vikarien'))).toBe(0);
    await eventually(async () => expect(await status(lent)).toBe(401), { within: 10_000 });
    expect(await status(key)).toBe(200);
  });

  it('opens a municipality, whose admin signs in with the password that is shown once', async () => {
    const opened = await operator.post<Record<string, string>>('/installation/municipalities', {
      slug: 'lund',
      name: 'Lund',
    });
    expect(opened.status).toBe(201);
    expect(Object.keys(opened.body).sort()).toEqual(['createdAt', 'id', 'name', 'oneTimePassword', 'slug']);
    const password = opened.body.oneTimePassword ?? '';
    expect(password).toMatch(/^[a-z2-9-]{23}$/);
    expect((await signIn(app, { municipality: 'lund', password })).status).toBe(200);
    expect((await signIn(app, { municipality: 'lund', password: app.adminPassword })).status).toBe(401);
    const told = await app.test.asOwner(
      `SELECT actor LIKE 'operator:%' AS operator, act, target_id = municipality_id::text AS it FROM audit_entry WHERE municipality_id = $1 AND act = 'municipality.created'`,
      [opened.body.id],
    );
    expect(told).toEqual([{ operator: true, act: 'municipality.created', it: true }]);
  });

  it('is told which short name is taken, and nothing is changed', async () => {
    const { status, body } = await operator.post('/installation/municipalities', { slug: 'kommun', name: 'En till' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ errors: [{ pointer: '/slug', message: expect.stringContaining('kommun') }] });
    expect(await app.test.asOwner(`SELECT name FROM municipality WHERE name = 'En till'`)).toEqual([]);
    expect((await operator.post('/installation/municipalities', { slug: 'Å', name: ' ' })).status).toBe(422);
  });

  it('lists and renames municipalities, and sees no more of them', async () => {
    const { body } = await operator.get<{ items: Record<string, string>[] }>('/installation/municipalities');
    const [first] = body.items;
    expect(first).toEqual({
      id: app.municipalityId,
      slug: 'kommun',
      name: expect.any(String),
      createdAt: expect.any(String),
    });
    expect(await patch(`/installation/municipalities/${app.municipalityId}`, { name: 'Malmö stad' })).toMatchObject({
      status: 200,
      body: { ...first, name: 'Malmö stad' },
    });
    const changed = `SELECT name FROM municipality WHERE municipality_id = $1`;
    expect(await app.test.asOwner(changed, [app.municipalityId])).toEqual([{ name: 'Malmö stad' }]);
    const nowhere = '01890000-0000-7000-8000-000000000000';
    expect((await patch(`/installation/municipalities/${nowhere}`, { name: 'X' })).status).toBe(404);
  });

  it('sees how the installation is', async () => {
    const insert = `INSERT INTO outbox (municipality_id, job, key, data, attempts, handed_at) VALUES ($1, 'test.nobody-does-it', $2, '{}', $3, now())`;
    await app.test.asOwner(insert, [app.municipalityId, 'a', 0]);
    await app.test.asOwner(insert, [app.municipalityId, 'b', 12]);
    const { status, body } = await operator.get<{ jobs: unknown[] }>('/installation/status');
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), databaseBytes: expect.any(Number) });
    expect(body.jobs).toContainEqual({ job: 'test.nobody-does-it', waiting: 2, failed: 1 });
  });

  it('is answered by no route of a municipality', async () => {
    const { operations } = openApi(app);
    const others = operations.filter(
      ({ permission }) => permission !== 'public' && !permission.startsWith('installation.'),
    );
    expect(others.length).toBeGreaterThan(30);
    const answered: string[] = [];
    for (const { route, method, path } of others) {
      const address = app.url + path.replaceAll(/\{\w+\}/g, '01890000-0000-7000-8000-000000000000');
      const { status } = await fetch(address, { method, headers: { authorization: `Bearer ${key}` } });
      if (status !== 403) answered.push(`${route}: ${status}`);
    }
    expect(answered).toEqual([]);
  });

  it('is somebody else than a municipality’s admin', async () => {
    const admin = await app.key('admin');
    const api = apiClient(app.url, admin);
    expect((await api.get('/installation/municipalities')).status).toBe(403);
    expect((await api.get('/installation/status')).status).toBe(403);
    expect((await api.post('/installation/municipalities', { slug: 'min', name: 'Min' })).status).toBe(403);
    expect((await patch(`/installation/municipalities/${app.municipalityId}`, { name: 'Min' }, admin)).status).toBe(
      403,
    );
  });

  it('makes the demo alone where several municipalities share the installation', async () => {
    const { status, body } = await apiClient(app.url, await app.key('admin')).post('/demo');
    expect(status).toBe(403);
    expect(body.detail).toContain('npm run cli -- demo');
    expect(await app.test.asOwner(`SELECT FROM municipality WHERE slug = 'demo'`)).toEqual([]);
  });
});
