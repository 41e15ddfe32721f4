/**
 * Whole percent that add up to 100, each less than one from the exact share (largest remainder; of equal remainders the
 * first is rounded up). Nothing at all gives zeros.
 *
 * @param counts 0 or more each
 */
export function wholePercents(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * 100);
  const percents = exact.map(Math.floor);
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((left, right) => right.remainder - left.remainder);
  for (const { index } of byRemainder.slice(0, missing)) percents[index] = (percents[index] ?? 0) + 1;
  return percents;
}

export interface SharePart {
  readonly name: string;
  /** A whole number, 0 or more. */
  readonly count: number;
}

export interface Share extends SharePart {
  /** Whole percent of the sum of all parts. */
  readonly percent: number;
  /** Several small parts as one. */
  readonly other: boolean;
}

const MOST_PARTS = 4;

/**
 * The parts in the order given, with their shares; of more than five the four greatest, and the rest as one at the end.
 *
 * @param nameOther what so many parts are called together
 */
export function sharesOf(parts: readonly SharePart[], nameOther: (parts: number) => string): Share[] {
  const greatest = [...parts].sort((left, right) => right.count - left.count).slice(0, MOST_PARTS);
  const kept = parts.length <= MOST_PARTS + 1 ? parts : parts.filter((part) => greatest.includes(part));
  const rest = parts.filter((part) => !kept.includes(part));
  const other = { name: nameOther(rest.length), count: rest.reduce((sum, { count }) => sum + count, 0), other: true };
  const all = [...kept.map((part) => ({ ...part, other: false })), ...(rest.length > 0 ? [other] : [])];
  const percents = wholePercents(all.map(({ count }) => count));
  return all.map((part, index) => ({ ...part, percent: percents[index] ?? 0 }));
}
