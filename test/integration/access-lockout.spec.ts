import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type BrowserAnswer, type BrowserSession, openBrowser } from '../support/browser-session.js';
import { apiClient } from '../support/client.js';

interface Refusal {
  readonly type: string;
  readonly detail: string;
  readonly retryAfterSeconds?: number;
}

const OWN = 'häst batteri klammer';
const HERE = '192.0.2.10';
const ELSEWHERE = '198.51.100.20';

describe('failed sign-ins', () => {
  let app: TestApp;
  let known: BrowserSession;

  beforeAll(async () => {
    app = await startApp({ environment: { TRUST_PROXY: '1' } });
    const admin = apiClient(app.url, await app.key('admin'));
    const body = { login: 'kim', role: 'technician', name: 'Kim', email: 'kim@kommun.example' };
    const { oneTimePassword } = (await admin.post<{ oneTimePassword: string }>('/accounts', body)).body;
    const first = openBrowser(app, { address: '203.0.113.9' });
    await first.signIn({ login: 'kim', password: oneTimePassword });
    await first.send('PUT', '/account/password', { current: oneTimePassword, password: OWN });
    known = openBrowser(app, { address: HERE });
    expect((await known.signIn({ login: 'kim', password: OWN })).status).toBe(200);
  });
  afterAll(() => app.close());
  beforeEach(() => app.test.asOwner('DELETE FROM sign_in_failure'));

  const attempt = (address: string, password: string, login = 'kim'): Promise<BrowserAnswer<Refusal>> =>
    openBrowser(app, { address }).signIn<Refusal>({ login, password });
  const fail = async (times: number, address: string, login = 'kim'): Promise<void> => {
    for (let each = 1; each <= times; each++) expect((await attempt(address, 'wrong', login)).status).toBe(401);
  };
  const waitOver = (): Promise<unknown> =>
    app.test.asOwner(`UPDATE sign_in_failure SET blocked_until = now() - interval '1 ms'`);
  /** As if so many had failed within the hour, the latest long enough ago to try again. */
  const pretend = (failures: number, where: string): Promise<unknown> =>
    app.test.asOwner(
      `UPDATE sign_in_failure SET failures = $1, blocked_until = NULL WHERE key_sha256 = sha256(convert_to($2, 'UTF8'))`,
      [failures, where],
    );

  it('cost time from the fifth of a login from an address, and more each time', async () => {
    await fail(5, ELSEWHERE);
    const delays: unknown[] = [];
    for (let round = 1; round <= 3; round++) {
      const blocked = await attempt(ELSEWHERE, OWN);
      expect(blocked).toMatchObject({ status: 429, body: { type: expect.stringMatching(/too-many-requests$/) } });
      expect(blocked.headers.get('retry-after')).toBe(String(blocked.body.retryAfterSeconds));
      delays.push(Math.ceil((blocked.body.retryAfterSeconds ?? 0) / 30) * 30);
      await waitOver();
      if (round < 3) await fail(1, ELSEWHERE);
    }
    expect(delays).toEqual([30, 60, 120]);
    expect((await attempt(ELSEWHERE, OWN)).status).toBe(200);
    await fail(4, ELSEWHERE);
    expect((await attempt(ELSEWHERE, OWN)).status).toBe(200);
  });

  it('are counted alike for a login and its e-mail address, and for one that is not there', async () => {
    await fail(3, ELSEWHERE);
    await fail(2, ELSEWHERE, 'KIM@kommun.example');
    const there = await attempt(ELSEWHERE, 'wrong');
    await fail(5, ELSEWHERE, 'nobody');
    const nobody = await attempt(ELSEWHERE, 'wrong', 'nobody');
    expect([there.status, nobody.status]).toEqual([429, 429]);
    const shape = ({ body }: BrowserAnswer<Refusal>): unknown => [Object.keys(body), body.detail.replace(/\d+/, 'n')];
    expect(shape(nobody)).toEqual(shape(there));
  });

  it('of others lock nobody out: not at another address, and not a browser that signed in before', async () => {
    await fail(5, HERE);
    expect((await attempt(HERE, OWN)).status).toBe(429);
    expect((await attempt(ELSEWHERE, OWN)).status).toBe(200);
    expect((await known.signIn({ login: 'kim', password: OWN })).status).toBe(200);
  });

  it('from everywhere slow down browsers that are unknown to the login, and no other', async () => {
    await fail(1, ELSEWHERE);
    const [{ id } = { id: '' }] = await app.test.asOwner<{ id: string }>(
      `SELECT account_id AS id FROM account WHERE login = 'kim'`,
    );
    await pretend(99, `login ${id}`);
    await fail(1, '203.0.113.50');
    expect((await attempt('203.0.113.51', OWN)).status).toBe(429);
    expect((await attempt('203.0.113.51', app.adminPassword, 'admin')).status).toBe(200);
    expect((await known.signIn({ login: 'kim', password: OWN })).status).toBe(200);
  });

  it('of many logins slow down their address, and no known browser there', async () => {
    await fail(1, HERE, 'anybody');
    await pretend(49, `address ${HERE}`);
    await fail(1, HERE, 'somebody');
    expect((await attempt(HERE, app.adminPassword, 'admin')).status).toBe(429);
    expect((await attempt(ELSEWHERE, app.adminPassword, 'admin')).status).toBe(200);
    expect((await known.signIn({ login: 'kim', password: OWN })).status).toBe(200);
  });

  it('of a known browser are its own affair', async () => {
    for (let each = 1; each <= 5; each++)
      expect((await known.signIn({ login: 'kim', password: 'wrong' })).status).toBe(401);
    expect((await known.signIn({ login: 'kim', password: OWN })).status).toBe(429);
    expect((await attempt(HERE, OWN)).status).toBe(200);
    expect((await known.signIn({ login: 'admin', password: app.adminPassword })).status).toBe(200);
  });

  it('are forgotten after a time', async () => {
    await fail(4, ELSEWHERE);
    await app.test.asOwner(`UPDATE sign_in_failure SET since = since - interval '24 hours 1 minute'`);
    await fail(4, ELSEWHERE);
    expect((await attempt(ELSEWHERE, OWN)).status).toBe(200);
  });

  it('are counted one by one when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(ELSEWHERE, 'wrong')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('and successes are in the audit log with their address, and no login that was typed', async () => {
    await app.test.asOwner(`SET session_replication_role = replica`);
    await app.test.asOwner('DELETE FROM audit_entry');
    await app.test.asOwner(`SET session_replication_role = DEFAULT`);
    await fail(5, ELSEWHERE);
    await attempt(ELSEWHERE, 'wrong');
    await fail(1, ELSEWHERE, 'hemlig');
    await attempt(HERE, OWN);
    const log = await app.test.asOwner<{ act: string; address: string; details: { delaySeconds?: number } }>(
      'SELECT act, actor, address, target_kind, details, row_to_json(a)::text AS text FROM audit_entry a ORDER BY audit_id',
    );
    expect(log.map(({ act, address, details }) => [act, address, details.delaySeconds])).toEqual([
      ...[0, 0, 0, 0, 30].map((seconds) => ['session.refused', ELSEWHERE, seconds]),
      ['session.refused', ELSEWHERE, 0],
      ['session.started', HERE, undefined],
    ]);
    expect(JSON.stringify(log)).not.toContain('hemlig');
  });
});
