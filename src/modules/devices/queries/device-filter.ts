import type { DeviceState } from '../../../shared/device-lifecycle.js';
import { isBetween, type TextMatch } from './match-text.js';
import type { Parameters } from './parameters.js';

/** The orders a list of devices comes in, each read by an index. Devices without the date come last both ways. */
export const DEVICE_SORTS = ['newest', 'oldest', 'purchasedOn', '-purchasedOn'] as const;
export type DeviceSort = (typeof DEVICE_SORTS)[number];

export interface DeviceFilter {
  /** Every word is found in the model's manufacturer and name, or the whole is how an identifier begins. */
  readonly q?: string;
  readonly state?: readonly DeviceState[];
  readonly category?: readonly string[];
  readonly departmentId?: string;
  readonly modelId?: string;
  readonly grade?: readonly string[];
  readonly provisional?: boolean;
  readonly sort?: DeviceSort;
  readonly after?: string;
  readonly limit: number;
  /** False where nobody asks how many there are. */
  readonly isCounted?: boolean;
}

/** The filter as a condition on `alias`; `match` is what its text means. */
export function conditionOf(
  filter: DeviceFilter,
  match: TextMatch | null,
  alias: string,
  parameters: Parameters,
): string {
  const conditions: string[] = [];
  const among = (column: string, values: readonly string[] | undefined): void => {
    if (values !== undefined) conditions.push(`${alias}.${column} = ANY (${parameters.put(values, 'text[]')})`);
  };
  among('state', filter.state);
  among('category', filter.category);
  among('grade', filter.grade);
  for (const [column, value] of [
    ['department_id', filter.departmentId],
    ['model_id', filter.modelId],
  ] as const)
    if (value !== undefined) conditions.push(`${alias}.${column} = ${parameters.put(value, 'uuid')}`);
  if (filter.provisional !== undefined)
    conditions.push(filter.provisional ? `${alias}.provisional` : `NOT ${alias}.provisional`);
  if (match !== null) conditions.push(`(${textCondition(match, alias, parameters)})`);
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

function textCondition({ modelIds, deviceIds, beginnings }: TextMatch, alias: string, parameters: Parameters): string {
  const ofModel = `${alias}.model_id = ANY (${parameters.put(modelIds, 'uuid[]')})`;
  if (deviceIds !== null) return `${ofModel} OR ${alias}.device_id = ANY (${parameters.put(deviceIds, 'uuid[]')})`;
  if (beginnings.length === 0) return ofModel;
  const begins = beginnings.map((beginning) => `(${isBetween('i.value', beginning, parameters)})`).join(' OR ');
  // A value with a limit and not EXISTS, which would become a join with every identifier there is.
  return `${ofModel} OR coalesce((SELECT true FROM device_identifier i
    WHERE i.municipality_id = ${alias}.municipality_id AND i.device_id = ${alias}.device_id AND (${begins}) LIMIT 1), false)`;
}
