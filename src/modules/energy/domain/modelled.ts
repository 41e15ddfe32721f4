/** Devices of one kind in use in one department and year. */
export interface DeviceDays {
  /** Days in use, summed over the devices; stored devices use nothing and are left out. */
  readonly deviceDays: number;
  /** e_c: yearly energy of one such device, kWh. */
  readonly kwhPerYear: number;
}

/**
 * Energy from the register, kWh: E_mod = Σ_c (device_days_c/365)·e_c (method B1). A year is 365 days also in leap
 * years, so a device in use all through one uses 366/365 of its yearly energy. No devices give 0.
 * @throws RangeError when a number is negative or not finite
 */
export function modelledKwh(kinds: readonly DeviceDays[]): number {
  let kwh = 0;
  for (const { deviceDays, kwhPerYear } of kinds) {
    if (!(Number.isFinite(deviceDays) && deviceDays >= 0 && Number.isFinite(kwhPerYear) && kwhPerYear >= 0)) {
      throw new RangeError(
        `${deviceDays} device-days of ${kwhPerYear} kWh a year cannot be modelled. Give numbers that are 0 or more.`,
      );
    }
    kwh += (deviceDays / 365) * kwhPerYear;
  }
  return kwh;
}
