import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import axe from 'axe-core';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Far more stops than any page has. */
const MOST_TABS = 200;

export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page said went wrong: faults, refused resources, breaches of the content security policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A browser with an empty profile. */
export async function openBrowser(
  options: BrowserContextOptions & { language?: 'sv' | 'en' } = {},
): Promise<OpenBrowser> {
  const { language = 'sv', ...rest } = options;
  const profile = await mkdtemp(join(tmpdir(), 'atertag-browser-'));
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ARGUMENTS,
    locale: 'en-US',
    ...rest,
  });
  // An empty page has no origin and so no storage.
  await context.addInitScript(
    `if (location.origin !== 'null') localStorage.setItem('atertag.language', '${language}')`,
  );
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  followRequests(page);
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // Nobody is signed in at first: the browser notes the 401 that says so.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  return {
    context,
    page,
    complaints,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Presses Tab until the control of that name has the focus, as someone without a mouse would. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`Tab does not reach "${name}".`);
}

/** The name of the focused control: its label, its aria-label or what is written on it. */
export const focusedName = (page: Page): Promise<string> => page.evaluate<string>(FOCUSED_NAME);

// What runs in the browser is text: the tests are compiled for Node, which has no document.
const FOCUSED_NAME = `(() => {
  const focused = document.activeElement;
  const label = focused?.labels?.[0]?.textContent;
  return (label ?? focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
})()`;

const VIOLATIONS = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`;

const SHAPE = `({
  headings: document.querySelectorAll('h1').length,
  // Less than nothing while a dialog holds a page that scrolls: the scrollbar's place is kept.
  sideways: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  named: document.title.startsWith(document.querySelector('h1')?.textContent ?? '?'),
})`;

/** What each page is fetching. */
const fetching = new WeakMap<Page, Set<Request>>();

function followRequests(page: Page): void {
  const running = new Set<Request>();
  fetching.set(page, running);
  page.on('request', (request) => {
    // A stream of events never ends.
    if (request.resourceType() !== 'eventsource') running.add(request);
  });
  page.on('requestfinished', (request) => running.delete(request));
  page.on('requestfailed', (request) => running.delete(request));
}

// After the next frame. What was fetched may stand ready while React still shows that it is waited for.
const BUSY = `new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
  .then(() => document.querySelector('[aria-busy="true"]') !== null)`;

/** Waits until nothing is being fetched and what was is drawn: an answer may lead to the next question. */
export async function settled(page: Page): Promise<void> {
  let quiet = 0;
  while (quiet < 3) {
    const isBusy = await page.evaluate<boolean>(BUSY);
    quiet = isBusy || fetching.get(page)?.size ? 0 : quiet + 1;
  }
}

/** Opens a page and waits until nothing on it is being fetched. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await settled(page);
}

/** What axe finds broken on the page as it is now. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Half a megabyte: once for each document.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  return page.evaluate<string[]>(VIOLATIONS);
}

/** No rule of axe is broken, the page does not scroll sideways, and it has one first-level heading and a title of its own. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = await violationsOf(page);
  const shape = await page.evaluate<object>(SHAPE);
  const address = page.url();
  expect({ address, violations, ...shape }).toEqual({ address, violations: [], headings: 1, sideways: 0, named: true });
}
