import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { expectAccessible, focusedName, openBrowser, type OpenBrowser, tabTo, visit } from './browser.js';

const MANAGER_PASSWORD = 'chefens egna långa lösenord';

let app: TestApp;
let api: ApiClient;
let department: string;
let campaign: string;
let browser: OpenBrowser;

beforeAll(async () => {
  app = await startApp();
  api = apiClient(app.url, await app.key('admin'));
  department = await made('/departments', { name: 'Grundskolan', validFrom: '2020-01-01' });
  await made('/departments', { name: 'Äldreomsorgen', validFrom: '2020-01-01' });
  for (const value of ['INV-000001', 'INV-000002', 'INV-000003'])
    await made('/devices', {
      model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
      identifiers: [{ kind: 'asset_tag', value }],
      departmentId: department,
    });
});

beforeEach(async () => {
  campaign = await made('/campaigns', { name: 'Höst 2026', startsOn: '2026-11-02', endsOn: '2026-11-29' });
  browser = await openBrowser();
  await browser.context.request.post(`${app.url}/api/v1/session`, { data: { password: app.adminPassword } });
});

afterEach(async () => {
  await browser.close();
  await api.post(`/campaigns/${campaign}/close`);
});

afterAll(async () => {
  await app.close();
});

const made = async (path: string, body: unknown): Promise<string> =>
  (await api.post<{ id: string }>(path, body)).body.id;
const atCampaign = (): Promise<void> => visit(browser.page, `${app.url}/kampanjer/${campaign}`);
const button = (name: string) => browser.page.getByRole('button', { name });

async function press(name: string): Promise<void> {
  await tabTo(browser.page, name);
  await browser.page.keyboard.press('Enter');
}

describe("a campaign's page", () => {
  it('takes in by keyboard what is expected, and keeps the codes nobody knows for correction', async () => {
    const { page, complaints } = browser;
    await atCampaign();
    await page.getByText('2026-11-02 – 2026-11-29 (v.\u00A045–48)').waitFor();
    await press('Förväntade enheter');
    const dialog = page.getByRole('dialog', { name: 'Förväntade enheter' });
    await dialog.waitFor();
    await dialog.getByLabel('Förvaltning', { exact: true }).waitFor();
    if ((await focusedName(page)) !== 'Förvaltning') await tabTo(page, 'Förvaltning');
    await page.keyboard.type('Grund');
    await tabTo(page, 'Alla förvaltningens enheter i vissa lägen');
    await page.keyboard.press('ArrowDown');
    await press('Lägg till');
    await dialog.getByText('Klistra in minst en kod.').waitFor();
    expect(await focusedName(page)).toBe('Koder');
    await page.keyboard.type('INV-000001, INV-000002\nNOBODY-KNOWS-IT');
    await press('Lägg till');
    await dialog.getByText('2 enheter lades till för Grundskolan.').waitFor();
    await dialog.getByText('1 kod hör inte till någon enhet i registret').waitFor();
    expect(await dialog.getByLabel('Koder', { exact: true }).inputValue()).toBe('NOBODY-KNOWS-IT');
    await expectAccessible(page);
    await press('Klar');
    expect(await focusedName(page)).toBe('Förväntade enheter');
    await page.getByText('0 av 2 förväntade').waitFor();
    await page.getByText('2 enheter saknas.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('asks before the campaign is closed, and says what ends with it', async () => {
    const { page } = browser;
    await api.post(`/campaigns/${campaign}/open`);
    await atCampaign();
    const question = page.getByRole('alertdialog', { name: 'Stäng Höst 2026?' });
    await button('Stäng kampanjen').focus();
    await page.keyboard.press('Enter');
    await question.getByText('besparingen fortsätter att räknas').waitFor();
    await expectAccessible(page);
    expect(await focusedName(page)).toBe('Avbryt');
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Stäng kampanjen');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Stäng kampanjen');
    await page.keyboard.press('Enter');
    await button('Öppna igen').waitFor();
    await page.getByText('Kampanjen är stängd.').waitFor();
    expect(await page.getByLabel('Kod', { exact: true }).count()).toBe(0);
  });

  it('says in words that somebody else was first to open it', async () => {
    const { page } = browser;
    await atCampaign();
    await api.post(`/campaigns/${campaign}/open`);
    await press('Öppna kampanjen');
    await page.getByText('Någon annan hann före: kampanjen är redan öppen. Inget har ändrats.').waitFor();
    await button('Stäng kampanjen').waitFor();
    expect(await button('Öppna kampanjen').count()).toBe(0);
  });

  it('shows its other parts when one cannot be fetched', async () => {
    const { page, context } = browser;
    await api.post(`/campaigns/${campaign}/open`);
    await context.route('**/progress', (route) => route.fulfill({ status: 500, body: '{}' }));
    await atCampaign();
    await page.getByRole('alert').getByText('Något gick fel på servern.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await page.locator('[data-count="accepted"]').filter({ hasText: '0' }).waitFor();
    await page.getByLabel('Kod', { exact: true }).waitFor();
    await context.unroute('**/progress');
    await page.getByText('Inga enheter är förväntade eller mottagna än.').waitFor();
  });
});

describe('the list of campaigns', () => {
  it('is narrowed to a state, which stays in the address', async () => {
    const { page } = browser;
    const open = await made('/campaigns', { name: 'Redan öppen', startsOn: '2026-11-02', endsOn: '2026-11-06' });
    await api.post(`/campaigns/${open}/open`);
    await visit(page, `${app.url}/kampanjer`);
    await tabTo(page, 'Läge');
    for (let choice = 0; choice < 2; choice++) await page.keyboard.press('ArrowDown');
    await page.getByRole('link', { name: 'Höst 2026' }).first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?lage=open');
    await page.reload();
    await page.getByText('1 kampanj visas').waitFor();
    await page.getByRole('link', { name: 'Redan öppen' }).waitFor();
    await api.post(`/campaigns/${open}/close`);
  });
});

describe('a department manager', () => {
  it('begins with what the department has not handed in', async () => {
    const { page, context, complaints } = browser;
    await api.post(`/campaigns/${campaign}/expected`, {
      departmentId: department,
      codes: ['INV-000001', 'INV-000003'],
    });
    await api.post(`/campaigns/${campaign}/open`);
    const account = { login: 'chef', role: 'department_manager', name: 'Chefen', departmentId: department };
    const { oneTimePassword } = (await api.post<{ oneTimePassword: string }>('/accounts', account)).body;
    await context.clearCookies();
    const session = { municipality: 'kommun', login: 'chef', password: oneTimePassword };
    await context.request.post(`${app.url}/api/v1/session`, { data: session });
    const chosen = { current: oneTimePassword, password: MANAGER_PASSWORD };
    await context.request.put(`${app.url}/api/v1/account/password`, { data: chosen });

    await page.goto(app.url);
    await page.getByRole('heading', { level: 1, name: 'Grundskolan' }).waitFor();
    await page.getByText('2 enheter saknas.').waitFor();
    await page.getByText('0 av 2 förväntade').waitFor();
    await page.getByRole('link', { name: 'Höst 2026' }).click();
    await page.getByRole('heading', { level: 2, name: 'Förväntat och mottaget från Grundskolan' }).waitFor();
    await page.getByText('2 enheter saknas.').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});
