/**
 * The categories every factor, cohort and energy figure is keyed by. `other` is accessories (docks, chargers,
 * keyboards): collected and counted, never credited with a reuse saving.
 */
export const DEVICE_CATEGORIES = [
  'laptop',
  'desktop',
  'all_in_one',
  'workstation',
  'monitor',
  'tablet',
  'smartphone',
  'thin_client',
  'server',
  'printer',
  'other',
] as const;

export type DeviceCategory = (typeof DEVICE_CATEGORIES)[number];

/** Whether a text from outside (a file, a request, a database column) names one of the categories. */
export function isDeviceCategory(text: string): text is DeviceCategory {
  return (DEVICE_CATEGORIES as readonly string[]).includes(text);
}
