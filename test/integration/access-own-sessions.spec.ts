import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser-session.js';
import { apiClient } from '../support/client.js';

interface OwnSession {
  readonly id: string;
  readonly current: boolean;
  readonly address: string;
  readonly browser: string | null;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}
interface Key {
  readonly id: string;
  readonly key: string;
}

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';

describe('one’s own sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { TRUST_PROXY: '127.0.0.0/8' } });
  });
  afterAll(() => app.close());

  const open = async (address: string, userAgent: string): Promise<ReturnType<typeof openBrowser>> => {
    const browser = openBrowser(app, { address, userAgent });
    expect((await browser.signIn({ password: app.adminPassword })).status).toBe(200);
    return browser;
  };

  it('are listed with what tells them apart, and ended one by one, at once', async () => {
    const desk = await open('192.0.2.1', FIREFOX);
    const phone = await open('192.0.2.2', IPHONE);
    const { items } = (await desk.send<{ items: OwnSession[] }>('GET', '/account/sessions')).body;
    expect(items).toEqual([
      expect.objectContaining({ current: false, address: '192.0.2.2', browser: 'Safari, iPhone' }),
      expect.objectContaining({ current: true, address: '192.0.2.1', browser: 'Firefox, Windows' }),
    ]);
    const [{ startedAt, expiresAt, id }] = items as [OwnSession];
    expect(Date.parse(expiresAt) - Date.parse(startedAt)).toBe(12 * 3_600_000);
    expect((await phone.send('GET', '/session')).status).toBe(200);
    expect((await desk.send('DELETE', `/account/sessions/${id}`)).status).toBe(204);
    expect((await phone.send('GET', '/session')).status).toBe(401);
    expect((await desk.send('GET', '/session')).status).toBe(200);
    expect((await desk.send('DELETE', `/account/sessions/${id}`)).status).toBe(404);
    const stored = await app.test.asOwner<{ text: string }>('SELECT row_to_json(s)::text AS text FROM session s');
    expect(JSON.stringify(stored)).not.toMatch(/Mozilla|Gecko|rv:140/);
    const ended = await app.test.asOwner(
      `SELECT address FROM audit_entry WHERE act = 'session.ended' AND target_id = $1`,
      [id],
    );
    expect(ended).toEqual([{ address: '192.0.2.1' }]);
  });

  it('are nobody else’s to see or end', async () => {
    const browser = await open('192.0.2.3', FIREFOX);
    const [mine] = (await browser.send<{ items: OwnSession[] }>('GET', '/account/sessions')).body.items;
    const admin = apiClient(app.url, await app.key('admin'));
    const body = { login: 'kim', role: 'admin', name: 'Kim' };
    const { oneTimePassword } = (await admin.post<{ oneTimePassword: string }>('/accounts', body)).body;
    const other = openBrowser(app);
    await other.signIn({ login: 'kim', password: oneTimePassword });
    expect((await other.send('DELETE', `/account/sessions/${mine?.id ?? ''}`)).status).toBe(404);
    const { items } = (await other.send<{ items: OwnSession[] }>('GET', '/account/sessions')).body;
    expect(items.map(({ current }) => current)).toEqual([true]);
  });

  it('end with the day, and not while they are in use', async () => {
    const browser = await open('192.0.2.4', FIREFOX);
    await app.test.asOwner(`UPDATE session SET last_seen_at = now() - interval '11 hours'`);
    expect((await openBrowser(app).send('GET', '/session')).status).toBe(401);
    expect((await browser.send('GET', '/account/sessions')).status).toBe(200);
    await app.test.asOwner(`UPDATE session SET expires_at = now()`);
    const other = openBrowser(app);
    other.cookies.set('atertag', browser.cookies.get('atertag') ?? '');
    // The cookie of a session that was used within the last three seconds may still be remembered.
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    expect((await other.send('GET', '/session')).status).toBe(401);
  });

  it('change nothing for another site, whatever cookie it makes the browser send', async () => {
    const browser = await open('192.0.2.5', FIREFOX);
    const rename = (headers: Record<string, string>): Promise<{ status: number }> =>
      browser.send('POST', '/departments', { name: `Skola ${Math.random()}`, validFrom: '2020-01-01' }, headers);
    const ours = new URL(app.url).origin;
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', `${ours}.evil.example`])
      expect({ origin, status: (await rename({ origin })).status }).toEqual({ origin, status: 401 });
    expect((await rename({ origin: ours })).status).toBe(201);
    expect((await rename({})).status).toBe(201);
    const read = await browser.send('GET', '/departments', undefined, { origin: 'https://evil.example' });
    expect(read.status).toBe(200);
    const key = await app.key('admin');
    const byKey = await openBrowser(app).send(
      ...(['POST', '/departments', { name: 'Vård', validFrom: '2020-01-01' }] as const),
      { authorization: `Bearer ${key}`, origin: 'https://evil.example' },
    );
    expect(byKey.status).toBe(201);
    const signedIn = await openBrowser(app).send(
      'POST',
      '/session',
      { password: app.adminPassword },
      { origin: 'null' },
    );
    expect([signedIn.status, signedIn.headers.getSetCookie()]).toEqual([403, []]);
  });

  it('know who asks by the proxy that was told of, and by nobody else', async () => {
    const browser = openBrowser(app, { address: '203.0.113.7, 192.0.2.6' });
    await browser.signIn({ password: app.adminPassword });
    const { items } = (await browser.send<{ items: OwnSession[] }>('GET', '/account/sessions')).body;
    expect(items.find(({ current }) => current)?.address).toBe('192.0.2.6');
  });
});

describe('keys', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are listed without what opens the door, with who made them, and when they were last of use', async () => {
    const admin = apiClient(app.url, await app.key('admin'));
    const department = { name: 'Skola', validFrom: '2020-01-01' };
    const departmentId = (await admin.post<{ id: string }>('/departments', department)).body.id;
    const expiresAt = '2099-01-01T00:00:00.000Z';
    const manager = { name: 'Tavlan', role: 'department_manager' };
    expect((await admin.post('/keys', manager)).status).toBe(422);
    expect((await admin.post('/keys', { ...manager, departmentId, expiresAt: '2020-01-01' })).status).toBe(422);
    const made = (await admin.post<Key>('/keys', { ...manager, departmentId, expiresAt })).body;
    const list = async (): Promise<Record<string, unknown> | undefined> => {
      const { items } = (await admin.get<{ items: Record<string, unknown>[] }>('/keys')).body;
      expect(JSON.stringify(items)).not.toContain(made.key);
      return items.find(({ id }) => id === made.id);
    };
    expect(await list()).toEqual({
      ...{ id: made.id, name: 'Tavlan', role: 'department_manager', department: { id: departmentId, name: 'Skola' } },
      ...{ last4: made.key.slice(-4), createdAt: expect.any(String), createdBy: expect.stringMatching(/^key:/) },
      ...{ expiresAt, lastUsedAt: null, revokedAt: null },
    });
    expect((await apiClient(app.url, made.key).get('/departments')).status).toBe(200);
    expect((await list())?.lastUsedAt).not.toBeNull();
    const session = await apiClient(app.url, made.key).get('/session');
    expect(session.body).toMatchObject({ account: null, department: { name: 'Skola' }, role: 'department_manager' });
    expect((await admin.delete(`/keys/${made.id}`)).status).toBe(204);
    expect((await apiClient(app.url, made.key).get('/departments')).status).toBe(401);
    expect((await list())?.revokedAt).not.toBeNull();
    const acts = await app.test.asOwner('SELECT act FROM audit_entry WHERE target_id = $1 ORDER BY audit_id', [
      made.id,
    ]);
    expect(acts).toEqual([{ act: 'key.created' }, { act: 'key.revoked' }]);
  });

  it('stop at their end', async () => {
    const key = await app.key('technician');
    await app.test.asOwner(`UPDATE api_key SET expires_at = now() WHERE role = 'technician'`);
    expect((await apiClient(app.url, key).get('/departments')).status).toBe(401);
  });

  it('note their use every five minutes at most', async () => {
    const key = await app.key('technician');
    const used = async (): Promise<unknown> => {
      await apiClient(app.url, key).get('/departments');
      return app.test.asOwner(
        `SELECT last_used_at FROM api_key WHERE last_used_at IS NOT NULL AND expires_at IS NULL AND role = 'technician'`,
      );
    };
    const first = await used();
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    expect(await used()).toEqual(first);
  });
});

describe('over HTTPS', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { PUBLIC_URL: 'https://atertag.example' } });
  });
  afterAll(() => app.close());

  it('cookies are bound to this very host, and the public address is ours', async () => {
    const browser = openBrowser(app);
    const answer = await browser.signIn({ password: app.adminPassword });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-atertag', '__Host-atertag-browser']);
    for (const cookie of cookies)
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', 'Expires='])
        expect(cookie).toContain(attribute);
    const create = (origin: string, name: string): Promise<{ status: number }> =>
      browser.send('POST', '/departments', { name, validFrom: '2020-01-01' }, { origin });
    expect((await create('https://atertag.example', 'Skola')).status).toBe(201);
    expect((await create('http://atertag.example', 'Vård')).status).toBe(401);
  });
});
