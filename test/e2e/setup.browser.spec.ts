import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { expectAccessible, focusedName, openBrowser, type OpenBrowser, tabTo } from './browser.js';

const OWN_PASSWORD = 'fyra vackra ord till';

let app: TestApp;
let browser: OpenBrowser;

beforeEach(async () => {
  app = await startApp({ generatedPassword: true });
  browser = await openBrowser({ viewport: { width: 1280, height: 900 } });
});

afterEach(async () => {
  await browser.close();
  await app.close();
});

const heading = (level: 1 | 2, name: string) => browser.page.getByRole('heading', { level, name });

async function press(name: string): Promise<void> {
  await tabTo(browser.page, name);
  await browser.page.keyboard.press('Enter');
}

async function fill(name: string, text: string): Promise<void> {
  await tabTo(browser.page, name);
  await browser.page.keyboard.type(text);
}

/** Signs in with the password the installation printed, and puts an own one in its place. */
async function beginWithOneTimePassword(): Promise<void> {
  const { page } = browser;
  await page.goto(app.url);
  await heading(1, 'Logga in').waitFor();
  await fill('Lösenord', app.adminPassword);
  await page.keyboard.press('Enter');
  await heading(1, 'Välj ett eget lösenord').waitFor();
  await fill('Engångslösenordet', app.adminPassword);
  await fill('Nytt lösenord', OWN_PASSWORD);
  await fill('Nytt lösenord en gång till', OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await heading(2, 'Steg 1 av 3: Kommunen').waitFor();
}

describe('a new installation', () => {
  it('leads its first admin by keyboard from the one-time password to the first campaign, once', async () => {
    const { page, complaints } = browser;
    await beginWithOneTimePassword();
    await expectAccessible(page);
    await fill('Kommunens namn', 'Malmö stad');
    await page.keyboard.press('Enter');

    await heading(2, 'Steg 2 av 3: Enheter').waitFor();
    expect(await focusedName(page)).toBe('Steg 2 av 3: Enheter');
    await expectAccessible(page);
    await press('Importera en fil');
    await heading(1, 'Import').waitFor();
    await page.goto(app.url);
    await heading(2, 'Steg 2 av 3: Enheter').waitFor();
    await press('Fortsätt');

    await heading(2, 'Steg 3 av 3: Första kampanjen').waitFor();
    await expectAccessible(page);
    await fill('Namn', 'Höst 2026');
    await fill('Första dag', '11012026');
    await fill('Sista dag', '11302026');
    await page.keyboard.press('Enter');
    await heading(1, 'Höst 2026').waitFor();

    await page.goto(app.url);
    await heading(1, 'Kampanjer').waitFor();
    await page.getByRole('link', { name: 'Höst 2026' }).waitFor();
    await page.getByText('Malmö stad').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('lets each step be skipped, and does not offer them again', async () => {
    const { page } = browser;
    await beginWithOneTimePassword();
    await press('Hoppa över');
    await heading(2, 'Steg 2 av 3: Enheter').waitFor();
    await press('Fortsätt');
    await heading(2, 'Steg 3 av 3: Första kampanjen').waitFor();
    await press('Hoppa över');
    await heading(2, 'Inga kampanjer än').waitFor();
    await expectAccessible(page);
    await page.goto(app.url);
    await heading(1, 'Kampanjer').waitFor();
    expect(new URL(page.url()).pathname).toBe('/kampanjer');
  });

  it('lets all steps be skipped at once', async () => {
    const { page } = browser;
    await beginWithOneTimePassword();
    await press('Hoppa över alla steg');
    await heading(1, 'Kampanjer').waitFor();
    await page.goto(app.url);
    await heading(1, 'Kampanjer').waitFor();
    expect(new URL(page.url()).pathname).toBe('/kampanjer');
  });
});
