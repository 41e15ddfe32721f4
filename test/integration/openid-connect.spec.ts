import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { apiClient } from '../support/client.js';
import { TestBrowser } from '../support/openid-browser.js';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type OpenIdProvider,
  PUBLIC_CLIENT_ID,
  startOpenIdProvider,
} from '../support/openid-provider.js';

const CALLBACK = '/api/v1/session/providers/callback';
const anna = { sub: 'a1', name: 'Anna Ek', email: 'anna@kommun.example', roles: ['it-techs'] };

describe('signing in through an OpenID provider', () => {
  let app: TestApp;
  let openId: OpenIdProvider;
  let providerId: string;
  beforeAll(async () => {
    app = await startApp();
    await app.key('admin', 'grannen');
    openId = await startOpenIdProvider({ redirectUri: app.url + CALLBACK });
    providerId = await provide({});
  });
  afterAll(async () => {
    await openId.close();
    await app.close();
  });

  const settings = () => ({
    name: 'Kommunens inloggning',
    issuer: openId.issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    roleClaim: 'roles',
    roleMap: { 'it-techs': 'technician', 'it-admins': 'admin', bosses: 'department_manager' },
  });
  const provide = async (changes: object): Promise<string> => {
    const api = apiClient(app.url, await app.key('admin'));
    const { status, body } = await api.post<{ id: string }>('/providers', { ...settings(), ...changes });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.id;
  };
  const start = (id = providerId, query = 'municipality=kommun&returnTo=/campaigns'): string =>
    `${app.url}/api/v1/session/providers/${id}/start?${query}`;
  const isCallback = ({ pathname }: URL): boolean => pathname === CALLBACK;
  const isHome = ({ origin, pathname }: URL): boolean => origin === app.url && !pathname.startsWith('/api/');

  /** Signs in as `person` and says where the browser ended. */
  const signIn = async (person: object, { id = providerId, browser = new TestBrowser() } = {}): Promise<string> => {
    openId.person = person as OpenIdProvider['person'];
    const { pathname, search } = await browser.follow(start(id), isHome);
    return pathname + search;
  };
  const sessionOf = async (browser: TestBrowser): Promise<{ status: number; role?: string }> => {
    const answer = await browser.open(`${app.url}/api/v1/session`);
    return { status: answer.status, role: ((await answer.json()) as { role?: string }).role };
  };
  const accountsOf = (subject: string): Promise<Record<string, unknown>[]> =>
    app.test.asOwner(
      `SELECT account_id, login, role, password_hash, name, email, department_id FROM account_identity
       JOIN account USING (municipality_id, account_id) LEFT JOIN person USING (municipality_id, person_id)
       WHERE issuer = $1 AND subject = $2`.replace('department_id', 'account.department_id'),
      [openId.issuer, subject],
    );
  const refusals = async (reason: string): Promise<number> =>
    (
      await app.test.asOwner(`SELECT FROM audit_entry WHERE act = 'session.refused' AND details @> $1`, [
        JSON.stringify({ provider: providerId, reason }),
      ])
    ).length;

  it('is offered to whoever has not signed in, by name alone', async () => {
    const offered = await (await fetch(`${app.url}/api/v1/municipalities/kommun/providers`)).json();
    expect(offered).toEqual({ items: [{ id: providerId, name: 'Kommunens inloggning' }] });
    const neighbours = await fetch(`${app.url}/api/v1/municipalities/grannen/providers`);
    expect(await neighbours.json()).toEqual({ items: [] });
    expect((await fetch(`${app.url}/api/v1/municipalities/ingen/providers`)).status).toBe(404);
  });

  it('sends the browser off with state, nonce and a PKCE challenge, bound to it by a cookie scripts cannot read', async () => {
    const answer = await new TestBrowser().open(start());
    const sent = new URL(answer.headers.get('location') ?? '');
    expect(sent.origin).toBe(openId.issuer);
    expect(Object.fromEntries(sent.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: app.url + CALLBACK,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
    });
    for (const secret of ['state', 'nonce', 'code_challenge'])
      expect(sent.searchParams.get(secret)?.length).toBeGreaterThan(40);
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=600']) expect(cookie).toContain(attribute);
  });

  it('creates the account with the role its claim gives, without a password, and opens a session', async () => {
    const browser = new TestBrowser();
    expect(await signIn(anna, { browser })).toBe('/campaigns');
    expect(await sessionOf(browser)).toEqual({ status: 200, role: 'technician' });
    const [account, ...more] = await accountsOf('a1');
    expect(more).toEqual([]);
    expect(account).toMatchObject({ role: 'technician', password_hash: null, name: 'Anna Ek', email: anna.email });
    expect(account?.login).toMatch(/^oidc-[0-9a-f]{8}$/);
    expect(browser.cookie(app.url, 'atertag-sign-in')).toBeUndefined();
    const [entry] = await app.test.asOwner<{ actor: string; details: object }>(
      `SELECT actor, details FROM audit_entry WHERE act = 'session.started' ORDER BY at DESC LIMIT 1`,
    );
    expect(entry?.actor).toBe(`account:${String(account?.account_id)}`);
    expect(entry?.details).toMatchObject({ provider: providerId });
  });

  it('finds the same account again by its subject, whatever the e-mail address, and follows the name', async () => {
    await signIn({ ...anna, sub: 'b1', email: 'bo@kommun.example' });
    const [before] = await accountsOf('b1');
    await signIn({ ...anna, sub: 'b1', name: 'Anna Berg', email: 'berg@kommun.example' });
    const [after] = await accountsOf('b1');
    expect(after).toEqual({ ...before, name: 'Anna Berg', email: 'berg@kommun.example' });
  });

  it('creates one account when somebody first signs in twice at once', async () => {
    openId.person = { ...anna, sub: 'n1', email: 'n@kommun.example' };
    const browsers = [new TestBrowser(), new TestBrowser(), new TestBrowser()];
    const callbacks = await Promise.all(browsers.map((browser) => browser.follow(start(), isCallback)));
    const answers = await Promise.all(browsers.map((browser, index) => browser.open(callbacks[index] ?? '')));
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(['/campaigns', '/campaigns', '/campaigns']);
    expect(await accountsOf('n1')).toHaveLength(1);
  });

  it('gives another subject with the same e-mail address an account of its own, without that address', async () => {
    await signIn({ ...anna, sub: 'c1', name: 'Cilla', email: 'c@kommun.example', roles: ['it-admins'] });
    await signIn({ ...anna, sub: 'c2', name: 'Carl', email: 'C@kommun.example' });
    const [[first], [second]] = await Promise.all([accountsOf('c1'), accountsOf('c2')]);
    expect(first).toMatchObject({ name: 'Cilla', email: 'c@kommun.example', role: 'admin' });
    expect(second).toMatchObject({ name: 'Carl', email: null, role: 'technician' });
    expect(second?.account_id).not.toBe(first?.account_id);
  });

  it('lets the role follow the claim, the widest of several', async () => {
    const browser = new TestBrowser();
    await signIn({ ...anna, sub: 'd1', roles: ['other', 'bosses', 'it-admins', 'it-techs'] }, { browser });
    expect(await sessionOf(browser)).toEqual({ status: 200, role: 'admin' });
    await signIn({ ...anna, sub: 'd1', roles: 'it-techs' }, { browser });
    expect(await sessionOf(browser)).toEqual({ status: 200, role: 'technician' });
  });

  it('refuses who has no role, and leaves no account behind', async () => {
    const browser = new TestBrowser();
    expect(await signIn({ ...anna, sub: 'e1', roles: ['constructor', 'other'] }, { browser })).toBe('/?signIn=no-role');
    expect(await accountsOf('e1')).toEqual([]);
    expect((await sessionOf(browser)).status).toBe(401);
    expect(await refusals('no-role')).toBe(1);
  });

  it('refuses a disabled account', async () => {
    await signIn({ ...anna, sub: 'f1' });
    const [account] = await accountsOf('f1');
    await app.test.asOwner('UPDATE account SET disabled_at = now() WHERE account_id = $1', [account?.account_id]);
    const browser = new TestBrowser();
    expect(await signIn({ ...anna, sub: 'f1', roles: ['it-admins'] }, { browser })).toBe('/?signIn=disabled');
    expect((await sessionOf(browser)).status).toBe(401);
    expect(await accountsOf('f1')).toMatchObject([{ role: 'technician' }]);
    expect(await refusals('disabled')).toBe(1);
  });

  it('stores no personal number: not as a subject, not in an address', async () => {
    expect(await signIn({ ...anna, sub: '19811218-9876' })).toBe('/?signIn=failed');
    expect(await refusals('personal-number')).toBe(1);
    await signIn({ ...anna, sub: 'g1', name: 'Gun', email: '198112189876@kommun.example' });
    expect(await accountsOf('g1')).toMatchObject([{ name: 'Gun', email: null }]);
  });

  it('refuses an answer that another browser brings, and then also from the right one', async () => {
    openId.person = { ...anna, sub: 'h1' };
    const attacker = new TestBrowser();
    const callback = await attacker.follow(start(), isCallback);
    const victim = new TestBrowser();
    expect((await victim.open(callback)).headers.get('location')).toBe('/?signIn=failed');
    expect((await sessionOf(victim)).status).toBe(401);
    expect((await attacker.open(callback)).headers.get('location')).toBe('/?signIn=expired');
    expect(await accountsOf('h1')).toEqual([]);
    expect(await refusals('other-browser')).toBe(1);
  });

  it('takes an answer once', async () => {
    openId.person = { ...anna, sub: 'i1' };
    const browser = new TestBrowser();
    const callback = await browser.follow(start(), isCallback);
    const cookie = browser.cookie(app.url, 'atertag-sign-in') ?? '';
    expect((await browser.open(callback)).headers.get('location')).toBe('/campaigns');
    const copy = new TestBrowser();
    copy.keep(app.url, 'atertag-sign-in', cookie);
    expect((await copy.open(callback)).headers.get('location')).toBe('/?signIn=expired');
    expect((await sessionOf(copy)).status).toBe(401);
  });

  it.each(['nonce', 'code_challenge', 'state'])(
    'refuses an answer to a request whose %s was exchanged',
    async (name) => {
      openId.person = { ...anna, sub: 'j1' };
      const browser = new TestBrowser();
      const other = new URL((await new TestBrowser().open(start())).headers.get('location') ?? '');
      const sent = new URL((await browser.open(start())).headers.get('location') ?? '');
      sent.searchParams.set(name, other.searchParams.get(name) ?? '');
      const callback = await browser.follow(sent, isCallback);
      expect(callback.searchParams.get('code')).not.toBeNull();
      expect((await browser.open(callback)).headers.get('location')).toBe('/?signIn=failed');
      expect((await sessionOf(browser)).status).toBe(401);
      expect(await accountsOf('j1')).toEqual([]);
    },
  );

  it.each(['', '?state=atp_x&code=y', '?code=y', '?error=access_denied'])(
    'refuses an answer that answers nothing: %j',
    async (query) => {
      const answer = await new TestBrowser().open(app.url + CALLBACK + query);
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/?signIn=failed']);
    },
  );

  it('says so when the way through the provider took too long', async () => {
    openId.person = anna;
    const browser = new TestBrowser();
    const callback = await browser.follow(start(), isCallback);
    await app.test.asOwner('UPDATE provider_sign_in SET expires_at = now()');
    expect((await browser.open(callback)).headers.get('location')).toBe('/?signIn=expired');
  });

  it('returns to paths of this site only', async () => {
    const elsewhere = ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '/..//evil'];
    for (const each of [...elsewhere, 'campaigns']) {
      const answer = await fetch(start(providerId, `municipality=kommun&returnTo=${encodeURIComponent(each)}`));
      expect({ each, status: answer.status }).toEqual({ each, status: 422 });
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/returnTo' }] });
    }
  });

  it('does not reach a provider of another municipality, nor one that was removed', async () => {
    const answer = await fetch(start(providerId, 'municipality=grannen'), { redirect: 'manual' });
    expect(answer.status).toBe(404);
    const removed = await provide({ name: 'Gammal' });
    const callback = await new TestBrowser().follow(start(removed), isCallback);
    const headers = { authorization: `Bearer ${await app.key('admin')}` };
    await fetch(`${app.url}/api/v1/providers/${removed}`, { method: 'DELETE', headers });
    expect((await fetch(start(removed), { redirect: 'manual' })).status).toBe(404);
    expect((await new TestBrowser().open(callback)).headers.get('location')).toBe('/?signIn=expired');
  });

  it('works for a public client, with claims on a dotted path and a subject of several claims', async () => {
    const id = await provide({
      ...{ clientId: PUBLIC_CLIENT_ID, clientSecret: null, subjectClaims: ['tid', 'oid'] },
      ...{ roleClaim: 'realm_access.roles', departmentClaim: 'unit' },
    });
    const api = apiClient(app.url, await app.key('admin'));
    const { body } = await api.post<{ id: string }>('/departments', { name: 'Skola', validFrom: '2020-01-01' });
    const person = { sub: 'k1', tid: 'T/1', oid: '2', realm_access: { roles: ['bosses'] }, unit: 'SKOLA' };
    const browser = new TestBrowser();
    expect(await signIn(person, { id, browser })).toBe('/campaigns');
    expect(await sessionOf(browser)).toEqual({ status: 200, role: 'department_manager' });
    expect(await accountsOf('T%2F1/2')).toMatchObject([{ department_id: body.id }]);
    await signIn({ ...person, unit: 'Gone' }, { id });
    expect(await accountsOf('T%2F1/2')).toMatchObject([{ department_id: null }]);
  });

  it('works where the secret goes in a header and claims come from the userinfo endpoint', async () => {
    const first = openId;
    openId = await startOpenIdProvider({
      redirectUri: app.url + CALLBACK,
      authentication: 'client_secret_basic',
      claimsByUserinfo: true,
    });
    try {
      const id = await provide({});
      const browser = new TestBrowser();
      expect(await signIn({ ...anna, sub: 'l1', name: 'Lo', email: 'lo@x.example' }, { id, browser })).toBe(
        '/campaigns',
      );
      expect(await sessionOf(browser)).toEqual({ status: 200, role: 'technician' });
      expect(await accountsOf('l1')).toMatchObject([{ name: 'Lo', email: 'lo@x.example' }]);
    } finally {
      await openId.close();
      openId = first;
    }
  });

  it('fails without a word of why when the provider is down or the secret is wrong', async () => {
    const wrong = await provide({ clientSecret: 'not-the-secret' });
    expect(await signIn({ ...anna, sub: 'm1' }, { id: wrong })).toBe('/?signIn=failed');
    const gone = await startOpenIdProvider({ redirectUri: app.url + CALLBACK });
    const id = await provide({ issuer: gone.issuer });
    await gone.close();
    expect(await signIn(anna, { id })).toBe('/?signIn=failed');
  });
});
