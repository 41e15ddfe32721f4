import { Problem } from './problem.js';

/** One page of a list that is read by key: `next` goes back as `after` for the page that follows; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const PAGE_SIZE = 50;

/**
 * Cuts a page from rows that were asked for with one more than its size.
 *
 * @param rows up to `limit + 1` rows in list order
 * @param key what identifies a row's place in the list
 */
export function pageOf<Item>(rows: readonly Item[], limit: number, key: (last: Item) => readonly string[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? nextOf(key(last)) : null };
}

/** A place in a list as it is handed out in `next`. */
export const nextOf = (key: readonly string[]): string => encodeURIComponent(JSON.stringify(key));

/** The key a page ended with, as it was handed out in `next`. @throws Problem when it was not handed out by us */
export function keyOf(after: string | undefined, length: number): readonly string[] | null {
  if (after === undefined || after === '') return null;
  try {
    const key: unknown = JSON.parse(decodeURIComponent(after));
    if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string')) return key;
  } catch {
    // Falls through to the one answer below: whatever is wrong with it, it was not handed out by us.
  }
  throw Problem.invalid('/after', 'after must be the "next" of the page before, unchanged.');
}
