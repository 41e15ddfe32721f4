import type { Tx } from '../../../platform/database/tx.js';
import { conditionOf, type DeviceFilter } from './device-filter.js';
import { orderBy, type Place, type Stretch } from './device-order.js';
import type { TextMatch } from './match-text.js';
import { Parameters } from './parameters.js';

/** What a walk goes through: the devices of an index, in its order, or few that are named. */
export interface Path {
  /** A condition on `d` that leaves the walk to one index. */
  readonly among: (parameters: Parameters) => string;
  /** The most devices looked at. */
  readonly look: number;
  /** They are named, not walked through: fetched and sorted. */
  readonly isNamed: boolean;
}

/**
 * Row-level security reads a department's reach from a setting, and the planner takes that for a filter that hardly any row
 * passes: it would read a million rows and sort them, 1 400 ms instead of 20, or start workers for a page, 13 ms. A walk is
 * therefore told to keep to its index.
 */
export const keepToIndex = (tx: Tx, isKept: boolean): Promise<unknown> =>
  tx.query(
    `SELECT set_config('enable_sort', $1, true), set_config('enable_seqscan', $1, true),
       set_config('max_parallel_workers_per_gather', '0', true)`,
    [isKept ? 'off' : 'on'],
  );

export interface Walk {
  readonly places: readonly Place[];
  /** How many devices fit, up to `most`. */
  readonly found: number;
  /** Where the look ended with devices left behind it; null when there are none. */
  readonly stoppedAt: Place | null;
}

interface Step {
  readonly filter: DeviceFilter;
  readonly match: TextMatch | null;
  readonly path: Path;
  readonly stretch: Stretch;
  readonly from: Place | null;
}

/**
 * The first devices of a stretch that fit the filter, and where the look ended. The inner limit bounds what is looked at and the
 * outer one what is found; both are streamed: where many devices fit, it ends after some hundreds. The rows are numbered on
 * the way, so that the last one looked at, and whether there is one behind it, come with the same pass.
 *
 * @param places how many devices are handed out
 * @param most how many are looked for, and counted
 */
export async function walkDevices(tx: Tx, step: Step, places: number, most: number): Promise<Walk> {
  const { look } = step.path;
  const parameters = new Parameters();
  const looked = lookedSql(tx, step, parameters);
  const fits = conditionOf(step.filter, step.match, 'looked', parameters);
  const last = parameters.put(look, 'bigint');
  const rows = await tx.query<Row>(
    `WITH found AS MATERIALIZED (
       SELECT looked.device_id, looked.purchased_on, looked.number, coalesce(${fits}, false) AS fits
       FROM (${looked}) AS looked
       WHERE ${fits} OR looked.number >= ${last}
       ORDER BY ${orderBy(step.stretch, 'looked')} LIMIT ${parameters.put(most, 'int')}
     ), ranked AS (
       SELECT *, row_number() OVER (ORDER BY number) AS rank, count(*) FILTER (WHERE fits) OVER () AS found FROM found)
     SELECT device_id AS id, purchased_on AS date, number, fits, found FROM ranked
     WHERE rank <= ${parameters.put(Math.max(places, 1), 'int')} OR number >= ${last} ORDER BY number`,
    parameters.values,
  );
  const isCut = rows.at(-1)?.number === look + 1;
  const within = rows.filter(({ number }) => number <= look);
  return {
    places: within.filter(({ fits: does }) => does).slice(0, places),
    found: Math.min(rows[0]?.found ?? 0, most),
    stoppedAt: isCut ? (within.at(-1) ?? null) : null,
  };
}

interface Row extends Place {
  /** Counted from 1 in the order of the look. */
  readonly number: number;
  readonly fits: boolean;
  readonly found: number;
}

/** Its order is said again at each level: the planner forgets it where it is not asked for, and would sort. */
function lookedSql(tx: Tx, { path, stretch, from }: Step, parameters: Parameters): string {
  const conditions = [
    `d.municipality_id = ${parameters.put(tx.municipalityId, 'uuid')}`,
    path.among(parameters),
    stretch.within,
    ...(from === null ? [] : [stretch.behind(from, parameters)]),
  ].filter((condition) => condition !== 'true');
  return `SELECT l.*, row_number() OVER () AS number FROM (
      SELECT d.* FROM device d WHERE ${conditions.join(' AND ')}
      ORDER BY ${orderBy(stretch, 'd')} LIMIT ${parameters.put(path.look + 1, 'int')}) AS l
    ORDER BY ${orderBy(stretch, 'l')}`;
}
