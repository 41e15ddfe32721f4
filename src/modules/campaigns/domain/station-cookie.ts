const DAY_MS = 86_400_000;
/** However long the campaign: a phone that was put away is not a station for ever. */
const MOST_DAYS = 30;

/**
 * When a station's cookie ends: a day after the campaign's last day, at most 30 days from now; a campaign that goes on
 * past its last day gives a day. The station itself ends with the campaign, or when it is revoked.
 *
 * @param endsOn the campaign's last day, YYYY-MM-DD
 */
export function stationCookieEnd(endsOn: string, now: Date): Date {
  const dayAfter = Date.parse(`${endsOn}T00:00:00Z`) + 2 * DAY_MS;
  const earliest = now.getTime() + DAY_MS;
  const latest = now.getTime() + MOST_DAYS * DAY_MS;
  return new Date(Math.min(Math.max(dayAfter, earliest), latest));
}
