import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { apiClient } from '../support/client.js';
import { expectAccessible, focusedName, openBrowser, type OpenBrowser, tabTo, visit } from './browser.js';

let app: TestApp;
let browser: OpenBrowser;
let campaign: string;

beforeAll(async () => {
  app = await startApp();
  const api = apiClient(app.url, await app.key('admin'));
  await api.post('/departments', { name: 'Kulturförvaltningen', validFrom: '2020-01-01' });
  await api.post('/devices', {
    model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
    identifiers: [{ kind: 'asset_tag', value: 'INV-000001' }],
  });
  const days = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  campaign = (await api.post<{ id: string }>('/campaigns', { name: 'Höst 2026', ...days })).body.id;
  await api.post(`/campaigns/${campaign}/open`);
});

beforeEach(async () => {
  browser = await openBrowser();
  await browser.context.request.post(`${app.url}/api/v1/session`, { data: { password: app.adminPassword } });
});

afterEach(async () => {
  await browser.close();
});

afterAll(async () => {
  await app.close();
});

const dialog = (name: string) => browser.page.getByRole('dialog', { name });
const theme = () => browser.page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme');

async function narrow(width: number): Promise<void> {
  await browser.page.setViewportSize({ width, height: 844 });
}

describe('the search', () => {
  it('opens by Ctrl K, finds by a part of a name, and goes there by the arrow keys', async () => {
    const { page, complaints } = browser;
    await visit(page, `${app.url}/kampanjer`);
    await page.keyboard.press('Control+k');
    await dialog('Sök i Återtag').waitFor();
    await page.keyboard.type('kultur');
    await page.getByRole('option', { name: /Kulturförvaltningen/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kulturförvaltningen' }).waitFor();
    expect(await focusedName(page)).toBe('Kulturförvaltningen');
    expect(complaints).toEqual([]);
  });

  it('goes straight to the device whose code is scanned, faster than any suggestion comes', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/kampanjer`);
    await page.keyboard.press('Control+k');
    await dialog('Sök i Återtag').waitFor();
    await page.keyboard.type('INV-000001');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lenovo ThinkPad T480' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/enheter\/[0-9a-f-]{36}$/);
  });

  it('says that no device has the code, and gives the focus back when it is closed', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/kampanjer`);
    await tabTo(page, 'SökCtrl K');
    await page.keyboard.press('Enter');
    await dialog('Sök i Återtag').waitFor();
    await page.keyboard.type('NOBODY-KNOWS-IT');
    await page.keyboard.press('Enter');
    await page.getByText('Ingen enhet har koden ”NOBODY-KNOWS-IT”.').waitFor();
    await page.keyboard.press('Escape');
    await dialog('Sök i Återtag').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('SökCtrl K');
  });
});

describe('the keys', () => {
  it('are listed by ?, which can be switched off', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/kampanjer`);
    await page.keyboard.press('?');
    await dialog('Tangenter').waitFor();
    await expectAccessible(page);
    await page.getByRole('switch', { name: 'Tangenten ? öppnar listan' }).press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('do nothing where one scans: a scanner writes a ? as well', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/kampanjer/${campaign}`);
    await page.locator('h1').focus();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the appearance', () => {
  it('follows the computer until it is chosen, and is remembered', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/kampanjer`);
    expect(await theme()).toBe('light dark');
    await page.getByRole('button', { name: 'Konto' }).click();
    await page.getByRole('radio', { name: 'Mörkt' }).check();
    await expectAccessible(page);
    expect(await theme()).toBe('dark');
    await visit(page, `${app.url}/enheter`);
    expect(await theme()).toBe('dark');
  });
});

describe('on a phone', () => {
  it('the menu is behind a button that works by keyboard', async () => {
    const { page } = browser;
    await narrow(390);
    await visit(page, `${app.url}/kampanjer`);
    expect(await page.getByRole('navigation', { name: 'Huvudmeny' }).count()).toBe(0);
    await tabTo(page, 'Meny');
    await page.keyboard.press('Enter');
    await dialog('Meny').waitFor();
    await expectAccessible(page);
    await tabTo(page, 'Enheter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Enheter' }).waitFor();
    expect(await dialog('Meny').count()).toBe(0);
    expect(await focusedName(page)).toBe('Enheter');
  });

  it('nothing is wider than 320 px', async () => {
    const { page } = browser;
    await narrow(320);
    await visit(page, `${app.url}/kampanjer`);
    await page.getByRole('button', { name: 'Jobb' }).click();
    await page.getByRole('heading', { name: 'Jobb i bakgrunden' }).waitFor();
    await expectAccessible(page);
  });
});

describe('without the server', () => {
  it('the strip says from when what is shown is, and goes when the server is back', async () => {
    const { page, context } = browser;
    await visit(page, `${app.url}/kampanjer`);
    const cut = ['**/api/**', '**/health/**'];
    for (const part of cut) await context.route(part, (route) => route.abort());
    await page.evaluate("window.dispatchEvent(new Event('offline'))");
    const strip = page.getByText(/^Ingen kontakt med servern – visar det som hämtades \d\d:\d\d\.$/);
    await strip.waitFor();
    await page.getByRole('link', { name: 'Höst 2026' }).waitFor();
    for (const part of cut) await context.unroute(part);
    await strip.waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'Höst 2026' }).isVisible()).toBe(true);
  });
});
