import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { send } from '../support/refusals.js';
import { expectAccessible, openBrowser, type OpenBrowser, tabTo, visit } from './browser.js';

let app: TestApp;
let adminKey: string;
let api: ApiClient;
let campaign: string;
let desk: OpenBrowser;
let phone: OpenBrowser;

beforeAll(async () => {
  app = await startApp();
  adminKey = await app.key('admin');
  api = apiClient(app.url, adminKey);
});

beforeEach(async () => {
  const days = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  campaign = (await api.post<{ id: string }>('/campaigns', { name: 'Höst 2026', ...days })).body.id;
  await api.post(`/campaigns/${campaign}/open`);
  [desk, phone] = await Promise.all([
    openBrowser({ colorScheme: 'dark', viewport: { width: 1280, height: 900 } }),
    openBrowser({ viewport: { width: 390, height: 844 } }),
  ]);
  await desk.context.request.post(`${app.url}/api/v1/session`, { data: { password: app.adminPassword } });
});

afterEach(async () => {
  await Promise.all([desk.close(), phone.close()]);
});

afterAll(async () => {
  await app.close();
});

/** The admin opens the join page from the campaign's; the address in its code. */
async function openJoinPage(): Promise<string> {
  const { page } = desk;
  await visit(page, `${app.url}/kampanjer/${campaign}`);
  await page.getByRole('button', { name: 'Öppna anslutningssida' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anslut stationer' }).waitFor();
  return (await page.locator('.join-address').textContent()) ?? '';
}

/** The phone follows the code, and takes the name. */
async function join(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Stationens namn').fill(name);
  await page.getByRole('button', { name: 'Anslut' }).click();
  await page.getByRole('heading', { level: 1, name: 'Höst 2026' }).waitFor();
}

async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

describe('a phone', () => {
  it('becomes a station by the code, scans, is seen at the desk, and is told when it is revoked', async () => {
    const address = await openJoinPage();
    expect(address).toContain(`${app.url}/anslut#atj_`);
    const code = desk.page.getByRole('img', { name: 'QR-kod som öppnar anslutningen på telefonen' });
    expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(280);
    await expectAccessible(desk.page);

    const { page } = phone;
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'Bli en station' }).waitFor();
    expect(page.url()).toBe(`${app.url}/anslut`);
    await expectAccessible(page);
    await page.reload();
    await page.getByLabel('Stationens namn').fill('');
    await tabTo(page, 'Stationens namn');
    await page.keyboard.type('Rosengård');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Höst 2026' }).waitFor();
    await page.getByText('Du skannar som Rosengård.').waitFor();
    await desk.page.getByRole('listitem').filter({ hasText: 'Rosengård' }).waitFor();

    await page.getByLabel('Kod', { exact: true }).focus();
    await scan(page, 'INV-000001');
    await page.locator('.outcome').filter({ hasText: 'OKÄND' }).waitFor();
    await page.getByText('vid Rosengård').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Skanna', 'Skanningar hittills']);
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectAccessible(page);

    await visit(desk.page, `${app.url}/kampanjer/${campaign}`);
    await expectAccessible(desk.page);
    await desk.page.getByRole('button', { name: 'Återkalla Rosengård' }).click();
    await desk.page.getByRole('alertdialog').getByRole('button', { name: 'Återkalla' }).click();
    await desk.page.getByText('1 avslutad station').waitFor();

    await page
      .getByLabel('Kod', { exact: true })
      .focus()
      .catch(() => undefined);
    await scan(page, 'INV-000002');
    await page.getByRole('heading', { level: 1, name: 'Stationen är avslutad' }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Stationen är avslutad' }).waitFor();
    await page.getByRole('button', { name: 'Logga in med konto' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  });

  it('is given a free name for one that is taken, and changes its own later', async () => {
    const { body } = await api.post<{ url: string }>(`/campaigns/${campaign}/station-join`);
    await join(desk.page, body.url, 'Bord');
    const { page } = phone;
    await page.goto(body.url);
    await page.getByLabel('Stationens namn').fill('bord');
    await page.getByRole('button', { name: 'Anslut' }).click();
    await page.getByText('Namnet är upptaget. ”bord 2” är ledigt').first().waitFor();
    await page.getByRole('button', { name: 'Anslut' }).click();
    await page.getByText('Du skannar som bord 2.').waitFor();
    await page.getByRole('button', { name: 'Byt namn' }).click();
    await page.getByRole('textbox', { name: 'Stationens namn' }).fill('Lastkajen');
    await page.getByRole('button', { name: 'Spara namnet' }).click();
    await page.getByText('Du skannar som Lastkajen.').waitFor();
    const { items } = (await api.get<{ items: { name: string }[] }>(`/campaigns/${campaign}/stations`)).body;
    expect(items.map(({ name }) => name)).toEqual(['Lastkajen', 'Bord']);
  });

  it('with a code that was replaced is told to read it again; one without a code, what to do', async () => {
    const { body } = await api.post<{ url: string }>(`/campaigns/${campaign}/station-join`);
    const { page } = phone;
    await page.goto(body.url);
    await page.getByLabel('Stationens namn').waitFor();
    await api.post(`/campaigns/${campaign}/station-join`);
    await page.getByRole('button', { name: 'Anslut' }).click();
    await page.getByText('Läs av koden på anslutningssidan igen.').waitFor();
    await expectAccessible(page);
    await visit(page, `${app.url}/anslut`);
    await page.getByText('Öppna telefonens kamera').waitFor();
    await expectAccessible(page);
  });
});

describe('whoever is signed in', () => {
  it('is told that the station takes their place on this device', async () => {
    const { body } = await api.post<{ url: string }>(`/campaigns/${campaign}/station-join`);
    await desk.page.goto(body.url);
    await desk.page.getByText('När du ansluter ersätter stationen den inloggningen.').waitFor();
    await expectAccessible(desk.page);
    await join(desk.page, body.url, 'Lånad dator');
    await desk.page.goto(body.url);
    await desk.page.getByText('Den här enheten är redan stationen Lånad dator.').waitFor();
  });

  it('sees on the join page that its code is shown elsewhere, opens a new one, and closes it', async () => {
    await api.post(`/campaigns/${campaign}/station-join`);
    const { page } = desk;
    await visit(page, `${app.url}/kampanjer/${campaign}/anslut`);
    await page.getByText('Koden visas där sidan öppnades').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Öppna en ny' }).click();
    await page.getByRole('button', { name: 'Stäng anslutningssidan' }).click();
    await page.getByText('Ingen anslutningssida är öppen').waitFor();
    const now = await send(app, { method: 'GET', path: `/campaigns/${campaign}/station-join`, key: adminKey });
    expect(await now.json()).toEqual({ join: null });
  });
});
