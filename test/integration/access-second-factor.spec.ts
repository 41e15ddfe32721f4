import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { startApp, type TestApp } from '../support/app.js';
import { type BrowserSession, openBrowser } from '../support/browser-session.js';
import { type ApiClient, apiClient } from '../support/client.js';

interface Setup {
  readonly secret: string;
  readonly uri: string;
  readonly qrSvg: string;
}
interface Refusal {
  readonly type: string;
  readonly detail: string;
}

const OWN = 'häst batteri klammer';

describe('a second factor', () => {
  let app: TestApp;
  let admin: ApiClient;
  let number = 0;
  let login: string;
  let id: string;
  let browser: BrowserSession;

  beforeAll(async () => {
    app = await startApp({ environment: { TRUST_PROXY: '1' } });
    admin = apiClient(app.url, await app.key('admin'));
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    number += 1;
    login = `kim${number}`;
    const body = { login, role: 'technician', name: 'Kim' };
    const created = (await admin.post<{ id: string; oneTimePassword: string }>('/accounts', body)).body;
    id = created.id;
    browser = openBrowser(app, { address: `192.0.2.${number}` });
    await browser.signIn({ login, password: created.oneTimePassword });
    await browser.send('PUT', '/account/password', { current: created.oneTimePassword, password: OWN });
  });

  /** What the app shows, now or some steps of 30 s from now. */
  const codeOf = (secret: string, steps = 0): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
  const signIn = (code?: string): Promise<{ status: number; body: Refusal }> =>
    openBrowser(app, { address: `198.51.100.${number}` }).signIn<Refusal>({ login, password: OWN, code });
  /** Set up with the code of the step before, so that this one and the next are still to be taken. */
  const setUp = async (): Promise<{ secret: string; recoveryCodes: string[] }> => {
    const { secret } = (await browser.send<Setup>('POST', '/account/totp')).body;
    const confirmed = await browser.send<{ recoveryCodes: string[] }>('POST', '/account/totp/confirm', {
      code: codeOf(secret, -1),
    });
    expect(confirmed.status).toBe(200);
    return { secret, recoveryCodes: confirmed.body.recoveryCodes };
  };

  it('is offered as a secret, an address and a picture of it, and counts only once it is confirmed', async () => {
    const { body } = await browser.send<Setup>('POST', '/account/totp');
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/.*issuer=%C3%85tertag/);
    expect(decodeURIComponent(body.uri)).toContain(`${login} (Kommunen)`);
    expect(new URL(body.uri).searchParams.get('secret')).toBe(body.secret);
    expect(body.qrSvg).toMatch(/^<svg [^]*<\/svg>\s*$/);
    expect(body.qrSvg).not.toMatch(/script|style=/);
    expect((await signIn()).status).toBe(200);
    expect((await browser.send('POST', '/account/totp/confirm', { code: '000000' })).status).toBe(422);
    expect((await signIn()).status).toBe(200);
  });

  it('is asked for once the password is right, without beginning a session', async () => {
    const { secret } = await setUp();
    const asked = await openBrowser(app, { address: '203.0.113.1' }).signIn<Refusal>({ login, password: OWN });
    expect(asked).toMatchObject({ status: 401, body: { type: expect.stringMatching(/code-needed$/) } });
    expect(asked.headers.getSetCookie()).toEqual([]);
    const wrong = await openBrowser(app).signIn<Refusal>({ login, password: 'wrong', code: codeOf(secret) });
    expect(wrong.body.type).toMatch(/unauthenticated$/);
    const spaced = codeOf(secret).replace(/(...)/, '$1 ');
    expect(await signIn(spaced)).toMatchObject({ status: 200, body: { secondFactor: true } });
  });

  it('takes no code twice, none of an earlier step, and none far from now', async () => {
    const { secret } = await setUp();
    expect((await signIn(codeOf(secret, -1))).status).toBe(401);
    expect((await signIn(codeOf(secret, 3))).status).toBe(401);
    expect((await signIn(codeOf(secret, 1))).status).toBe(200);
    expect((await signIn(codeOf(secret, 1))).status).toBe(401);
    expect((await signIn(codeOf(secret))).status).toBe(401);
  });

  it('takes a code once when two show it at the same moment', async () => {
    const { secret } = await setUp();
    const both = await Promise.all([signIn(codeOf(secret, 1)), signIn(codeOf(secret, 1))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('has ten recovery codes, each good once and told of in the audit log', async () => {
    const { recoveryCodes } = await setUp();
    const [first = '', second = ''] = recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await signIn(first)).status).toBe(200);
    expect((await signIn(first)).status).toBe(401);
    expect((await signIn(` ${second.replaceAll('-', ' ').toUpperCase()}`)).status).toBe(200);
    const used = await app.test.asOwner<{ act: string }>(
      `SELECT act FROM audit_entry WHERE actor = $1 AND act IN ('second_factor.enabled', 'recovery_code.used')
       ORDER BY audit_id`,
      [`account:${id}`],
    );
    expect(used.map(({ act }) => act)).toEqual(['second_factor.enabled', 'recovery_code.used', 'recovery_code.used']);
    const stored = await app.test.asOwner<{ text: string }>('SELECT row_to_json(c)::text AS text FROM recovery_code c');
    for (const { text } of stored) for (const code of recoveryCodes) expect(text).not.toContain(code);
  });

  it('cannot be tried without end: a wrong code is a failed sign-in', async () => {
    const { secret } = await setUp();
    for (let attempt = 1; attempt <= 5; attempt++) {
      // Asking for the code in between takes nothing back.
      if (attempt < 5) expect((await signIn()).status).toBe(401);
      expect((await signIn('000000')).status).toBe(401);
    }
    expect((await signIn(codeOf(secret))).status).toBe(429);
  });

  it('is removed by its owner for their password, and by an admin, who is told of in the audit log', async () => {
    await setUp();
    expect((await browser.send('POST', '/account/totp')).status).toBe(409);
    expect((await browser.send('DELETE', '/account/totp', { password: 'wrong' })).status).toBe(422);
    expect((await browser.send('DELETE', '/account/totp', { password: OWN })).status).toBe(204);
    expect((await signIn()).status).toBe(200);
    await setUp();
    expect((await admin.post(`/accounts/${id}/second-factor-reset`)).status).toBe(204);
    expect((await browser.send('GET', '/session')).status).toBe(401);
    expect((await signIn()).status).toBe(200);
    const removed = await app.test.asOwner<{ actor: string }>(
      `SELECT actor FROM audit_entry WHERE act = 'second_factor.removed' AND target_id = $1 ORDER BY audit_id`,
      [id],
    );
    expect(removed.map(({ actor }) => actor.split(':')[0])).toEqual(['account', 'key']);
    expect(await app.test.asOwner('SELECT FROM recovery_code WHERE account_id = $1', [id])).toEqual([]);
  });

  it('is needed before anything else by an admin whose municipality asks for it', async () => {
    await app.test.asOwner(`UPDATE municipality SET admin_second_factor = 'required'`);
    await admin.patch(`/accounts/${id}`, { role: 'admin' });
    expect((await browser.signIn({ login, password: OWN })).body).toMatchObject({ lacks: 'second-factor' });
    expect((await browser.send<Refusal>('GET', '/departments')).body.type).toMatch(/second-factor-needed$/);
    await setUp();
    expect((await browser.send('GET', '/departments')).status).toBe(200);
    expect((await browser.send('GET', '/session')).body).toMatchObject({ lacks: null, secondFactor: true });
    await app.test.asOwner(`UPDATE municipality SET admin_second_factor = 'offered'`);
  });

  it('is nothing a key has', async () => {
    expect((await admin.post('/account/totp')).status).toBe(403);
    expect((await admin.get('/account/sessions')).body).toEqual({ items: [] });
    expect((await admin.put('/account/password', { current: 'x', password: OWN })).status).toBe(403);
  });
});
