import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, settled } from './browser.js';
import { visitAs } from './every-page.js';
import { look, walkByTab } from './look.js';
import { LAYERS, WORDS } from './layers.js';
import { setStage, type Stage } from './stage.js';

const CALM = { reducedMotion: 'reduce' } as const;
const TIMEOUT_MS = 600_000;

interface Look {
  readonly name: string;
  readonly width: number;
  /** The size of text that the reader has chosen, of what is usual. */
  readonly text?: string;
}

/** A window of 1280 px at 400 % and at 200 %, and text alone at 200 %. */
const LOOKS: readonly Look[] = [
  { name: '320 px wide, which is 400 %', width: 320 },
  { name: '640 px wide, which is 200 %', width: 640 },
  { name: 'with text of 200 %', width: 1280, text: '200%' },
];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.app.close();
});

async function withPage(options: BrowserContextOptions, run: (page: Page) => Promise<void>): Promise<void> {
  const browser = await openBrowser(options);
  try {
    await run(browser.page);
  } finally {
    await browser.close();
  }
}

async function takeLook(page: Page, { width, text }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(`document.documentElement.style.fontSize = ${JSON.stringify(text ?? '')}`);
  await settled(page);
}

/** What `find` says of every page, after its name. */
async function ofEveryPage(page: Page, find: (page: Page) => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const each of stage.pages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await visitAs(page, stage.app, stage.cookies, each);
    found.push(...(await find(page)).map((fault) => `${each.name}: ${fault}`));
  }
  return found;
}

async function faultsOf(page: Page, { name }: Look): Promise<string[]> {
  const { overlapping, cut, small, sideways } = await look(page);
  const faults = [...overlapping.map((pair) => `${pair} overlap`), ...cut, ...small];
  if (sideways > 0) faults.push(`scrolls ${sideways} px sideways`);
  return faults.map((fault) => `${name}: ${fault}`);
}

describe('every page', () => {
  it(
    'stands without cut or overlapping text, sideways scrolling or small targets, however large it is read',
    async () => {
      await withPage(CALM, async (page) => {
        const faults = await ofEveryPage(page, async () => {
          const found: string[] = [];
          for (const each of LOOKS) {
            await takeLook(page, each);
            found.push(...(await faultsOf(page, each)));
          }
          return found;
        });
        expect(faults).toEqual([]);
      });
    },
    TIMEOUT_MS,
  );

  it(
    'shows the focus at every stop of Tab, in the window and uncovered',
    async () => {
      await withPage(CALM, async (page) => {
        const faults = await ofEveryPage(page, async () => {
          const found: string[] = [];
          for (const width of [1280, 390]) {
            await page.setViewportSize({ width, height: 600 });
            await settled(page);
            const walk = await walkByTab(page);
            if (walk.stops < 2) found.push(`${width} px: Tab stops ${walk.stops} times`);
            found.push(...walk.faults.map((fault) => `${width} px: ${fault}`));
          }
          return found;
        });
        expect(faults).toEqual([]);
      });
    },
    TIMEOUT_MS,
  );

  it(
    'keeps the outlines of its controls in the reader’s own colours, and moves nothing for who wants no motion',
    async () => {
      await withPage({ ...CALM, forcedColors: 'active' }, async (page) => {
        expect(await ofEveryPage(page, (each) => each.evaluate<string[]>(PLAIN_CONTROLS))).toEqual([]);
      });
    },
    TIMEOUT_MS,
  );
});

describe('what opens over a page', () => {
  it(
    'stands without cut or overlapping text at 320 px',
    async () => {
      await withPage(CALM, async (page) => {
        const faults: string[] = [];
        for (const { name, on, opener, opened } of LAYERS) {
          const under = stage.pages.find((each) => each.name === on);
          if (!under) throw new Error(`There is no page "${on}" in every-page.ts.`);
          const narrow = { name, width: 320 };
          await takeLook(page, narrow);
          await visitAs(page, stage.app, stage.cookies, under);
          await opener(page, WORDS.sv).click();
          await opened(page).waitFor();
          await settled(page);
          faults.push(...(await faultsOf(page, narrow)));
        }
        expect(faults).toEqual([]);
      });
    },
    TIMEOUT_MS,
  );
});

// Runs in the browser; see look.ts.
const PLAIN_CONTROLS = `(() => {
  const faults = [];
  const outlined = (style) =>
    ['Top', 'Right', 'Bottom', 'Left'].some((side) => style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) >= 1);
  for (const control of document.querySelectorAll('button, .button, input:not([type="hidden"]), select, textarea')) {
    if (!control.checkVisibility() || control.closest('.visually-hidden')) continue;
    const native = getComputedStyle(control).appearance !== 'none' && control.matches('[type="checkbox"], [type="radio"]');
    const underlined = getComputedStyle(control).textDecorationLine.includes('underline');
    if (!native && !underlined && !outlined(getComputedStyle(control)))
      faults.push(control.localName + '.' + control.className + ' "' + control.textContent.trim().slice(0, 30) + '" has no outline');
  }
  for (const element of document.querySelectorAll('*')) {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    const seconds = (text) => Math.max(...text.split(',').map(parseFloat));
    if (seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01))
      faults.push(element.localName + '.' + element.className + ' moves');
  }
  return [...new Set(faults)];
})()`;
