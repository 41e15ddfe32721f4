import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser, type OpenBrowser, settled, visit } from './browser.js';
import { NO_PAGE_OF_THEIR_OWN, type EveryPage, visitAs } from './every-page.js';
import { foreignWords } from './foreign-words.js';
import { type Language, LAYERS, WORDS } from './layers.js';
import { setStage, type Stage } from './stage.js';

const LANGUAGES: readonly Language[] = ['sv', 'en'];
const WIDTHS = [1280, 390];
const THEMES = ['light', 'dark'] as const;
/** How long every page, or every layer, of one language may take on the two cores of a CI machine. */
const TIMEOUT_MS = 600_000;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.app.close();
});

const pageNamed = (name: string): EveryPage => {
  const found = stage.pages.find((page) => page.name === name);
  if (!found) throw new Error(`There is no page "${name}" in every-page.ts.`);
  return found;
};

/** What is wrong in either theme: the page is the same one, so it is not fetched again. */
async function faultsInBothThemes({ page }: OpenBrowser, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    try {
      await expectAccessible(page);
    } catch (error) {
      faults.push(`${name}, ${page.viewportSize()?.width} px, ${colorScheme}: ${(error as Error).message}`);
    }
  }
  return faults;
}

async function inBrowser(language: Language, look: (browser: OpenBrowser) => Promise<void>): Promise<void> {
  // Colours that are on their way from one theme to the other are neither's.
  const browser = await openBrowser({ language, reducedMotion: 'reduce' });
  try {
    await look(browser);
    expect(browser.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  } finally {
    await browser.close();
  }
}

describe('the list of pages', () => {
  it('has every route of the client', async () => {
    await inBrowser('sv', async ({ page }) => {
      await visit(page, stage.app.url);
      const routes = await page.evaluate<string[]>('Object.keys(__TSR_ROUTER__.routesByPath)');
      const listed = new Set([...stage.pages.map(({ route }) => route), ...NO_PAGE_OF_THEIR_OWN]);
      expect(routes.length).toBeGreaterThan(15);
      expect(routes.filter((route) => !listed.has(route))).toEqual([]);
    });
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it(
    'every page is accessible, in its language, with one heading and a title',
    async () => {
      await inBrowser(language, async (browser) => {
        const { page } = browser;
        const faults: string[] = [];
        for (const each of stage.pages) {
          await page.setViewportSize({ width: 1280, height: 900 });
          await visitAs(page, stage.app, stage.cookies, each);
          expect(await page.getAttribute('html', 'lang')).toBe(language);
          faults.push(...(await foreignWords(page, language)).map((text) => `${each.name} says "${text}"`));
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 900 });
            faults.push(...(await faultsInBothThemes(browser, each.name)));
          }
        }
        expect(faults).toEqual([]);
      });
    },
    TIMEOUT_MS,
  );

  it(
    'everything that opens over a page is accessible, in its language, and gives the focus back',
    async () => {
      await inBrowser(language, async (browser) => {
        const { page } = browser;
        const faults: string[] = [];
        for (const { name, on, opener, opened, width } of LAYERS)
          for (const each of width === undefined ? WIDTHS : [width]) {
            await page.setViewportSize({ width: each, height: 900 });
            await visitAs(page, stage.app, stage.cookies, pageNamed(on));
            const button = opener(page, WORDS[language]);
            await button.focus();
            await page.keyboard.press('Enter');
            await opened(page).waitFor();
            await settled(page);
            faults.push(...(await faultsInBothThemes(browser, name)));
            faults.push(...(await foreignWords(page, language)).map((text) => `${name} says "${text}"`));
            await page.keyboard.press('Escape');
            await opened(page).waitFor({ state: 'detached' });
            const returned = (await button.and(page.locator(':focus')).count()) === 1;
            if (!returned) faults.push(`${name} does not give the focus back`);
          }
        expect(faults).toEqual([]);
      });
    },
    TIMEOUT_MS,
  );
});
