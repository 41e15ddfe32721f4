import type { Page } from 'playwright-core';
import { DEVICE_COLUMNS } from '../../src/shared/device-columns.js';
import type { Language } from './layers.js';

/** Frequent words that one of the languages has and the other has not. */
const FOREIGN: Readonly<Record<Language, readonly string[]>> = {
  // In a Swedish page.
  sv: [
    ...['the', 'and', 'with', 'is', 'are', 'of', 'from', 'please', 'error', 'failed', 'this', 'that', 'not', 'you'],
    ...['your', 'has', 'have', 'was', 'must', 'which', 'loading', 'undefined', 'null', 'device', 'campaign', 'sign in'],
  ],
  // In an English one.
  en: [
    ...['och', 'är', 'inte', 'att', 'för', 'från', 'eller', 'som', 'med', 'på', 'kan', 'ska', 'har', 'inga', 'ingen'],
    ...['enhet', 'enheter', 'kampanj', 'kampanjer', 'logga', 'läge', 'namn', 'undefined', 'null'],
  ],
};

/**
 * Words of the other language that a page shows or reads out, each with the text around it. Not those a part marks as
 * being in another language or as not for translation, nor what people have named themselves.
 */
export async function foreignWords(page: Page, language: Language): Promise<readonly string[]> {
  const texts = await page.evaluate<string[]>(TEXTS);
  const words = new RegExp(`(?<![\\p{L}\\p{N}_.-])(${FOREIGN[language].join('|')})(?![\\p{L}\\p{N}_-])`, 'iu');
  return [...new Set(texts)].filter((text) => words.test(named(text)));
}

/** What municipality-at-work.ts calls things. */
const NAMES = [
  'Arbetsmarknads- och vuxenutbildningsförvaltningen',
  'Kommunens inloggning',
  'Vinterns insamling i hela kommunen',
];
const HEADERS = DEVICE_COLUMNS.flatMap<string>(({ headers }) => headers)
  .sort((one, other) => other.length - one.length)
  .map((header) => header.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  .join('|');
/** A list of what files call their columns. */
const HEADER_LIST = new RegExp(`(?:${HEADERS})(?:, (?:${HEADERS})){2,}`, 'gu');

const named = (text: string): string =>
  NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(HEADER_LIST, ''));

const TEXTS = `(() => {
  const language = document.documentElement.lang;
  const isOurs = (element) => (element.closest('[lang]')?.lang ?? language) === language && element.closest('code, .code, [translate="no"]') === null;
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isOurs(node.parentElement) && !node.parentElement.closest('script, style')) texts.push(node.data.trim());
  for (const attribute of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll('[' + attribute + ']'))
      if (isOurs(element)) texts.push(element.getAttribute(attribute));
  return texts.filter((text) => text !== '');
})()`;
