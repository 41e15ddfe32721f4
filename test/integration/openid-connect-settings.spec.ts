import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { CLIENT_ID, CLIENT_SECRET, type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider.js';

interface Settings {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Refused {
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

describe('the settings of an identity provider', () => {
  let app: TestApp;
  let openId: OpenIdProvider;
  /** Answers with the name of another provider. */
  let impostor: Server;
  /** The address of nobody. */
  let silent: string;
  beforeAll(async () => {
    app = await startApp();
    openId = await startOpenIdProvider({ redirectUri: `${app.url}/api/v1/session/providers/callback` });
    impostor = createServer((_, response) => response.end(JSON.stringify({ issuer: openId.issuer })));
    await new Promise<void>((listening) => impostor.listen(0, '127.0.0.1', listening));
    const closed = await startOpenIdProvider({ redirectUri: app.url });
    await closed.close();
    silent = closed.issuer;
  });
  afterAll(async () => {
    impostor.close();
    await openId.close();
    await app.close();
  });

  const settings = (changes: object = {}): object => ({
    name: 'Entra',
    issuer: openId.issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    roleClaim: 'roles',
    roleMap: { techs: 'technician' },
    ...changes,
  });
  const send = async <Body = Settings>(
    method: string,
    path: string,
    { body, key }: { body?: object; key?: string } = {},
  ): Promise<{ status: number; text: string; body: Body }> => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key ?? (await app.key('admin'))}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, text, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };
  const create = async (changes: object = {}): Promise<Settings> =>
    (await send('POST', '/providers', { body: settings(changes) })).body;
  const secretOf = async (id: string): Promise<unknown> => {
    const [row] = await app.test.asOwner<{ secret: unknown }>(
      'SELECT client_secret AS secret FROM identity_provider WHERE provider_id = $1',
      [id],
    );
    return row?.secret;
  };
  const audited = (id: string): Promise<object[]> =>
    app.test.asOwner('SELECT act, details FROM audit_entry WHERE target_id = $1 ORDER BY audit_id', [id]);

  it('are kept with defaults, and the secret never appears in an answer or the audit log', async () => {
    const created = await send('POST', '/providers', { body: settings() });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'Entra',
      issuer: openId.issuer,
      clientId: CLIENT_ID,
      hasClientSecret: true,
      scopes: 'openid profile email',
      subjectClaims: ['sub'],
      roleClaim: 'roles',
      roleMap: { techs: 'technician' },
      departmentClaim: null,
    });
    const { id } = created.body;
    const listed = await send<{ items: Settings[]; redirectUri: string }>('GET', '/providers');
    expect(listed.body.items).toContainEqual(created.body);
    expect(listed.body.redirectUri).toBe(`${app.url}/api/v1/session/providers/callback`);
    const changed = await send('PATCH', `/providers/${id}`, { body: { clientSecret: 'another-secret', name: 'Ny' } });
    expect(changed.body).toEqual({ ...created.body, name: 'Ny' });
    expect(await secretOf(id)).toBe('another-secret');
    const offered = await send('GET', '/municipalities/kommun/providers');
    const audit = await app.test.asOwner('SELECT * FROM audit_entry');
    const seen = [created, listed, changed, offered].map(({ text }) => text).join() + JSON.stringify(audit);
    for (const secret of [CLIENT_SECRET, 'another-secret']) expect(seen).not.toContain(secret);
    expect(await audited(id)).toEqual([
      { act: 'provider.created', details: {} },
      { act: 'provider.changed', details: { fields: 'name clientSecret' } },
    ]);
  });

  it('keep what a change leaves out, and give up what it empties', async () => {
    const before = await create({ departmentClaim: 'unit', subjectClaims: ['tid', 'oid'], scopes: 'openid' });
    const { body: same } = await send('PATCH', `/providers/${before.id}`, { body: {} });
    expect(same).toEqual(before);
    expect(await secretOf(before.id)).toBe(CLIENT_SECRET);
    const body = { clientSecret: null, departmentClaim: null, roleMap: { a: 'admin' } };
    const { body: after } = await send('PATCH', `/providers/${before.id}`, { body });
    expect(after).toEqual({ ...before, hasClientSecret: false, departmentClaim: null, roleMap: { a: 'admin' } });
    expect(await secretOf(before.id)).toBeNull();
  });

  it('name another issuer only together with its own secret', async () => {
    const other = await startOpenIdProvider({ redirectUri: app.url });
    try {
      const { id } = await create();
      const refused = await send<Refused>('PATCH', `/providers/${id}`, { body: { issuer: other.issuer } });
      expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/clientSecret']);
      const body = { issuer: other.issuer, clientSecret: 'its-own' };
      expect((await send('PATCH', `/providers/${id}`, { body })).body.issuer).toBe(other.issuer);
    } finally {
      await other.close();
    }
  });

  it('are gone when removed, secret and all', async () => {
    const { id } = await create();
    expect((await send('DELETE', `/providers/${id}`)).status).toBe(204);
    expect(await secretOf(id)).toBeNull();
    expect((await send<{ items: Settings[] }>('GET', '/providers')).text).not.toContain(id);
    for (const [method, body] of [['PATCH', { name: 'X' }] as const, ['DELETE', undefined] as const])
      expect((await send(method, `/providers/${id}`, body ? { body } : {})).status).toBe(404);
    expect(await audited(id)).toMatchObject([{ act: 'provider.created' }, { act: 'provider.removed' }]);
  });

  it.each([
    ['/issuer', { issuer: 'http://login.example.se' }],
    ['/issuer', { issuer: 'login.example.se' }],
    ['/clientId', { clientId: ' ' }],
    ['/clientSecret', { clientSecret: '' }],
    ['/scopes', { scopes: 'profile email' }],
    ['/scopes', { scopes: 'openid https://frejaeid.com/oidc/scopes/personalIdentityNumber' }],
    ['/subjectClaims', { subjectClaims: [] }],
    ['/subjectClaims', { subjectClaims: ['sub', 'personalIdentityNumber'] }],
    ['/roleClaim', { roleClaim: '' }],
    ['/roleMap', { roleMap: {} }],
    ['/roleMap', { roleMap: { phones: 'station' } }],
    ['/departmentClaim', { departmentClaim: 'personnummer' }],
  ])('are refused at %s: %j', async (pointer, changes) => {
    const { id } = await create();
    for (const [method, path, body] of [
      ['POST', '/providers', settings(changes)],
      ['PATCH', `/providers/${id}`, changes],
    ] as const) {
      const refused = await send<Refused>(method, path, { body });
      expect([method, refused.status]).toEqual([method, 422]);
      for (const error of refused.body.errors ?? []) {
        expect(error.pointer).toBe(pointer);
        expect(error.message).toMatch(new RegExp(`^(each value in )?${pointer.slice(1)} `));
      }
    }
  });

  it('are refused when no provider of that name answers, saying what was tried', async () => {
    const { id } = await create();
    const another = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
    for (const [issuer, kind] of [
      [silent, 'ECONNREFUSED'],
      [another, 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'],
      [`${openId.issuer}/realms/none`, 'OAUTH_RESPONSE_IS_NOT_CONFORM'],
    ] as const)
      for (const [method, path] of [['POST', '/providers'] as const, ['PATCH', `/providers/${id}`] as const]) {
        const refused = await send<Refused>(method, path, { body: settings({ issuer }) });
        expect([issuer, refused.status]).toEqual([issuer, 422]);
        const [error] = refused.body.errors ?? [];
        expect(error).toMatchObject({ pointer: '/issuer' });
        expect(error?.message).toContain(`${issuer}/.well-known/openid-configuration`);
        expect(error?.message).toContain(kind);
      }
  });

  it('are read by auditors, changed by admins alone, and seen by no other municipality', async () => {
    const { id } = await create();
    const auditor = await app.key('auditor');
    expect((await send('GET', '/providers', { key: auditor })).text).toContain(id);
    expect((await send('POST', '/providers', { key: auditor, body: settings() })).status).toBe(403);
    expect((await send('GET', '/providers', { key: await app.key('technician') })).status).toBe(403);
    const neighbour = await app.key('admin', 'grannen');
    expect((await send<{ items: object[] }>('GET', '/providers', { key: neighbour })).body.items).toEqual([]);
    expect((await send('PATCH', `/providers/${id}`, { key: neighbour, body: { name: 'X' } })).status).toBe(404);
    expect((await send('DELETE', `/providers/${id}`, { key: neighbour })).status).toBe(404);
    expect((await send('DELETE', `/providers/${uuidv7()}`)).status).toBe(404);
  });
});
