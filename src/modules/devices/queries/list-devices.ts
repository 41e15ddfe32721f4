import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, nextOf, type Page, pageOf } from '../../../shared/page.js';
import type { DeviceFilter } from './device-filter.js';
import { type Place, stretchesOf } from './device-order.js';
import { FEW, fewDevices } from './few-devices.js';
import { DEVICE_VIEW, type DeviceView } from './get-device.js';
import { matchText, type TextMatch } from './match-text.js';
import { keepToIndex, type Path, type Walk, walkDevices } from './walk-devices.js';

/** How many devices fit: all of them, or that there are at least so many. */
export interface DeviceCount {
  readonly value: number;
  readonly isExact: boolean;
}

export interface DevicePage extends Page<DeviceView> {
  /** Of the whole list; with its first page only. */
  readonly count: DeviceCount | null;
}

/** Counted no further: who sees "more than 1 000" narrows the search. */
const MOST_COUNTED = 1_000;
/** Devices looked at for one page: of a million 20 ms by id, 30 to 40 by date of purchase (two busy cores). */
const LOOK = 30_000;
/** The same where each device's identifiers are asked: 3 µs each, 15 µs more for a caller of one department. */
const LOOK_AT_IDENTIFIERS = 10_000;
const LOOK_AT_IDENTIFIERS_WITHIN_REACH = 1_000;

/**
 * One page of the register. It costs the same whatever the register's size and whatever the filter, since it looks at no more
 * than `LOOK` devices: a filter that hardly any device fits, and that no index serves, gives a page with fewer devices than
 * asked for, or none, and a `next` to look on from. Decision 0012 says why.
 *
 * @param reach the one department the caller sees; null for the whole municipality
 */
export async function listDevices(tx: Tx, wanted: DeviceFilter, reach: string | null): Promise<DevicePage> {
  const filter = { ...wanted, departmentId: wanted.departmentId ?? reach ?? undefined };
  const place = placeOf(filter);
  const match = filter.q === undefined ? null : await matchText(tx, filter.q, reach === null);
  const path = (await namedPath(tx, filter, match)) ?? pathOf(filter, match, reach);
  const size = filter.limit + 1;
  const isCounted = place === null && filter.isCounted !== false;
  const most = isCounted ? Math.max(size, MOST_COUNTED + 1) : size;
  const { places, found, stoppedAt } = await walkStretches(tx, { filter, match, path }, place, size, most);
  const page = pageOf(places, filter.limit, (last) => keyOfPlace(filter, last));
  const next = page.next ?? (stoppedAt === null ? null : nextOf(keyOfPlace(filter, stoppedAt)));
  return {
    items: await viewsOf(tx, page.items),
    next,
    count: isCounted ? { value: Math.min(found, MOST_COUNTED), isExact: found < most && stoppedAt === null } : null,
  };
}

/** The stretches of the list after each other, until enough is found or the look of one ends within it. */
async function walkStretches(
  tx: Tx,
  step: { readonly filter: DeviceFilter; readonly match: TextMatch | null; readonly path: Path },
  place: Place | null,
  size: number,
  most: number,
): Promise<Walk> {
  const places: Place[] = [];
  let found = 0;
  let stoppedAt: Place | null = null;
  await keepToIndex(tx, !step.path.isNamed);
  for (const [index, stretch] of stretchesOf(step.filter.sort ?? 'newest', place).entries()) {
    const from = index === 0 ? place : null;
    const walk = await walkDevices(tx, { ...step, stretch, from }, Math.max(size - places.length, 0), most - found);
    places.push(...walk.places);
    found += walk.found;
    ({ stoppedAt } = walk);
    if (stoppedAt !== null || found >= most) break;
  }
  await keepToIndex(tx, false);
  return { places, found, stoppedAt };
}

const isDated = ({ sort }: DeviceFilter): boolean => sort === 'purchasedOn' || sort === '-purchasedOn';

function placeOf(filter: DeviceFilter): Place | null {
  const key = keyOf(filter.after, isDated(filter) ? 2 : 1);
  if (key === null) return null;
  const id = key.at(-1) ?? '';
  return { id, date: key.length === 1 || key[0] === '' ? null : (key[0] ?? null) };
}

const keyOfPlace = (filter: DeviceFilter, { id, date }: Place): string[] => (isDated(filter) ? [date ?? '', id] : [id]);

/**
 * Few devices that are known by name, whichever condition names them: they are fetched and sorted. The planner would guess
 * how many there are, and for a rare model of many, or a department that left the register, walk through a million.
 */
async function namedPath(tx: Tx, filter: DeviceFilter, match: TextMatch | null): Promise<Path | null> {
  const { modelId, departmentId, provisional } = filter;
  const named: Promise<readonly string[] | null>[] = [];
  if (modelId !== undefined)
    named.push(fewDevices(tx, (parameters) => `d.model_id = ${parameters.put(modelId, 'uuid')}`));
  if (provisional === true) named.push(fewDevices(tx, () => 'd.provisional'));
  if (match?.deviceIds) named.push(devicesOfText(tx, match, match.deviceIds));
  // In the order of ids the department's own index is walked.
  if (departmentId !== undefined && isDated(filter))
    named.push(fewDevices(tx, (parameters) => `d.department_id = ${parameters.put(departmentId, 'uuid')}`));
  const few = (await Promise.all(named)).filter((ids) => ids !== null);
  const [fewest] = few.sort((one, other) => one.length - other.length);
  if (fewest === undefined) return null;
  return {
    among: (parameters) => `d.device_id = ANY (${parameters.put(fewest, 'uuid[]')})`,
    look: 2 * FEW,
    isNamed: true,
  };
}

async function devicesOfText(
  tx: Tx,
  { modelIds }: TextMatch,
  ids: readonly string[],
): Promise<readonly string[] | null> {
  if (modelIds.length === 0) return ids;
  const ofModels = await fewDevices(tx, (parameters) => `d.model_id = ANY (${parameters.put(modelIds, 'uuid[]')})`);
  return ofModels === null ? null : [...new Set([...ofModels, ...ids])];
}

/** The index that is walked in the order of the list; what it does not know is looked at on the way. */
function pathOf(filter: DeviceFilter, match: TextMatch | null, reach: string | null): Path {
  const { departmentId, modelId } = filter;
  const asked = match !== null && match.deviceIds === null && match.beginnings.length > 0;
  const look = !asked ? LOOK : reach === null ? LOOK_AT_IDENTIFIERS : LOOK_AT_IDENTIFIERS_WITHIN_REACH;
  const walked = (among: Path['among']): Path => ({ among, look, isNamed: false });
  if (isDated(filter)) return walked(() => 'true');
  if (departmentId !== undefined)
    return walked((parameters) => `d.department_id = ${parameters.put(departmentId, 'uuid')}`);
  if (modelId !== undefined) return walked((parameters) => `d.model_id = ${parameters.put(modelId, 'uuid')}`);
  return walked(() => 'true');
}

async function viewsOf(tx: Tx, places: readonly Place[]): Promise<DeviceView[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const views = await tx.query<DeviceView>(`${DEVICE_VIEW} AND d.device_id = ANY ($2::uuid[])`, [
    tx.municipalityId,
    ids,
  ]);
  const byId = new Map(views.map((view) => [view.id, view]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
