import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { focusedName, openBrowser, type OpenBrowser, tabTo } from './browser.js';

let app: TestApp;
let api: ApiClient;
let browser: OpenBrowser;

beforeAll(async () => {
  app = await startApp();
  api = apiClient(app.url, await app.key('admin'));
  for (const value of ['INV-000001', 'INV-000002', 'INV-000003', 'INV-000004'])
    await api.post('/devices', {
      model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
      identifiers: [{ kind: 'asset_tag', value }],
    });
});

beforeEach(async () => {
  browser = await openBrowser();
});

afterEach(async () => {
  await browser.close();
});

afterAll(async () => {
  await app.close();
});

/** What is counted of one outcome, as the page shows it. */
const counted = (outcome: string) => browser.page.locator(`[data-count="${outcome}"]`);
const outcome = () => browser.page.locator('.outcome');

async function signIn(): Promise<void> {
  const { page } = browser;
  await page.goto(`${app.url}/kampanjer`);
  await page.getByRole('button', { name: 'Logga in' }).waitFor();
  await tabTo(page, 'Lösenord');
  await page.keyboard.type(app.adminPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Kampanjer' }).waitFor();
}

async function openCampaign(name: string): Promise<void> {
  const { page } = browser;
  await page.getByRole('button', { name: 'Ny kampanj' }).waitFor();
  await tabTo(page, 'Ny kampanj');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Ny kampanj' }).waitFor();
  expect(await focusedName(page)).toBe('Namn');
  await page.keyboard.type(name);
  await tabTo(page, 'Första dag');
  await page.keyboard.type('11012026');
  await tabTo(page, 'Sista dag');
  await page.keyboard.type('11302026');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await tabTo(page, 'Öppna kampanjen');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Skanna' }).waitFor();
}

async function scan(code: string): Promise<void> {
  await browser.page.keyboard.type(code);
  await browser.page.keyboard.press('Enter');
}

describe('a campaign in the browser', () => {
  it('is created, opened and scanned into by keyboard alone, and shows what came of it', async () => {
    const { page, complaints } = browser;
    await signIn();
    await openCampaign('Höst 2026');
    expect(await focusedName(page)).toBe('Kod');

    await scan('INV-000001');
    await outcome().filter({ hasText: 'MOTTAGEN' }).waitFor();
    await scan('INV-000002');
    await scan('NOBODY-KNOWS-IT');
    await outcome().filter({ hasText: 'OKÄND' }).waitFor();
    await scan('INV-000001');
    await outcome().filter({ hasText: 'REDAN SKANNAD' }).waitFor();
    await counted('accepted').filter({ hasText: /^2$/ }).waitFor();
    await counted('unknown').filter({ hasText: /^1$/ }).waitFor();
    await counted('repeat').filter({ hasText: /^1$/ }).waitFor();
    expect(await page.locator('.scan-line .code').allTextContents()).toEqual([
      'INV-000001',
      'NOBODY-KNOWS-IT',
      'INV-000002',
      'INV-000001',
    ]);

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Sök i Återtag' }).waitFor();
    await scan('inv000001');
    await page.getByRole('heading', { level: 1, name: 'Lenovo ThinkPad T480' }).waitFor();
    await page.locator('.history__what strong').nth(1).waitFor();
    expect(await page.locator('.history__what strong').allTextContents()).toEqual(['Insamlad', 'Registrerad']);
    expect(complaints).toEqual([]);
  });

  it('never calls a scan received before the receipt, and sends a lost one again under the same id', async () => {
    const { page, context } = browser;
    await signIn();
    await openCampaign('Utan nät');
    const sent: string[] = [];
    await context.route('**/scans', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent.push((route.request().postDataJSON() as { scans: { scanId: string }[] }).scans[0]?.scanId ?? '');
      // The first arrives, but its receipt is lost on the way back.
      if (sent.length === 1) {
        await route.fetch();
        return route.abort();
      }
      return route.continue();
    });

    await scan('INV-000003');
    await outcome().filter({ hasText: 'INTE SPARAD' }).waitFor();
    await tabTo(page, 'Försök igen med INV-000003');
    await page.keyboard.press('Enter');
    await outcome().filter({ hasText: 'MOTTAGEN' }).waitFor();
    expect(new Set(sent).size).toBe(1);
    expect(sent).toHaveLength(2);
    await counted('accepted').filter({ hasText: /^1$/ }).waitFor();
  });

  it('does not sign out while a scan is not saved', async () => {
    const { page, context } = browser;
    await signIn();
    await openCampaign('Kvar');
    await context.route('**/scans', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await scan('INV-000004');
    await outcome().filter({ hasText: 'INTE SPARAD' }).waitFor();
    await tabTo(page, 'Konto');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Logga ut');
    await page.keyboard.press('Enter');
    await page.getByText('1 skanning är inte sparad. Försök igen').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kvar');
  });
});
