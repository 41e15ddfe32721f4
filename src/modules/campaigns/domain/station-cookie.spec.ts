import { describe, expect, it } from '@jest/globals';
import { stationCookieEnd } from './station-cookie.js';

describe('a station’s cookie', () => {
  it.each([
    ['2026-10-31', '2026-10-20T08:00:00Z', '2026-11-02T00:00:00.000Z', 'a day after the campaign’s last day'],
    ['2027-03-31', '2026-10-20T08:00:00Z', '2026-11-19T08:00:00.000Z', 'after 30 days'],
    ['2026-10-19', '2026-10-20T08:00:00Z', '2026-10-21T08:00:00.000Z', 'after a day when the campaign is overdue'],
  ])('of a campaign until %s, set %s, ends %s: %s', (endsOn, now, end) => {
    expect(stationCookieEnd(endsOn, new Date(now)).toISOString()).toBe(end);
  });
});
