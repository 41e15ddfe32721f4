import type { Device, DeviceCount, DeviceModel } from '../../api/devices.js';
import type { Messages } from '../../app/messages/sv.js';

/** Manufacturer and name of a device's model. */
export const modelName = ({ model }: Pick<Device, 'model'>, t: Messages): string =>
  model === null ? t.devices.unknownModel : fullName(model);

export const fullName = ({ manufacturer, name }: Pick<DeviceModel, 'manufacturer' | 'name'>): string =>
  `${manufacturer} ${name}`;

/** The API counts no further than this. */
const MOST_COUNTED = 1_000;

/** How many devices there are, as exactly as it is known. */
export function countText({ value, isExact }: DeviceCount, { devices }: Messages): string {
  if (isExact) return devices.count(value);
  return value >= MOST_COUNTED ? devices.countOver(value) : devices.countAtLeast(value);
}
