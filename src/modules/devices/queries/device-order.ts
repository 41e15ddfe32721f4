import type { DeviceSort } from './device-filter.js';
import type { Parameters } from './parameters.js';

/** Where a device stands in a list: its date, empty without one or where the list has none, and its id. */
export interface Place {
  readonly date: string | null;
  readonly id: string;
}

/** A part of a list that one index reads in order from a place on. */
export interface Stretch {
  readonly within: string;
  /** Columns of `device`, each with its direction. */
  readonly order: readonly string[];
  /** What comes behind the place, as a condition on `d`. */
  readonly behind: (place: Place, parameters: Parameters) => string;
}

/** The stretches of a list in their order, from `place` on: those before it are left out, and only the first is cut at it. */
export function stretchesOf(sort: DeviceSort, place: Place | null): readonly Stretch[] {
  const descending = sort === 'newest' || sort === '-purchasedOn';
  const sign = descending ? '<' : '>';
  const way = descending ? 'DESC' : 'ASC';
  const byId = ({ id }: Place, parameters: Parameters): string => `d.device_id ${sign} ${parameters.put(id, 'uuid')}`;
  if (sort === 'newest' || sort === 'oldest') return [{ within: 'true', order: [`device_id ${way}`], behind: byId }];
  const order = [`purchased_on ${way}`, `device_id ${way}`];
  const undated: Stretch = { within: 'd.purchased_on IS NULL', order, behind: byId };
  if (place !== null && place.date === null) return [undated];
  const dated: Stretch = {
    within: 'd.purchased_on IS NOT NULL',
    order,
    behind: ({ date, id }, parameters) =>
      `(d.purchased_on, d.device_id) ${sign} (${parameters.put(date, 'date')}, ${parameters.put(id, 'uuid')})`,
  };
  return [dated, undated];
}

/** The order of a stretch for the rows of `alias`. */
export const orderBy = ({ order }: Stretch, alias: string): string =>
  order.map((column) => `${alias}.${column}`).join(', ');
