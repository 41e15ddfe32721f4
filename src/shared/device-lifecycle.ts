/** Where a device is in its life. The names are also those of the events that lead there. */
export const DEVICE_STATES = [
  'ordered',
  'in_stock',
  'in_use',
  'stored',
  'collected',
  'inspected',
  'cleared',
  'ready',
  'sold',
  'donated',
  'harvested',
  'recycled',
  'lost',
  'returned_to_lessor',
] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** A device may be registered in these; the later ones are reached by events only, so that history shows how. */
export const REGISTRABLE_STATES = ['ordered', 'in_stock', 'in_use', 'stored'] as const satisfies readonly DeviceState[];

/**
 * The lifecycle: what may happen in each state, and the state it leads to. The one table behind the API, the importer
 * and the user interface.
 */
export const TRANSITIONS = {
  ordered: { in_stock: 'in_stock', in_use: 'in_use', collected: 'collected', lost: 'lost' },
  in_stock: { in_use: 'in_use', stored: 'stored', collected: 'collected', lost: 'lost' },
  in_use: { stored: 'stored', in_stock: 'in_stock', collected: 'collected', lost: 'lost' },
  stored: { in_use: 'in_use', in_stock: 'in_stock', collected: 'collected', lost: 'lost' },
  collected: { inspected: 'inspected', lost: 'lost' },
  inspected: { cleared: 'cleared', lost: 'lost' },
  cleared: { ready: 'ready', lost: 'lost' },
  ready: {
    redeployed: 'in_use',
    sold: 'sold',
    donated: 'donated',
    harvested: 'harvested',
    recycled: 'recycled',
    returned_to_lessor: 'returned_to_lessor',
    lost: 'lost',
  },
  sold: {},
  donated: {},
  harvested: {},
  recycled: {},
  lost: { collected: 'collected' },
  returned_to_lessor: {},
} as const satisfies Record<DeviceState, Partial<Record<string, DeviceState>>>;

type KeysOf<T> = T extends unknown ? keyof T : never;
/** Events that move a device along. */
export type TransitionType = KeysOf<(typeof TRANSITIONS)[DeviceState]>;

/** Events that change no state: what was seen, said or put right. */
export const REMARKS = ['assigned', 'graded', 'noted', 'corrected', 'sighted', 'amended'] as const;
export type RemarkType = (typeof REMARKS)[number];

/** Events the device's own record begins with. */
export type EventType = TransitionType | RemarkType | 'registered';

export const possibleFrom = (state: DeviceState): TransitionType[] =>
  Object.keys(TRANSITIONS[state]) as TransitionType[];

/** The state an event leads to, or null when it cannot happen in this state. */
export function nextState(state: DeviceState, type: string): DeviceState | null {
  if ((REMARKS as readonly string[]).includes(type)) return state;
  const steps: Partial<Record<string, DeviceState>> = TRANSITIONS[state];
  return steps[type] ?? null;
}

/** Every event type the API takes; `sighted` comes of a scan, `amended` of an import. */
export const RECORDABLE_EVENTS = [
  ...new Set([...DEVICE_STATES.flatMap((state) => possibleFrom(state)), ...REMARKS]),
].filter((type) => type !== 'sighted' && type !== 'amended');

/** A device in one of these is out of the municipality's hands. */
export const isDisposed = (state: DeviceState): boolean =>
  ['sold', 'donated', 'harvested', 'recycled', 'returned_to_lessor'].includes(state);

/** A device in one of these is between its collection and its disposition. */
export const isTakenBack = (state: DeviceState): boolean =>
  ['collected', 'inspected', 'cleared', 'ready'].includes(state);

/** A device in one of these can be with a person: it has not been taken back, lost or disposed of. */
export const isAssignable = (state: DeviceState): boolean =>
  (REGISTRABLE_STATES as readonly DeviceState[]).includes(state);
