import { type DeviceCategory } from '../../../shared/device-category.js';
import type { DepartmentYearInput } from './department-energy.js';
import { modelledKwh } from './modelled.js';

/** Days in use of devices of one kind in one year; `meter` where they hang on one of their own. */
export interface YearDeviceDays {
  readonly year: number;
  readonly category: DeviceCategory | null;
  /** The model's own value, kWh a year; null takes the category's. */
  readonly kwhPerYear: number | null;
  readonly meter: string | null;
  readonly deviceDays: number;
  readonly devices: number;
}

/** What one meter measured of one year; `share` is how much of the year it covers, 0 to 1. */
export interface YearMeter {
  readonly year: number;
  readonly meter: string;
  readonly kwh: number;
  readonly share: number;
  readonly listed: boolean;
}

/** Readings that miss less than a week of a year still make it a whole one. */
const WHOLE_YEAR = 0.98;

/**
 * Joins what meters measured and what devices are modelled to use into one input a year, kWh (method B1, B2).
 *
 * A meter with devices listed under it covers those; one without covers the whole department. Where readings cover only
 * a part of the year, that part of the devices' modelled energy is covered and the rest is not. A year is complete when
 * it has ended and no meter that reported in it misses a part; a year without meters, when devices were in use in the
 * department before it began, so that the first, growing year is never taken for a baseline.
 *
 * @param categoryKwh yearly energy of a device of a category without a value of its own, kWh
 * @param currentYear the year that has not ended
 */
export function departmentYearInputs(
  deviceDays: readonly YearDeviceDays[],
  meters: readonly YearMeter[],
  categoryKwh: (category: DeviceCategory | null) => number,
  currentYear: number,
): DepartmentYearInput[] {
  const years = [...new Set([...deviceDays, ...meters].map(({ year }) => year))].sort((a, b) => a - b);
  const firstModelled = Math.min(...deviceDays.map(({ year }) => year));
  return years.map((year) => {
    const metersOfYear = meters.filter((meter) => meter.year === year);
    const rows = deviceDays.filter((row) => row.year === year);
    const shareOf = (row: YearDeviceDays): number => coveredShare(row, metersOfYear);
    const kwhOf = (row: YearDeviceDays): number =>
      modelledKwh([{ deviceDays: row.deviceDays, kwhPerYear: row.kwhPerYear ?? categoryKwh(row.category) }]);
    const whole = metersOfYear.every(({ share }) => share >= WHOLE_YEAR);
    return {
      year,
      measuredKwh: metersOfYear.length === 0 ? null : sum(metersOfYear.map(({ kwh }) => kwh)),
      modelledCoveredKwh: rows.length === 0 ? null : sum(rows.map((row) => kwhOf(row) * shareOf(row))),
      modelledUncoveredKwh: rows.length === 0 ? null : sum(rows.map((row) => kwhOf(row) * (1 - shareOf(row)))),
      coveredDevices: sum(rows.filter((row) => shareOf(row) > 0).map(({ devices }) => devices)),
      complete: year < currentYear && (metersOfYear.length === 0 ? year > firstModelled : whole),
    };
  });
}

/** How much of these devices' energy of the year the meters saw, 0 to 1. */
function coveredShare({ meter }: YearDeviceDays, meters: readonly YearMeter[]): number {
  const own = meters.find((each) => each.listed && each.meter === meter);
  const whole = meters.filter((each) => !each.listed);
  return Math.min(1, Math.max(own?.share ?? 0, ...whole.map(({ share }) => share)));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
