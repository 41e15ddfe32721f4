import type { Tx } from '../../../platform/database/tx.js';
import { findDevices } from './find-devices.js';
import type { DeviceView } from './get-device.js';
import { listDevices } from './list-devices.js';

/**
 * The devices a typed or scanned text most likely means: those it names exactly, then those it is the beginning of an
 * identifier of or whose model it describes, newest first.
 *
 * @param reach the one department the caller sees; null for the whole municipality
 */
export async function searchDevices(
  tx: Tx,
  q: string,
  { tagPattern, reach, limit }: { tagPattern: RegExp | undefined; reach: string | null; limit: number },
): Promise<DeviceView[]> {
  const named = await findDevices(tx, q, tagPattern);
  if (named.length >= limit) return named.slice(0, limit);
  const begun = await listDevices(tx, { q, limit, isCounted: false }, reach);
  const ids = new Set(named.map(({ id }) => id));
  return [...named, ...begun.items.filter(({ id }) => !ids.has(id))].slice(0, limit);
}
