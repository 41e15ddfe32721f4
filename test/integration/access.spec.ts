import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { mayDo, type Permission, PERMISSIONS, type Role, ROLES } from '../../src/shared/permissions.js';
import { startApp, type TestApp } from '../support/app.js';
import { rowCounts } from '../support/catalogue.js';
import { apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { request } from '../support/session.js';

interface OpenApi {
  readonly paths: Record<string, Record<string, { 'x-permission'?: string; 'x-roles'?: string[] }>>;
}

describe('who may enter, and what for', () => {
  let app: TestApp;
  let keys: Record<Role, string>;
  let routes: {
    readonly method: string;
    /** As the document has it, and with ids that nothing has. */
    readonly template: string;
    readonly path: string;
    readonly permission: string | undefined;
    readonly roles: string[] | undefined;
  }[];

  beforeAll(async () => {
    app = await startApp();
    const made = await Promise.all(ROLES.map(async (role) => [role, await app.key(role)] as const));
    keys = Object.fromEntries(made) as Record<Role, string>;
    const document = (await (await fetch(`${app.url}/api/docs-json`)).json()) as OpenApi;
    routes = Object.entries(document.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        template,
        path: template.replaceAll(/\{\w+\}/g, uuidv7()),
        permission: operation['x-permission'],
        roles: operation['x-roles'],
      })),
    );
  });
  afterAll(() => app.close());

  const ask = (authorization: string | undefined): Promise<Response> =>
    request(app, '/departments', authorization === undefined ? {} : { headers: { authorization } });

  describe('a key', () => {
    it('opens the door', async () => {
      expect((await ask(`Bearer ${keys.technician}`)).status).toBe(200);
      expect((await ask(`bearer ${keys.technician}`)).status).toBe(200);
    });

    it('is asked for, with problem+json, when there is none', async () => {
      const answer = await ask(undefined);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({ status: 401, detail: expect.stringContaining('Bearer') });
    });

    it('is refused when it is not one, is changed, or comes in a foreign scheme', async () => {
      const key = keys.admin;
      const last = key.endsWith('A') ? 'B' : 'A';
      const middle = key.slice(0, 40) + (key[40] === 'x' ? 'y' : 'x') + key.slice(41);
      const wrong = [
        '',
        'garbage',
        'atk_',
        'atk_AAAA',
        `${key}A`,
        key.slice(0, -4),
        key.slice(0, -8) + last.repeat(8),
        middle,
      ];
      for (const text of wrong)
        expect({ text, status: (await ask(`Bearer ${text}`)).status }).toEqual({ text, status: 401 });
      const basic = Buffer.from(`admin:${app.adminPassword}`).toString('base64');
      for (const header of [key, `Basic ${key}`, `Basic ${basic}`, `Bearer`, `Token ${key}`])
        expect((await ask(header)).status).toBe(401);
    });

    it('is refused when its secret belongs to another key', async () => {
      const [one, two] = [keys.admin, keys.technician].map((key) => Buffer.from(key.slice(4), 'base64url'));
      const mixed = Buffer.concat([one?.subarray(0, 32) ?? Buffer.of(), two?.subarray(32) ?? Buffer.of()]);
      expect((await ask(`Bearer atk_${mixed.toString('base64url')}`)).status).toBe(401);
    });

    it('stops working within seconds of being revoked', async () => {
      const admin = apiClient(app.url, keys.admin);
      const { body, status } = await admin.post<{ id: string; key: string }>('/keys', {
        name: 'lent',
        role: 'technician',
      });
      expect(status).toBe(201);
      expect((await ask(`Bearer ${body.key}`)).status).toBe(200);
      const revoked = await request(app, `/keys/${body.id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${keys.admin}` },
      });
      expect(revoked.status).toBe(204);
      await eventually(async () => expect((await ask(`Bearer ${body.key}`)).status).toBe(401), { within: 10_000 });
    });

    it('is stored as nothing that would open the door', async () => {
      const secret = Buffer.from(keys.admin.slice(4), 'base64url').subarray(32);
      const stored = await app.test.asOwner<{ text: string }>(`SELECT row_to_json(k)::text AS text FROM api_key k`);
      for (const { text } of stored) {
        expect(text).not.toContain(secret.toString('hex'));
        expect(text).not.toContain(keys.admin);
      }
    });
  });

  describe('every route', () => {
    it('says in the API description which permission it needs, and who holds it', () => {
      expect(routes.length).toBeGreaterThan(25);
      const known = new Set<string | undefined>(['public', ...Object.keys(PERMISSIONS)]);
      expect(routes.filter(({ permission }) => !known.has(permission))).toEqual([]);
      for (const { permission, roles } of routes.filter((route) => route.permission !== 'public'))
        expect(roles).toEqual(PERMISSIONS[permission as Permission]);
    });

    it('is public only where nobody can be signed in yet', () => {
      const open = routes.filter(({ permission }) => permission === 'public');
      expect(open.map(({ method, template }) => `${method} ${template}`).sort()).toEqual([
        'GET /api/v1/municipalities',
        'GET /api/v1/municipalities/{slug}/providers',
        'GET /api/v1/session/providers/callback',
        'GET /api/v1/session/providers/{id}/start',
        'GET /health/live',
        'GET /health/ready',
        'POST /api/v1/session',
        'POST /api/v1/stations',
      ]);
    });

    it('asks for a key before it looks at anything else', async () => {
      for (const { method, path, permission } of routes.filter((route) => route.permission !== 'public')) {
        const { status } = await fetch(`${app.url}${path}`, { method });
        expect({ method, path, permission, status }).toEqual({ method, path, permission, status: 401 });
      }
    });

    it.each(ROLES)(
      'lets a %s do what the table of permissions says and nothing else, and a refusal changes nothing',
      async (role) => {
        const forbidden = routes.filter(
          ({ permission }) => permission !== 'public' && !mayDo(role, permission as Permission),
        );
        const before = await rowCounts(app.test);
        for (const { method, path, permission = '' } of forbidden) {
          const answer = await fetch(`${app.url}${path}`, {
            method,
            headers: { authorization: `Bearer ${keys[role]}` },
          });
          expect({ method, path, status: answer.status }).toEqual({ method, path, status: 403 });
          const { detail } = (await answer.json()) as { detail: string };
          expect(detail).toContain(role);
          expect(detail).toContain(permission);
        }
        expect(await rowCounts(app.test)).toEqual(before);
        for (const { path } of routes.filter(
          ({ method, path, permission }) =>
            method === 'GET' &&
            permission !== 'public' &&
            mayDo(role, permission as Permission) &&
            !path.endsWith('/events'),
        )) {
          const { status } = await fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${keys[role]}` } });
          expect({ path, allowed: [200, 404, 422].includes(status) }).toEqual({ path, allowed: true });
        }
      },
    );
  });
});
