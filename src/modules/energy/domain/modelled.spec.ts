import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { modelledKwh } from './modelled.js';

describe('modelled energy', () => {
  it('is the yearly energy for a device in use all year and half of it for half the days', () => {
    expect(modelledKwh([{ deviceDays: 365, kwhPerYear: 22.5 }])).toBe(22.5);
    expect(modelledKwh([{ deviceDays: 182.5, kwhPerYear: 22.5 }])).toBe(11.25);
    expect(modelledKwh([])).toBe(0);
  });

  it('of a device moved between departments on a date is shared exactly by days', () => {
    fc.assert(
      fc.property(fc.nat(365), fc.double({ min: 0, max: 2000, noNaN: true }), (daysBefore, kwhPerYear) => {
        const before = modelledKwh([{ deviceDays: daysBefore, kwhPerYear }]);
        const after = modelledKwh([{ deviceDays: 365 - daysBefore, kwhPerYear }]);
        expect(before + after).toBeCloseTo(kwhPerYear, 9);
      }),
    );
  });

  it('refuses negative days and energies that are no number', () => {
    expect(() => modelledKwh([{ deviceDays: -1, kwhPerYear: 10 }])).toThrow(/-1 device-days of 10 kWh a year/);
    expect(() => modelledKwh([{ deviceDays: 1, kwhPerYear: Number.NaN }])).toThrow(RangeError);
  });
});
