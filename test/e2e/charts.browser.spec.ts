import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { expectAccessible, openBrowser, type OpenBrowser, visit } from './browser.js';

let app: TestApp;
let browser: OpenBrowser;
let pages: Record<'campaign' | 'department', string>;

beforeAll(async () => {
  app = await startApp();
  const api = apiClient(app.url, await app.key('admin'));
  const created = async (path: string, body: unknown): Promise<string> =>
    (await api.post<{ id: string }>(path, body)).body.id;
  const department = await created('/departments', { name: 'Vård', validFrom: '2018-01-01' });
  const categories = ['laptop', 'laptop', 'monitor', 'other'];
  const devices = await Promise.all(
    categories.map((category, index) =>
      created('/devices', {
        model: { manufacturer: 'HP', name: `Modell ${category}`, category, energyKwhPerYear: 20 },
        identifiers: [{ kind: 'asset_tag', value: `INV-00000${index}` }],
        departmentId: department,
        stateSince: '2019-01-01T00:00:00Z',
      }),
    ),
  );
  const campaign = await created('/campaigns', { name: 'Höst', startsOn: '2026-10-01', endsOn: '2026-10-31' });
  await api.post(`/campaigns/${campaign}/open`);
  const readAt = new Date().toISOString();
  const scans = devices.map((_, index) => ({ scanId: uuidv7(), code: `INV-00000${index}`, readAt, stationId: 'S1' }));
  await api.post(`/campaigns/${campaign}/scans`, { scans });
  for (const device of devices.slice(1))
    for (const type of ['inspected', 'cleared', 'ready', 'sold'])
      await api.post(`/devices/${device}/events`, { eventId: uuidv7(), type, occurredAt: new Date().toISOString() });
  // A year without readings between years with them.
  const readings = [2020, 2022, 2023].map((year) => ({
    readingId: uuidv7(),
    departmentId: department,
    meter: 'M1',
    from: `${year}-01-01`,
    to: `${year + 1}-01-01`,
    kwh: 40.5 + year / 100,
  }));
  await api.post('/energy/readings', { readings });
  await eventually(async () => {
    const { body } = await api.get<{ pending: boolean; counts: { reused: number } }>(`/campaigns/${campaign}/savings`);
    expect(body).toMatchObject({ pending: false, counts: { reused: 3 } });
    const energy = await api.get<{ pending: boolean; years: unknown[] }>(`/departments/${department}/energy`);
    expect(energy.body.pending).toBe(false);
    expect(energy.body.years.length).toBeGreaterThan(4);
  });
  pages = { campaign: `${app.url}/kampanjer/${campaign}`, department: `${app.url}/forvaltningar/${department}` };
  browser = await openBrowser({ viewport: { width: 390, height: 900 } });
  await browser.context.request.post(`${app.url}/api/v1/session`, { data: { password: app.adminPassword } });
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

interface Figure {
  readonly heading: string;
  readonly title: string;
  readonly description: string;
  readonly labelled: boolean;
  readonly marks: readonly string[];
  readonly cells: readonly string[];
}

const FIGURES = `[...document.querySelectorAll('figure')].map((figure) => {
  const svg = figure.querySelector('svg[role="img"]');
  const text = (attribute) => document.getElementById(svg.getAttribute(attribute))?.textContent ?? '';
  const values = (selector, value) => [...figure.querySelectorAll(selector)]
    .map((each) => each.dataset.column + ' ' + Number(value(each))).sort();
  return {
    heading: figure.querySelector('h3').textContent,
    title: text('aria-labelledby'),
    description: text('aria-describedby'),
    labelled: document.getElementById(figure.getAttribute('aria-labelledby')) === figure.querySelector('h3'),
    marks: values('svg [data-value]', (each) => each.dataset.value),
    cells: values('table data', (each) => each.value),
  };
})`;

async function saved(page: Page, figure: number, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator('figure').nth(figure).getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await waiting).path(), 'utf8');
}

describe.each([
  ['campaign', 2],
  ['department', 1],
] as const)('the charts of a %s', (name, count) => {
  it('have a title, a description, and in the table the figures of the marks', async () => {
    const { page, complaints } = browser;
    await visit(page, pages[name]);
    await page
      .locator('figure')
      .nth(count - 1)
      .waitFor();
    const figures = await page.evaluate<Figure[]>(FIGURES);
    expect(figures).toHaveLength(count);
    for (const { heading, title, description, labelled, marks, cells } of figures) {
      expect(title).toBe(heading);
      expect(description).not.toBe('');
      expect(labelled).toBe(true);
      expect(marks.length).toBeGreaterThan(1);
      expect(marks).toEqual(cells);
    }
    expect(complaints).toEqual([]);
  });

  it('open to the table with the keyboard, and save the same rows as CSV', async () => {
    const { page } = browser;
    await visit(page, pages[name]);
    const summary = page.locator('figure summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    const rows = await page.locator('figure').first().locator('table tr').allInnerTexts();
    const csv = parse(await saved(page, 0, 'Ladda ner CSV'), { bom: true, delimiter: ';' });
    const machine = parse(await saved(page, 0, 'Ladda ner CSV, maskinläsbar'));
    expect(csv).toHaveLength(rows.length);
    expect(machine).toHaveLength(rows.length);
    expect(csv.map(([first]) => first)).toEqual(rows.map((row) => row.split('\t')[0]));
  });
});
