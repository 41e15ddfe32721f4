import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { expectAccessible, focusedName, openBrowser, type OpenBrowser, tabTo, visit } from './browser.js';

let app: TestApp;
let api: ApiClient;
let browser: OpenBrowser;
let collectedId: string;
let oldId: string;

const register = async (device: object): Promise<string> =>
  (await api.post<{ id: string }>('/devices', device)).body.id;

const thinkPad = (tag: string, more: object = {}) => ({
  model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop', energyKwhPerYear: 20 },
  identifiers: [{ kind: 'asset_tag', value: tag }],
  ...more,
});

beforeAll(async () => {
  app = await startApp();
  api = apiClient(app.url, await app.key('admin'));
  const { body: department } = await api.post<{ id: string }>('/departments', {
    name: 'Grundskoleförvaltningen',
    validFrom: '2020-01-01',
  });
  // More than a page of monitors, and some laptops among them.
  for (let monitor = 1; monitor <= 60; monitor++)
    await register({
      model: { manufacturer: 'Dell', name: 'P2419H', category: 'monitor' },
      identifiers: [{ kind: 'asset_tag', value: `SKARM-${String(monitor).padStart(3, '0')}` }],
      departmentId: department.id,
      purchasedOn: `20${String(10 + (monitor % 10))}-03-0${1 + (monitor % 9)}`,
    });
  await register(thinkPad('INV-000001', { departmentId: department.id, purchasedOn: '2021-05-04' }));
  await register(thinkPad('INV-000002'));
  collectedId = await register(thinkPad('INV-000003', { departmentId: department.id }));
  oldId = await register(thinkPad('INV-000004'));
  const { body: campaign } = await api.post<{ id: string }>('/campaigns', {
    name: 'Höst',
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
  });
  await api.post(`/campaigns/${campaign.id}/open`);
  const scan = (code: string) => ({ scanId: uuidv7(), code, readAt: new Date().toISOString(), stationId: 'Station 1' });
  await api.post(`/campaigns/${campaign.id}/scans`, { scans: [scan('INV-000003'), scan('NEVER-SEEN')] });
});

beforeEach(async () => {
  browser = await openBrowser({ viewport: { width: 1280, height: 900 } });
  await browser.context.request.post(`${app.url}/api/v1/session`, { data: { password: app.adminPassword } });
});

afterEach(async () => {
  await browser.close();
});

afterAll(async () => {
  await app.close();
});

const rows = () => browser.page.locator('tbody tr');
const heading = (name: string) => browser.page.getByRole('heading', { level: 1, name });
const status = (text: string) => browser.page.getByRole('status').filter({ hasText: text });
const press = (key: string) => browser.page.keyboard.press(key);
const type = (text: string) => browser.page.keyboard.type(text);
const search = () => decodeURIComponent(new URL(browser.page.url()).search);

describe('the register, by keyboard alone', () => {
  it('is filtered, ordered and read on; a device is opened, and Back leads to its row', async () => {
    const { page, complaints } = browser;
    await visit(page, `${app.url}/enheter`);
    await status('65 enheter').waitFor();
    await expectAccessible(page);

    await tabTo(page, 'Modell eller kod');
    await type('dell');
    await press('Enter');
    await status('60 enheter').waitFor();
    await tabTo(page, 'Kategori');
    await type('Bild');
    await page.waitForURL(/kategori=monitor/);
    await tabTo(page, 'Ordning');
    await type('Tidigast i');
    await page.waitForURL(/ordning=inkopt-forst/);
    expect(search()).toBe('?sok=dell&kategori=monitor&ordning=inkopt-forst');
    await page.locator('tbody tr:first-child').filter({ hasText: '2010-03-02' }).waitFor();

    await tabTo(page, 'Inköpt');
    await press('Enter');
    await page.locator('tbody tr:first-child').filter({ hasText: '2019-03-0' }).waitFor();
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');

    await tabTo(page, 'Visa fler');
    await press('Enter');
    await rows().nth(59).waitFor();
    const opened = await focusedName(page);
    expect(opened).toBe(await rows().nth(50).getByRole('link').textContent());
    const scrolled = await page.evaluate<number>('scrollY');

    await press('Enter');
    await heading('Dell P2419H').waitFor();
    await page.goBack();
    await heading('Enheter').waitFor();
    expect(await rows().count()).toBe(60);
    expect(await focusedName(page)).toBe(opened);
    expect(Math.abs((await page.evaluate<number>('scrollY')) - scrolled)).toBeLessThan(300);

    expect(complaints).toEqual([]);
  });

  it('opens the one device that a scanned code belongs to, and says what to do where there is none', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/enheter`);
    await tabTo(page, 'Modell eller kod');
    await type('FINNS-INTE');
    await press('Enter');
    await page.getByText('Ingen enhet stämmer med urvalet').waitFor();
    // The next scan takes the place of the last one.
    await type('inv000001');
    await press('Enter');
    await heading('Lenovo ThinkPad T480').waitFor();
    expect(await page.locator('.copy-code__code').allTextContents()).toEqual(['INV-000001']);
  });

  it('neither searches for a personal number nor keeps it in the address', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/enheter`);
    await tabTo(page, 'Modell eller kod');
    await type('19811218-9876');
    await press('Enter');
    await page.getByText('Det ser ut som ett personnummer').waitFor();
    expect(search()).toBe('');
  });

  it('keeps the rows it has when the server does not answer, and says so', async () => {
    const { page, context } = browser;
    await visit(page, `${app.url}/enheter`);
    await context.route('**/api/v1/devices?*', (route) => route.fulfill({ status: 500, body: '{}' }));
    await tabTo(page, 'Läge');
    await type('Insam');
    await page.getByText('Listan nedan är från den förra sökningen.').waitFor();
    expect(await rows().count()).toBe(50);
  });
});

describe('a device, by keyboard alone', () => {
  it('takes a step, and a correction strikes it out', async () => {
    const { page, complaints } = browser;
    await visit(page, `${app.url}/enheter/${collectedId}`);
    await expectAccessible(page);
    await tabTo(page, 'Kontrollera');
    await press('Enter');
    await page.getByRole('dialog', { name: 'Kontrollera' }).waitFor();
    await expectAccessible(page);
    await tabTo(page, 'Grad');
    await type('B');
    await tabTo(page, 'Anteckning');
    await type('Repad på locket');
    await press('Enter');
    await status('Registrerat: Kontrollerad.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByText('Grad B').first().waitFor();
    await page.getByRole('button', { name: 'Godkänn raderingen' }).waitFor();
    const newest = page.locator('.history__entry').first();
    await newest.filter({ hasText: 'Repad på locket' }).waitFor();

    await tabTo(page, 'Rätta händelse 3');
    await press('Enter');
    await tabTo(page, 'Vad var fel, och vad är rätt?');
    await type('Fel enhet');
    await press('Enter');
    await page.locator('.history__entry').nth(1).locator('s').waitFor();
    expect(await page.locator('.history__entry').nth(1).textContent()).toContain('Rättad av händelse 4');
    expect(await newest.textContent()).toContain('Fel enhet');
    expect(complaints).toEqual([]);
  });

  it('shows a long history from its newest end, back to the first entry', async () => {
    const { page } = browser;
    const note = (index: number) => ({ deviceId: oldId, eventId: uuidv7(), type: 'noted', note: `Rad ${index}` });
    const occurredAt = '2026-11-20T08:00:00Z';
    const events = Array.from({ length: 130 }, (_, index) => ({ ...note(index), occurredAt }));
    await api.post('/devices/events', { events });
    await visit(page, `${app.url}/enheter/${oldId}`);
    const entries = page.locator('.history__entry');
    expect(await entries.count()).toBe(50);
    expect(await entries.first().textContent()).toContain('Rad 129');
    expect(await entries.first().textContent()).toContain('registrerad här');
    for (const count of [100, 131]) {
      await tabTo(page, 'Visa äldre händelser');
      await press('Enter');
      await entries.nth(count - 1).waitFor();
    }
    expect(await entries.last().textContent()).toContain('Registrerad');
    expect(await page.getByRole('button', { name: 'Visa äldre händelser' }).count()).toBe(0);
    const shown = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.history__entry')].map(({ id }) => id)",
    );
    expect(new Set(shown).size).toBe(131);

    await tabTo(page, 'Hoppa till innehållet');
    await tabTo(page, 'Visa händelser av slaget');
    await type('Reg');
    await page.waitForURL(/handelse=registered/);
    expect(await entries.count()).toBe(1);
  });

  it('says of one that is not there why, and offers a search', async () => {
    const { page } = browser;
    await visit(page, `${app.url}/enheter/${uuidv7()}`);
    await heading('Enheten finns inte här').waitFor();
    await tabTo(page, 'Modell eller kod');
    await type('INV-000002');
    await press('Enter');
    await heading('Lenovo ThinkPad T480').waitFor();
    expect(await page.locator('.copy-code__code').textContent()).toBe('INV-000002');
  });
});

describe('on a phone', () => {
  it('the register, a device and a model are accessible, with the filters a press away', async () => {
    const { page } = browser;
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, `${app.url}/enheter?komplettera=ja`);
    await status('1 enhet').waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('Kategori').isVisible()).toBe(false);
    await tabTo(page, 'Urval och ordning (1\u00A0filter valt)');
    await press('Enter');
    await tabTo(page, 'Bara enheter att komplettera');
    await press('Space');
    await status('65 enheter').waitFor();
    await expectAccessible(page);

    await visit(page, `${app.url}/enheter/${collectedId}`);
    await expectAccessible(page);
    await tabTo(page, 'Visa modellen');
    await press('Enter');
    await page.getByText('Visa 4').waitFor();
    await expectAccessible(page);
    await tabTo(page, 'Visa 4\u00A0enheter');
    await press('Enter');
    await page.getByText('Bara modellen Lenovo ThinkPad T480.').waitFor();
    await status('4 enheter').waitFor();
  });
});
