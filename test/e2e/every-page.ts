import type { Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import type { AtWork } from '../support/municipality-at-work.js';
import type { Cookies, Visitor } from '../support/who-is-signed-in.js';
import { visit } from './browser.js';

/** One page as one visitor meets it. */
export interface EveryPage {
  readonly name: string;
  /** The route it shows, as the router writes it. */
  readonly route: string;
  readonly path: string;
  readonly visitor: Visitor;
  /** What must be done before the page shows what is meant. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Routes that show nothing of their own: they lead on, or exist during development alone. */
export const NO_PAGE_OF_THEIR_OWN = ['/design'];

/** Every route with the data of a municipality at work, and each of its states that looks another way. */
export function everyPage(ids: AtWork, joinHash: string): readonly EveryPage[] {
  const of = (name: string, route: string, given: Partial<EveryPage> = {}): EveryPage => ({
    name,
    route,
    path: route,
    visitor: 'admin',
    ...given,
  });
  const campaign = (name: string, id: string, given: Partial<EveryPage> = {}): EveryPage =>
    of(name, '/kampanjer/$id', { path: `/kampanjer/${id}`, ...given });
  return [
    of('sign-in', '/', { visitor: 'nobody' }),
    of('sign-in-with-provider', '/', { visitor: 'nobody', prepare: chooseFirstMunicipality }),
    of('sign-in-refused', '/', { path: '/?signIn=no-role', visitor: 'nobody' }),
    of('one-time-password', '/', { visitor: 'newcomer' }),
    of('second-factor', '/', { visitor: 'half-admin' }),
    of('vendor', '/', { visitor: 'vendor' }),
    of('station', '/', { visitor: 'station' }),
    of('station-ended', '/', { visitor: 'nobody', prepare: rememberStation }),
    of('campaigns', '/kampanjer'),
    campaign('campaign-open', ids.openCampaign),
    campaign('campaign-closed', ids.closedCampaign),
    campaign('campaign-draft', ids.draftCampaign),
    campaign('campaign-as-auditor', ids.openCampaign, { visitor: 'auditor' }),
    of('cohort', '/kampanjer/$id/enheter', {
      path: `/kampanjer/${ids.openCampaign}/enheter?kategori=laptop&utfall=sold`,
    }),
    of('device-savings', '/kampanjer/$id/enheter/$deviceId', {
      path: `/kampanjer/${ids.openCampaign}/enheter/${ids.device}`,
    }),
    of('join-page', '/kampanjer/$id/anslut', { path: `/kampanjer/${ids.openCampaign}/anslut` }),
    of('become-station', '/anslut', { path: `/anslut${joinHash}`, visitor: 'nobody' }),
    of('become-station-without-code', '/anslut', { visitor: 'nobody' }),
    of('devices', '/enheter'),
    of('devices-none', '/enheter', { path: '/enheter?kod=NOBODY-KNOWS-IT' }),
    of('device', '/enheter/$id', { path: `/enheter/${ids.device}` }),
    of('device-in-use', '/enheter/$id', { path: `/enheter/${ids.deviceInUse}` }),
    of('device-unknown', '/enheter/$id', { path: `/enheter/${ids.unknownDevice}` }),
    of('device-missing', '/enheter/$id', { path: `/enheter/${ids.department}` }),
    of('device-filtered', '/enheter', { path: '/enheter?q=elite' }),
    of('model', '/modeller/$id', { path: `/modeller/${ids.model}` }),
    of('departments', '/forvaltningar'),
    of('department', '/forvaltningar/$id', { path: `/forvaltningar/${ids.department}` }),
    of('department-quiet', '/forvaltningar/$id', { path: `/forvaltningar/${ids.quietDepartment}` }),
    of('imports', '/import'),
    of('import-done', '/import', { path: `/import?visa=${ids.import}` }),
    of('import-failed', '/import', { path: `/import?visa=${ids.failedImport}` }),
    of('account', '/konto'),
    of('setup-municipality', '/start'),
    of('setup-devices', '/start', { path: '/start?steg=devices' }),
    of('setup-campaign', '/start', { path: '/start?steg=campaign' }),
    of('administration', '/administration'),
    of('accounts', '/administration/konton'),
    of('roles', '/administration/roller'),
    of('keys', '/administration/nycklar'),
    of('municipality', '/administration/kommun'),
    of('providers', '/administration/inloggning'),
    of('people', '/administration/personer'),
    of('person', '/administration/personer/$id', { path: `/administration/personer/${ids.person}` }),
    of('person-erased', '/administration/personer/$id', { path: `/administration/personer/${ids.erasedPerson}` }),
    of('audit', '/administration/logg'),
    of('not-found', '*', { path: '/no-such-page' }),
  ];
}

/** Opens a page as its visitor, in a browser that was somebody else's before. */
export async function visitAs(page: Page, app: TestApp, cookies: Cookies, each: EveryPage): Promise<void> {
  await page.context().clearCookies();
  const kept = cookies.get(each.visitor) ?? [];
  await page.context().addCookies(kept.map((cookie) => ({ ...cookie, url: app.url })));
  await page.goto('about:blank');
  await visit(page, app.url + each.path);
  await each.prepare?.(page);
}

async function chooseFirstMunicipality(page: Page): Promise<void> {
  await page.locator('main select').selectOption('kommun');
  await page.locator('main a').first().waitFor();
}

async function rememberStation(page: Page): Promise<void> {
  const joined = JSON.stringify({ station: 'Lastkajen', campaign: 'Höst' });
  await page.evaluate(`localStorage.setItem('atertag.joined', ${JSON.stringify(joined)})`);
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.evaluate(`localStorage.removeItem('atertag.joined')`);
}
