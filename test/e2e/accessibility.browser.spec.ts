import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { expectAccessible, openBrowser, visit } from './browser.js';

let app: TestApp;
let pages: readonly string[];

beforeAll(async () => {
  app = await startApp();
  const api = apiClient(app.url, await app.key('admin'));
  const ids = await municipalityAtWork(api);
  pages = [
    '/kampanjer',
    `/kampanjer/${ids.campaign}`,
    `/kampanjer/${ids.campaign}/enheter?kategori=laptop&utfall=sold`,
    `/kampanjer/${ids.campaign}/enheter/${ids.device}`,
    '/enheter',
    `/enheter/${ids.device}`,
    '/enheter?kod=NOBODY-KNOWS-IT',
    '/forvaltningar',
    `/forvaltningar/${ids.department}`,
    '/import',
    '/no-such-page',
  ];
});

afterAll(async () => {
  await app.close();
});

/** A department with readings, and a campaign that has saved something. */
async function municipalityAtWork(api: ApiClient): Promise<{ campaign: string; device: string; department: string }> {
  const created = async (path: string, body: unknown): Promise<string> =>
    (await api.post<{ id: string }>(path, body)).body.id;
  const department = await created('/departments', { name: 'Grundskoleförvaltningen', validFrom: '2020-01-01' });
  const device = await created('/devices', {
    model: { manufacturer: 'HP', name: 'EliteBook 840 G8', category: 'laptop', energyKwhPerYear: 20 },
    identifiers: [{ kind: 'serial', value: '5CG1234XYZ' }],
    departmentId: department,
    stateSince: '2021-01-01T00:00:00Z',
  });
  const campaign = await created('/campaigns', { name: 'Höst', startsOn: '2026-10-01', endsOn: '2026-10-31' });
  await api.post(`/campaigns/${campaign}/expected`, { departmentId: department, codes: ['5CG1234XYZ'] });
  await api.post(`/campaigns/${campaign}/open`);
  const scan = (code: string) => ({ scanId: uuidv7(), code, readAt: new Date().toISOString(), stationId: 'Station 1' });
  await api.post(`/campaigns/${campaign}/scans`, { scans: [scan('5CG1234XYZ'), scan('NEVER-SEEN')] });
  for (const type of ['inspected', 'cleared', 'ready', 'sold'])
    await api.post(`/devices/${device}/events`, { eventId: uuidv7(), type, occurredAt: new Date().toISOString() });
  const readings = [2022, 2023, 2024].map((year) => ({
    readingId: uuidv7(),
    departmentId: department,
    meter: 'M1',
    from: `${year}-01-01`,
    to: `${year + 1}-01-01`,
    kwh: 40_000 - year,
  }));
  await api.post('/energy/readings', { readings });
  await api.upload('/imports?kind=devices&dryRun=true', Buffer.from('serienummer;kategori\nPF9ABCDE;laptop\n'));
  await eventually(async () => {
    const { body } = await api.get<{ pending: boolean; counts: { reused: number } }>(`/campaigns/${campaign}/savings`);
    expect(body).toMatchObject({ pending: false, counts: { reused: 1 } });
    const energy = await api.get<{ asOfYear: number | null }>(`/departments/${department}/energy`);
    expect(energy.body.asOfYear).toBe(2025);
  });
  return { campaign, device, department };
}

const LOOKS = (['sv', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) => [1280, 390].map((width) => ({ language, colorScheme, width }))),
);

describe('every page', () => {
  it.each(LOOKS)(
    'is accessible in $language, $colorScheme, $width px wide',
    async ({ language, colorScheme, width }) => {
      const browser = await openBrowser({ language, colorScheme, viewport: { width, height: 900 } });
      try {
        const { page, context, complaints } = browser;
        await visit(page, app.url);
        await expectAccessible(page);
        await context.request.post(`${app.url}/api/v1/session`, { data: { password: app.adminPassword } });
        for (const path of pages) {
          await visit(page, `${app.url}${path}`);
          expect(await page.getAttribute('html', 'lang')).toBe(language);
          await expectAccessible(page);
        }
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
