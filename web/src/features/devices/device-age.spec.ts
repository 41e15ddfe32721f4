import { describe, expect, it } from '@jest/globals';
import { ageOf, dayOf } from './device-age.js';

describe('the age of a device', () => {
  it.each([
    ['2022-09-14', '2026-11-23', { years: 4, months: 2 }],
    ['2022-09-24', '2026-11-23', { years: 4, months: 1 }],
    ['2025-11-24', '2026-11-23', { years: 0, months: 11 }],
    ['2025-11-23', '2026-11-23', { years: 1, months: 0 }],
    ['2026-11-23', '2026-11-23', { years: 0, months: 0 }],
  ])('bought %s is on %s %j', (since, today, age) => {
    expect(ageOf(since, today)).toEqual(age);
  });

  it('is none before it was bought', () => {
    expect(ageOf('2027-01-01', '2026-11-23')).toBeNull();
  });

  it('counts from days written as the API writes them', () => {
    expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
