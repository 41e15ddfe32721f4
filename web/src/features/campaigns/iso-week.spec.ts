import { describe, expect, it } from '@jest/globals';
import { isoWeek } from './iso-week.js';

describe('the week of a day', () => {
  it.each([
    ['2026-11-16', 47],
    ['2026-11-22', 47],
    ['2026-11-23', 48],
  ])('runs from Monday to Sunday: %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  it.each([
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2023-01-01', 52],
    ['2020-12-31', 53],
  ])('belongs to the year its Thursday is in: %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });
});
