import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { cookieOf, request, signIn } from '../support/session.js';

describe('a session', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.key('admin', 'grannen');
  });
  afterAll(() => app.close());

  const named = { municipality: 'kommun' };
  const current = (cookie: string, headers: Record<string, string> = {}): Promise<Response> =>
    request(app, '/session', { headers: { cookie, ...headers } });

  it('begins with the password and a cookie scripts and other sites cannot use', async () => {
    const answer = await signIn(app, named);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      ...{ municipality: { slug: 'kommun', name: 'Kommunen' }, role: 'admin', lacks: null, department: null },
      ...{ account: { login: 'admin', name: null }, campaign: null, stationName: null, secondFactor: false },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Expires=']) expect(cookie).toContain(attribute);
    expect((await current(cookieOf(answer))).status).toBe(200);
  });

  it('is not opened by another site, whatever cookie it makes the browser send', async () => {
    const cookie = cookieOf(await signIn(app, named));
    for (const site of ['cross-site', 'same-site'])
      expect((await current(cookie, { 'sec-fetch-site': site })).status).toBe(401);
    for (const site of ['same-origin', 'none'])
      expect((await current(cookie, { 'sec-fetch-site': site })).status).toBe(200);
  });

  it('does not begin with a wrong password or login, and the answer is the same', async () => {
    const wrong = await signIn(app, { ...named, password: 'not the password' });
    const nobody = await signIn(app, { ...named, login: 'nobody' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    const [one, two] = (await Promise.all([wrong.json(), nobody.json()])) as { detail: string }[];
    expect(one?.detail).toBe(two?.detail);
  });

  it('does not begin with what is no text', async () => {
    for (const wrong of [{ login: null }, { login: 7 }, { code: null }, { password: null }, { password: '' }]) {
      const answer = await request(app, '/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...named, password: app.adminPassword, ...wrong }),
      });
      expect({ wrong, status: answer.status }).toEqual({ wrong, status: 422 });
    }
  });

  it('is refused when its cookie is changed or is a key', async () => {
    const cookie = cookieOf(await signIn(app, named));
    const changed = cookie.slice(0, -6) + (cookie.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA');
    for (const each of [changed, `atertag=${await app.key('admin')}`]) expect((await current(each)).status).toBe(401);
    const token = cookie.slice(cookie.indexOf('=') + 1);
    expect((await request(app, '/departments', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  });

  it('ends with signing out', async () => {
    const cookie = cookieOf(await signIn(app, named));
    const ended = await request(app, '/session', { method: 'DELETE', headers: { cookie } });
    expect(ended.status).toBe(204);
    expect(ended.headers.get('set-cookie')).toMatch(/Expires=Thu, 01 Jan 1970/);
    await eventually(async () => expect((await current(cookie)).status).toBe(401), { within: 10_000 });
    expect((await signIn(app, named)).status).toBe(200);
  });
});
