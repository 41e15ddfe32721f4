/**
 * Pictures of every page and of what opens over it, in both themes, wide and narrow, into coverage/screenshots:
 *
 *   PAGES=device,campaign npm run test:browser -- --testMatch '<rootDir>/test/e2e/screenshots.ts'
 *
 * PAGES are parts of the pages' names (all without it), LOOK_LANGUAGE is sv or en.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, settled } from './browser.js';
import { visitAs } from './every-page.js';
import { LAYERS, WORDS } from './layers.js';
import { setStage, type Stage } from './stage.js';

const FOLDER = join(import.meta.dirname, '../../coverage/screenshots');
const ONLY = process.env.PAGES?.split(',');
const LANGUAGE = process.env.LOOK_LANGUAGE === 'en' ? 'en' : 'sv';
let stage: Stage | undefined;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  stage = await setStage();
});

afterAll(async () => {
  await stage?.app.close();
});

async function picture(page: Page, name: string, widths: readonly number[], fullPage: boolean): Promise<void> {
  for (const width of widths)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`), fullPage });
    }
}

it('pictures every page, and what opens over it', async () => {
  if (!stage) return;
  const { app, cookies, pages } = stage;
  const wanted = ({ name }: { readonly name: string }): boolean => ONLY?.some((part) => name.includes(part)) ?? true;
  const browser = await openBrowser({ language: LANGUAGE, reducedMotion: 'reduce' });
  const { page } = browser;
  try {
    for (const each of pages.filter(wanted)) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await visitAs(page, app, cookies, each);
      await picture(page, each.name, [1280, 390, 320], true);
    }
    for (const { name, on, opener, opened, width } of LAYERS.filter(wanted))
      for (const each of width === undefined ? [1280, 390] : [width]) {
        const under = pages.find((candidate) => candidate.name === on);
        if (!under) throw new Error(`There is no page "${on}" in every-page.ts.`);
        await page.setViewportSize({ width: each, height: 900 });
        await visitAs(page, app, cookies, under);
        await opener(page, WORDS[LANGUAGE]).click();
        await opened(page).waitFor();
        await picture(page, `over-${name.replaceAll(' ', '-')}`, [each], false);
      }
  } finally {
    await browser.close();
  }
}, 1_200_000);
