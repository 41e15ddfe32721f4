import { expect } from '@jest/globals';
import type { TestApp } from './app.js';
import { type BrowserSession, openBrowser } from './browser-session.js';
import { apiClient } from './client.js';
import type { AtWork } from './municipality-at-work.js';

/** Who may look at a page; each but nobody has a session. */
export type Visitor =
  | 'nobody'
  | 'admin'
  | 'vendor'
  | 'auditor'
  | 'station'
  /** Signed in with a one-time password. */
  | 'newcomer'
  /** An admin who must set up a second factor. */
  | 'half-admin';

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** What each visitor's browser has kept. */
export type Cookies = ReadonlyMap<Visitor, readonly Cookie[]>;

const OWN_PASSWORD = 'häst batteri klammer';

/** Signs everybody in once, so that no page waits for it. */
export async function signEverybodyIn(app: TestApp, { openCampaign }: AtWork): Promise<Cookies> {
  const api = apiClient(app.url, await app.key('admin'));
  const neighbours = apiClient(app.url, await app.key('admin', 'grannen'));
  const cookies = new Map<Visitor, readonly Cookie[]>();
  const signIn = async (visitor: Visitor, body: object): Promise<BrowserSession> => {
    const browser = openBrowser(app);
    expect(await browser.signIn({ municipality: 'kommun', ...body })).toMatchObject({ status: 200 });
    cookies.set(visitor, cookiesOf(browser));
    return browser;
  };
  await signIn('admin', { password: app.adminPassword });

  const invite = async (to: typeof api, login: string, role: string): Promise<string> => {
    const body = { login, role, name: `Kim ${login}` };
    const answer = await to.post<{ oneTimePassword: string }>('/accounts', body);
    expect(answer.status).toBe(201);
    return answer.body.oneTimePassword;
  };
  await signIn('newcomer', { login: 'nykomling', password: await invite(api, 'nykomling', 'technician') });
  for (const role of ['vendor', 'auditor'] as const) {
    const current = await invite(api, role, role);
    const browser = await signIn(role, { login: role, password: current });
    expect((await browser.send('PUT', '/account/password', { current, password: OWN_PASSWORD })).status).toBe(204);
    cookies.set(role, cookiesOf(browser));
  }

  const current = await invite(neighbours, 'halvvag', 'admin');
  const half = await signIn('half-admin', { municipality: 'grannen', login: 'halvvag', password: current });
  expect((await half.send('PUT', '/account/password', { current, password: OWN_PASSWORD })).status).toBe(204);
  cookies.set('half-admin', cookiesOf(half));
  await neighbours.patch('/municipality', { adminSecondFactor: 'required' });

  const { body } = await api.post<{ url: string }>(`/campaigns/${openCampaign}/station-join`);
  const phone = openBrowser(app);
  const joined = await phone.send('POST', '/stations', { token: new URL(body.url).hash.slice(1), name: 'Lastkajen' });
  expect(joined.status).toBe(201);
  cookies.set('station', cookiesOf(phone));
  return cookies;
}

const cookiesOf = ({ cookies }: BrowserSession): readonly Cookie[] =>
  [...cookies].map(([name, value]) => ({ name, value }));

/** What stands after the # in the address of a join page that is open now. */
export async function openJoin(app: TestApp, campaign: string): Promise<string> {
  const api = apiClient(app.url, await app.key('admin'));
  const { body } = await api.post<{ url: string }>(`/campaigns/${campaign}/station-join`);
  return new URL(body.url).hash;
}
