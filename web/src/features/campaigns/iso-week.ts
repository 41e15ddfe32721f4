const DAY_MS = 86_400_000;
/** ISO 8601 counts days from Monday, and a week belongs to the year its Thursday is in. */
const THURSDAY = 4;

/**
 * The week of a day, 1–53 (ISO 8601).
 *
 * @param day YYYY-MM-DD
 */
export function isoWeek(day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const weekday = new Date(midnight).getUTCDay() || 7;
  const thursday = midnight + (THURSDAY - weekday) * DAY_MS;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * DAY_MS)) + 1;
}
