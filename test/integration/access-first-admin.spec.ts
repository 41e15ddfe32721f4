import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FirstStart } from '../../src/modules/operations/operations.public.js';
import { MunicipalityDirectory } from '../../src/modules/organisation/organisation.public.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser-session.js';

const OWN = 'häst batteri klammer';

describe('the first admin', () => {
  let app: TestApp;
  let firstStart: FirstStart;
  beforeAll(async () => {
    app = await startApp({ environment: { ATERTAG_ADMIN_PASSWORD: '' } });
    firstStart = app.nest.get(FirstStart);
  });
  afterAll(() => app.close());

  const signIn = async (password: string, municipality = 'kommun'): Promise<unknown> => {
    const { status, body } = await openBrowser(app).signIn<{ lacks?: string }>({ municipality, password });
    return { status, lacks: body.lacks };
  };

  it('with a generated password chooses their own first', async () => {
    const password = await firstStart.createAdmin(app.municipalityId);
    expect(await signIn(password)).toEqual({ status: 200, lacks: 'password' });
  });

  it('shares a one-time password with the demo until the same hour, and then each has its own', async () => {
    const password = await firstStart.createAdmin(app.municipalityId);
    const { municipality } = await app.nest.get(MunicipalityDirectory).create('demo', 'Demo');
    const copied = await firstStart.createAdminLikeOthers(municipality.municipalityId);
    expect(copied).toEqual({ sharesOneTimePassword: true });
    const ends = await app.test.asOwner('SELECT DISTINCT password_expires_at FROM account');
    expect(ends).toHaveLength(1);
    const browser = openBrowser(app);
    await browser.signIn({ municipality: 'kommun', password });
    expect((await browser.send('PUT', '/account/password', { current: password, password: OWN })).status).toBe(204);
    expect(await signIn(OWN)).toEqual({ status: 200, lacks: null });
    expect(await signIn(OWN, 'demo')).toMatchObject({ status: 401 });
    expect(await signIn(password, 'demo')).toEqual({ status: 200, lacks: 'password' });
    const again = await firstStart.createAdminLikeOthers(municipality.municipalityId);
    expect(again).toEqual({ sharesOneTimePassword: false });
    expect(await signIn(OWN, 'demo')).toEqual({ status: 200, lacks: null });
  });

  it('is let in again by whoever runs the installation, whatever kept them out', async () => {
    const password = await firstStart.createAdmin(app.municipalityId);
    const browser = openBrowser(app);
    await browser.signIn({ municipality: 'kommun', password });
    await app.test.asOwner(
      `UPDATE account SET disabled_at = now(), totp_secret = '\\x01', totp_confirmed_at = now() WHERE municipality_id = $1`,
      [app.municipalityId],
    );
    const next = await firstStart.createAdmin(app.municipalityId);
    expect(await signIn(password)).toMatchObject({ status: 401 });
    expect(await signIn(next)).toEqual({ status: 200, lacks: 'password' });
  });
});

describe('the first admin with the operator’s password', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('lacks nothing', async () => {
    const { body } = await openBrowser(app).signIn({ password: app.adminPassword });
    expect(body).toMatchObject({ lacks: null, setupCompleted: false, account: { login: 'admin', name: null } });
  });
});
