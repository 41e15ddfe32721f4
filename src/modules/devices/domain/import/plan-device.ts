import type { DeviceCategory } from '../../../../shared/device-category.js';
import type { Identifier } from '../../../../shared/codes/device-identifier.js';
import {
  type DeviceState,
  type EventType,
  nextState,
  possibleFrom,
  REGISTRABLE_STATES,
} from '../../../../shared/device-lifecycle.js';
import type { DeviceRow } from './device-rows.js';

/** What the register holds of a device that a row names. */
export interface KnownDevice {
  readonly deviceId: string;
  readonly state: DeviceState;
  readonly modelId: string | null;
  readonly category: string | null;
  readonly departmentId: string | null;
  readonly purchasedOn: string | null;
  readonly provisional: boolean;
  readonly identifiers: ReadonlySet<string>;
}

/** A row with the names in it resolved. */
export interface ResolvedRow {
  readonly row: DeviceRow;
  readonly model: { readonly modelId: string; readonly category: DeviceCategory } | null;
  readonly category: DeviceCategory | null;
  readonly departmentId: string | null;
  readonly identifiers: readonly Identifier[];
}

/** How a known device changes; `undefined` fields stay as they are. */
export interface DeviceChange {
  readonly type: EventType;
  readonly state: DeviceState;
  readonly modelId?: string;
  readonly category?: DeviceCategory;
  readonly departmentId?: string;
  readonly purchasedOn?: string;
  readonly newIdentifiers: readonly Identifier[];
}

/**
 * What a row changes of a known device, or null when nothing. A file completes the register and moves devices between the
 * states before collection; it never undoes what history has recorded since, nor empties what the file leaves blank.
 */
export function planChange(
  known: KnownDevice,
  { row, model, category, departmentId, identifiers }: ResolvedRow,
): DeviceChange | null {
  const type = stateStep(known.state, row.state);
  const change = {
    modelId: model && model.modelId !== known.modelId ? model.modelId : undefined,
    category: category !== null && category !== known.category ? category : undefined,
    departmentId: departmentId !== null && departmentId !== known.departmentId ? departmentId : undefined,
    purchasedOn: row.purchasedOn !== null && row.purchasedOn !== known.purchasedOn ? row.purchasedOn : undefined,
    newIdentifiers: identifiers.filter(({ kind, value }) => !known.identifiers.has(`${kind} ${value}`)),
  };
  const { newIdentifiers, ...fields } = change;
  const changed = Object.values(fields).some((value) => value !== undefined) || newIdentifiers.length > 0;
  if (!changed && type === null && !known.provisional) return null;
  const state = type === null ? known.state : (nextState(known.state, type) ?? known.state);
  return { ...change, type: type ?? 'amended', state };
}

/** The step from the register's state to the file's, where both are before collection and the lifecycle has one. */
function stateStep(known: DeviceState, wanted: DeviceRow['state']): EventType | null {
  if (wanted === null || wanted === known || !(REGISTRABLE_STATES as readonly string[]).includes(known)) return null;
  return possibleFrom(known).find((step) => step === wanted) ?? null;
}
