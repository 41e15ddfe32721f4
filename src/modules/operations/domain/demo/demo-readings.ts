import { DEMO_DEPARTMENTS } from './demo-departments.js';
import type { DemoDevice } from './demo-devices.js';
import { seeded, seededUuid } from './seeded.js';

export interface DemoReading {
  readonly readingId: string;
  /** Index into DEMO_DEPARTMENTS. */
  readonly department: number;
  readonly meter: string;
  readonly from: string;
  readonly to: string;
  readonly kwh: number;
}

/** Five whole years of monthly readings. */
export const DEMO_METERED_YEARS = [2021, 2022, 2023, 2024, 2025] as const;
export const DEMO_TARGET = { baselineYear: 2021, targetYear: 2031, reduction: 0.3 } as const;

/** Less in summer: a share of the year a month. */
const MONTH_SHARES = [0.091, 0.086, 0.09, 0.085, 0.083, 0.074, 0.058, 0.079, 0.087, 0.09, 0.09, 0.087];

/**
 * What the departments' meters showed, kWh: near what their devices are modelled to use, and falling between 1 and 4 %
 * a year, each department in its own way. Invented, the same every time.
 */
export function demoReadings(devices: readonly DemoDevice[]): DemoReading[] {
  const random = seeded(30);
  return DEMO_DEPARTMENTS.flatMap((_, department) => {
    const modelled = devices
      .filter((device) => device.department === department && device.inUse && device.campaign === null)
      .reduce((sum, { kwhPerYear }) => sum + kwhPerYear, 0);
    const level = 0.95 + random() * 0.15;
    const fall = 0.01 + random() * 0.03;
    return DEMO_METERED_YEARS.flatMap((year, index) =>
      MONTH_SHARES.map((share, month): DemoReading => {
        const kwh = modelled * level * (1 - fall) ** index * share * (0.98 + random() * 0.04);
        return {
          readingId: seededUuid(new Date(Date.UTC(year, month, 15)), random),
          department,
          meter: 'IT-el',
          from: monthStart(year, month),
          to: monthStart(year, month + 1),
          kwh: Math.round(kwh * 10) / 10,
        };
      }),
    );
  });
}

const monthStart = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
