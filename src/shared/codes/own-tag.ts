import type { Finding, Reading } from './classification.js';

/** No tag is longer; a bound keeps a municipality's own pattern from running long on odd input. */
const LONGEST_TAG = 64;

const matchers = new WeakMap<RegExp, RegExp>();

/** The pattern without regard to case (Caps Lock may be on) and without the flags that make a test depend on the last one. */
export function tagMatcher(tagPattern: RegExp | undefined): RegExp | null {
  if (tagPattern === undefined) return null;
  const known = matchers.get(tagPattern);
  if (known !== undefined) return known;
  const matcher = new RegExp(tagPattern.source, `${tagPattern.flags.replace(/[gyi]/gu, '')}i`);
  matchers.set(tagPattern, matcher);
  return matcher;
}

/**
 * The tag in upper case when the text is one of the municipality's own, also with spaces a person typed into it; else null.
 * The pattern is one made by `tagMatcher`.
 */
export function matchOwnTag(text: string, tagPattern: RegExp | null): string | null {
  if (tagPattern === null || text === '' || text.length > LONGEST_TAG) return null;
  const upper = text.toUpperCase();
  return [upper, upper.replace(/\s/gu, '')].find((form) => form !== '' && tagPattern.test(form)) ?? null;
}

/** Step 10: the municipality's own tag, before any maker's form is considered. */
export function ownTag({ text, tagPattern }: Reading): Finding | null {
  const assetTag = matchOwnTag(text, tagPattern);
  return assetTag === null ? null : { kind: 'assetTag', ids: { assetTag }, confidence: 'high' };
}
