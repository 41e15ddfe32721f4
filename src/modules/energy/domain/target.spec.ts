import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gapKwh, progress, targetKwh, type EnergyTarget } from './target.js';

const target: EnergyTarget = { baselineYear: 2019, baselineKwh: 1000, targetYear: 2029, reduction: 0.3 };

describe('the target line', () => {
  it('is level before the baseline and after the target year, straight between', () => {
    expect([2010, 2019, 2024, 2029, 2040].map((year) => targetKwh(target, year))).toEqual([1000, 1000, 850, 700, 700]);
  });

  it('is met exactly when the gap is zero, and done exactly when progress is one', () => {
    expect(gapKwh(target, 2024, 850)).toBe(0);
    expect(progress(target, 700)).toBe(1);
    expect(progress(target, 1100)).toBeLessThan(0);
  });

  it('of departments adds up to the line of the municipality', () => {
    const baselines = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(baselines, fc.integer({ min: 2015, max: 2035 }), (kwh, year) => {
        const total = kwh.reduce((sum, each) => sum + each, 0);
        const parts = kwh.reduce((sum, baselineKwh) => sum + targetKwh({ ...target, baselineKwh }, year), 0);
        expect(Math.abs(parts - targetKwh({ ...target, baselineKwh: total }, year))).toBeLessThanOrEqual(
          1e-9 * (total + 1),
        );
      }),
    );
  });

  it.each([
    [{ baselineYear: 2019.5 }, /Baseline year is 2019.5/],
    [{ baselineKwh: -1 }, /Baseline is -1 kWh/],
    [{ baselineKwh: Number.NaN }, /Baseline is NaN kWh/],
    [{ targetYear: 2019 }, /Give a year after the baseline year 2019/],
    [{ reduction: 0 }, /Reduction is 0/],
    [{ reduction: 30 }, /Reduction is 30/],
  ])('refuses %j', (change, message) => {
    expect(() => targetKwh({ ...target, ...change }, 2024)).toThrow(message);
  });
});
