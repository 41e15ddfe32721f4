import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { startApp, type TestApp } from '../support/app.js';
import { apiClient } from '../support/client.js';
import { expectAccessible, openBrowser, type OpenBrowser, tabTo } from './browser.js';

const NAME = 'Åsa Öberg';
const OWN_PASSWORD = 'fyra gröna båtar seglar';

let app: TestApp;
let device: string;
let browser: OpenBrowser;

beforeAll(async () => {
  app = await startApp();
  const api = apiClient(app.url, await app.key('admin'));
  await api.patch('/municipality', { setupCompleted: true });
  const created = await api.post<{ id: string }>('/devices', {
    model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
    identifiers: [{ kind: 'asset_tag', value: 'INV-000001' }],
    state: 'in_use',
  });
  device = created.body.id;
});

beforeEach(async () => {
  browser = await openBrowser({ viewport: { width: 1280, height: 900 } });
});

afterEach(async () => {
  await browser.close();
});

afterAll(async () => {
  await app.close();
});

const heading = (name: string) => browser.page.getByRole('heading', { level: 1, name });

/** Goes to a control with the Tab key and presses Enter there. */
async function press(name: string): Promise<void> {
  await tabTo(browser.page, name);
  await browser.page.keyboard.press('Enter');
}

async function type(label: string, text: string): Promise<void> {
  await tabTo(browser.page, label);
  await browser.page.keyboard.type(text);
}

/** Chooses in a list by the first letters of its word, as browsers let one. */
async function choose(label: string, letters: string): Promise<void> {
  await type(label, letters);
}

async function signIn(login: string, password: string): Promise<void> {
  await browser.page.getByRole('button', { name: 'Logga in' }).waitFor();
  await type('Inloggningsnamn eller e-post', login);
  await type('Lösenord', password);
  await browser.page.keyboard.press('Enter');
}

async function goTo(subject: string): Promise<void> {
  await press('Administration');
  await heading('Konton').waitFor();
  await press(subject);
  await heading(subject).waitFor();
}

/** The acts that the log shows, the newest first. */
const acts = (): Promise<string[]> => browser.page.locator('tbody th').allTextContents();

describe('administration by keyboard alone', () => {
  it('gives somebody an account, whose owner looks after a person from the first day to the last', async () => {
    const { page, complaints } = browser;
    await page.goto(app.url);
    await signIn('admin', app.adminPassword);
    await heading('Kampanjer').waitFor();

    // An account, with the password that opens it once.
    await press('Administration');
    await heading('Konton').waitFor();
    await press('Nytt konto');
    await page.getByRole('dialog', { name: 'Nytt konto' }).waitFor();
    await page.keyboard.type('bea');
    await type('Namn', 'Bea Ek');
    await choose('Roll', 'Admin');
    await press('Skapa kontot');
    const shown = page.getByRole('dialog', { name: 'Engångslösenord' });
    await shown.waitFor();
    const oneTime = (await shown.locator('code').textContent()) ?? '';
    await expectAccessible(page);
    await press('Klart');

    // Its owner signs in, and chooses a password of their own before anything else.
    await press('Konto');
    await press('Logga ut');
    await signIn('bea', oneTime);
    await heading('Välj ett eget lösenord').waitFor();
    await type('Engångslösenordet', oneTime);
    await type('Nytt lösenord', OWN_PASSWORD);
    await type('Nytt lösenord en gång till', OWN_PASSWORD);
    await page.keyboard.press('Enter');
    await heading('Kampanjer').waitFor();

    // A person, who is given a device.
    await goTo('Personer');
    await press('Ny person');
    await page.getByRole('dialog', { name: 'Ny person' }).waitFor();
    await page.keyboard.type(NAME);
    await type('E-post', 'asa@kommun.se');
    await press('Lägg till personen');
    await heading(NAME).waitFor();
    await page.getByText('Personen har ingen enhet nu.').waitFor();
    const personPage = page.url();

    await page.goto(`${app.url}/enheter/${device}`);
    await page.getByText('Ingen har enheten nu.').waitFor();
    await press('Koppla till en person');
    await tabTo(page, 'Person');
    await page.keyboard.type('öb');
    await page.getByRole('option', { name: NAME }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await press('Koppla enheten');
    await page.getByText('Har enheten nu:').waitFor();
    await expectAccessible(page);
    await press(NAME);
    await heading(NAME).waitFor();
    await page.getByRole('link', { name: 'Lenovo ThinkPad T480' }).waitFor();
    expect(page.url()).toBe(personPage);

    // What is stored about them, and their being forgotten.
    const download = page.waitForEvent('download');
    await press('Ladda ner allt som finns om personen');
    const record = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown>;
    expect(record).toMatchObject({
      person: { name: NAME, email: 'asa@kommun.se' },
      assignments: { items: [{ deviceId: device, identifiers: [{ kind: 'asset_tag', value: 'INV-000001' }] }] },
    });
    await press('Radera personen');
    await page.getByRole('alertdialog', { name: `Radera ${NAME}?` }).waitFor();
    await expectAccessible(page);
    await page.keyboard.type('Personen har b');
    await type('Skriv ”radera” för att bekräfta', 'radera');
    await page.keyboard.press('Enter');
    await heading('Raderad person').waitFor();
    await expectAccessible(page);
    expect(await page.locator('body').innerText()).not.toContain(NAME);

    // All of it is in the log, and the name is not.
    await press('Händelselogg');
    await heading('Händelselogg').waitFor();
    await page.getByRole('rowheader', { name: 'Person raderad' }).waitFor();
    const inOrder = [
      'Person raderad',
      'Enhet inte längre kopplad',
      'Personuppgifter hämtade som fil',
      'Enhet kopplad till person',
      'Person tillagd',
      'Lösenord bytt',
      'Konto skapat',
    ];
    const logged = (await acts()).filter((act) => inOrder.includes(act));
    expect(logged.slice(0, inOrder.length)).toEqual(inOrder);
    expect(await page.locator('body').innerText()).not.toContain(NAME);
    await expectAccessible(page);

    // Narrowed to one kind of event it can be handed on by its address.
    await choose('Händelse', 'Person rad');
    await page.getByRole('rowheader', { name: 'Personuppgifter visades' }).first().waitFor({ state: 'detached' });
    expect(await acts()).toEqual(['Person raderad']);
    expect(new URL(page.url()).searchParams.get('handelse')).toBe('person.erased');
    await page.reload();
    await page.getByRole('rowheader', { name: 'Person raderad' }).waitFor();
    expect(await acts()).toEqual(['Person raderad']);
    const file = page.waitForEvent('download');
    await press('Hämta som JSON Lines');
    const lines = (await readFile(await (await file).path(), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { act: 'person.erased', details: { reason: 'requested' } },
    ]);
    expect(complaints).toEqual([]);
  });
});
