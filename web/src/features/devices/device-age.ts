export interface Age {
  readonly years: number;
  readonly months: number;
}

/**
 * How old something is, in whole months.
 *
 * @param since the day it was bought, YYYY-MM-DD
 * @param today YYYY-MM-DD
 * @returns null when the day is not over yet
 */
export function ageOf(since: string, today: string): Age | null {
  const [year = 0, month = 0, day = 0] = since.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number);
  const months = (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0);
  return months < 0 ? null : { years: Math.floor(months / 12), months: months % 12 };
}

/** The day a moment is in, where the reader is, YYYY-MM-DD. */
export const dayOf = (moment: Date): string => moment.toLocaleDateString('sv-SE');
