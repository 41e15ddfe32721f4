import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { expectAccessible, openBrowser, type OpenBrowser, tabTo, visit } from './browser.js';

const HEADER = 'Inventarienr;Serienummer;Tillverkare;Modell;Kategori;Förvaltning;Status;Inköpsdatum;Användare';
const FAULTY = [
  HEADER,
  'INV-700001;PF7AAAAA;Lenovo;ThinkPad T480;Bärbar dator;Kultur;I drift;2019-08-01;anna',
  'INV-700002;PF7BBBBB;Lenovo;ThinkPad T480;Kaffebryggare;Kultur;I drift;2019-02-30;',
  ';;Lenovo;ThinkPad T480;Bärbar dator;Kultur;I drift;;',
];
const MENDED = [FAULTY[0], FAULTY[1], FAULTY[1]?.replace('700001', '700002').replace('AAAAA', 'BBBBB')];

let app: TestApp;
let desk: OpenBrowser;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  desk = await openBrowser({ viewport: { width: 1280, height: 900 } });
  // The browser hands its file dialogues over once it knows that somebody listens, which takes it a moment.
  desk.page.on('filechooser', () => undefined);
  await desk.context.request.post(`${app.url}/api/v1/session`, { data: { password: app.adminPassword } });
});

afterEach(() => desk.close());
afterAll(() => app.close());

/** Opens the file dialogue with the keyboard and picks the file there. As an ordinary Swedish Excel saves it. */
async function choose(page: Page, lines: readonly (string | undefined)[], name = 'enheter.csv'): Promise<void> {
  await tabTo(page, 'Välj fil…');
  // A press is not taken while a file is under way, nor before the server has been heard from.
  await page.locator('button:focus:not([aria-disabled])').waitFor();
  const [dialogue] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await dialogue.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'latin1') });
}

const cellsOf = async (page: Page, caption: string): Promise<string[]> =>
  page.getByRole('table', { name: caption }).locator('tbody tr').allInnerTexts();

const itemsOf = async (page: Page, title: string): Promise<string[]> =>
  page.getByRole('list', { name: title }).getByRole('listitem').allInnerTexts();

describe('a file of devices', () => {
  it('is tried, mended and imported with the keyboard alone, and its devices are found', async () => {
    const { page } = desk;
    await visit(page, `${app.url}/import`);
    await expectAccessible(page);

    await choose(page, FAULTY);
    await page.getByRole('heading', { level: 2, name: 'Förhandsvisning av enheter.csv' }).waitFor();
    await page.getByText('2\u00A0rader har fel').first().waitFor();
    const errors = await itemsOf(page, 'Rader med fel');
    expect(errors.map((item) => item.split(/\n+/).slice(0, -1).join(' '))).toEqual([
      'Inköpsdatum rad 3',
      'Kategori rad 3',
      'rad 4',
    ]);
    expect(errors[1]).toContain('”Kaffebryggare” är ingen kategori vi känner till. Skriv något av: bärbar dator');
    expect(errors[2]).toContain('Fyll i inventarienummer, serienummer');
    await page.getByText('Läst med semikolon mellan kolumnerna, i Windows-1252').waitFor();
    expect(await page.getByRole('button', { name: /^Importera/ }).count()).toBe(0);
    expect(await page.locator('main [lang="en"]').count()).toBe(0);
    await expectAccessible(page);

    await tabTo(page, 'Kolumn');
    for (const column of ['Ink%C3%B6psdatum', 'Kategori']) {
      await page.keyboard.press('ArrowDown');
      await page.waitForURL((address) => address.search.includes(`kolumn=${column}`));
    }
    expect(await itemsOf(page, 'Rader med fel')).toHaveLength(1);
    await tabTo(page, 'Ladda ner felen som CSV');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('fel-i-importen.csv');
    expect(await readFile(await download.path(), 'utf8')).toMatch(
      /^\uFEFFRad;Kolumn;Vad som är fel och hur det rättas\r\n3;Kategori;”Kaffebryggare” är ingen kategori/,
    );

    await page.reload();
    await page.getByText('2\u00A0rader har fel').first().waitFor();
    await choose(page, MENDED);
    await page.getByText('Filen är felfri. Inget är ändrat än.').first().waitFor();
    expect(await cellsOf(page, 'Nya förvaltningar som läggs till')).toEqual(['Kultur\t2019-08-01\t2']);
    await tabTo(page, '1\u00A0anmärkning');
    await page.keyboard.press('Enter');
    expect(await itemsOf(page, 'Anmärkningar')).toEqual([
      expect.stringMatching(/^Användare\s+rad 1\s+Kolumnen handlar om personer och läses inte\.$/),
    ]);
    await expectAccessible(page);
    await tabTo(page, 'Importera 2\u00A0enheter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Import av enheter.csv' }).waitFor();
    await page.getByText('Importen är klar').first().waitFor();
    await expectAccessible(page);
    const earlier = await cellsOf(page, 'De senaste importerna');
    expect(earlier.map((row) => row.split('\t')[1]?.replace(/^\S+\s/, ''))).toEqual([
      'Importerad',
      'Provläst',
      'Provläst, med fel',
    ]);

    await tabTo(page, 'Visa enheterna');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Enheter' }).waitFor();
    await visit(page, `${app.url}/enheter?kod=INV-700002`);
    await page.getByText('PF7BBBBB').first().waitFor();
    expect(desk.complaints).toEqual([]);
  });

  it('that is no CSV file, or has too telling a name, is refused in words', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, `${app.url}/import`);
    await choose(page, ['%PDF-1.7'], 'rapport.csv');
    await page.getByText('Filen är ett pdf-dokument och inte en CSV-fil.').waitFor();
    expect(await page.locator('main [lang="en"]').count()).toBe(0);
    await expectAccessible(page);
    await choose(page, MENDED, '811228-9874.csv');
    await page.getByText('Byt namn på filen').waitFor();
    await choose(page, ['Modell;Kategori', 'T480;Server']);
    await page.getByText('En kolumn saknas. Lägg till en med någon av rubrikerna ”Inventarienr”').waitFor();
    await page.getByText('Så ska filen se ut').click();
    await expectAccessible(page);
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner mall (CSV)' }).click(),
    ]);
    expect(await readFile(await template.path(), 'utf8')).toMatch(/^\uFEFFInventarienr;Stöldmärkning;Serienummer;/);
    expect(desk.complaints).toEqual([]);
  });
});
