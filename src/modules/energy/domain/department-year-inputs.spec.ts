import { describe, expect, it } from '@jest/globals';
import { departmentYearInputs, type YearDeviceDays, type YearMeter } from './department-year-inputs.js';

const laptops = (change: Partial<YearDeviceDays> = {}): YearDeviceDays => ({
  year: 2024,
  category: 'laptop',
  kwhPerYear: 20,
  meter: null,
  deviceDays: 3650,
  devices: 10,
  ...change,
});
const meter = (change: Partial<YearMeter> = {}): YearMeter => ({
  year: 2024,
  meter: 'M',
  kwh: 100,
  share: 1,
  listed: false,
  ...change,
});
const inputs = (days: YearDeviceDays[], meters: YearMeter[]) => departmentYearInputs(days, meters, () => 50, 2026);

describe('the years of a department', () => {
  it('are all covered by a meter of the whole department', () => {
    expect(inputs([laptops()], [meter()])).toEqual([
      {
        year: 2024,
        measuredKwh: 100,
        modelledCoveredKwh: 200,
        modelledUncoveredKwh: 0,
        coveredDevices: 10,
        complete: true,
      },
    ]);
  });

  it('are covered for the listed devices only, where devices are listed', () => {
    const [year] = inputs(
      [laptops({ meter: 'M' }), laptops({ deviceDays: 7300, devices: 20 })],
      [meter({ listed: true })],
    );
    expect(year).toMatchObject({ modelledCoveredKwh: 200, modelledUncoveredKwh: 400, coveredDevices: 10 });
  });

  it('are covered in part by readings of a part of the year, and then not complete', () => {
    const [year] = inputs([laptops()], [meter({ share: 0.25 })]);
    expect(year).toMatchObject({ modelledCoveredKwh: 50, modelledUncoveredKwh: 150, complete: false });
  });

  it('take the category for a model without a value of its own', () => {
    expect(inputs([laptops({ kwhPerYear: null })], [])[0]).toMatchObject({
      modelledUncoveredKwh: 500,
      measuredKwh: null,
    });
  });

  it('are not complete while they last, nor in the first year of devices without meters', () => {
    const years = inputs([laptops(), laptops({ year: 2025 }), laptops({ year: 2026 })], []);
    expect(years.map(({ complete }) => complete)).toEqual([false, true, false]);
  });

  it('are known from meters alone, where there are no devices', () => {
    expect(inputs([], [meter()])[0]).toMatchObject({ measuredKwh: 100, modelledCoveredKwh: null, complete: true });
  });
});
