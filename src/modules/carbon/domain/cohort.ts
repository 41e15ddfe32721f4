import { isDeviceCategory, type DeviceCategory } from '../../../shared/device-category.js';

/**
 * What became of a collected device, as far as the formula cares. `parts`: harvested. `returned`: went back to its
 * lessor, whose reuse of it is not the campaign's doing. `pending`: collected, no disposition yet. Only the two reuse
 * outcomes, with evidence, earn a saving.
 */
export const COHORT_OUTCOMES = [
  'reused_external',
  'reused_internal',
  'parts',
  'recycled',
  'returned',
  'pending',
  'lost',
] as const;

export type CohortOutcome = (typeof COHORT_OUTCOMES)[number];

/** The lifecycle's states from collection on, and what each means for the formula. The one place that decides it. */
const OUTCOME_OF_DISPOSITION: ReadonlyMap<string, CohortOutcome> = new Map([
  ['collected', 'pending'],
  ['inspected', 'pending'],
  ['cleared', 'pending'],
  ['ready', 'pending'],
  ['redeployed', 'reused_internal'],
  ['sold', 'reused_external'],
  ['donated', 'reused_external'],
  ['harvested', 'parts'],
  ['recycled', 'recycled'],
  ['returned_to_lessor', 'returned'],
  ['lost', 'lost'],
]);

/**
 * The outcome of a device whose last step since its collection is this one.
 * @throws InvalidCohortError for a step that no collected device can have
 */
export function outcomeOf(disposition: string): CohortOutcome {
  const outcome = OUTCOME_OF_DISPOSITION.get(disposition);
  if (outcome === undefined) {
    throw new InvalidCohortError(
      `Disposition "${disposition}" is unknown. Use one of ${[...OUTCOME_OF_DISPOSITION.keys()].join(', ')}.`,
    );
  }
  return outcome;
}

/** Everything the formula depends on: devices that share it have the same saving. */
export interface CohortKey {
  readonly category: DeviceCategory;
  readonly outcome: CohortOutcome;
  /** The lifecycle's own word (`sold`, `donated`, `redeployed`, …); carried for the reader, not used by the formula. */
  readonly disposition: string;
  /** Drives destroyed and replaced by new ones, per device. */
  readonly drivesReplaced: number;
  /** A purchase was cancelled because this device was redeployed internally, with evidence: one new device displaced. */
  readonly purchaseCancelled: boolean;
}

export interface Cohort extends CohortKey {
  /** Devices in the cohort. */
  readonly count: number;
}

/** A cohort that no register can produce; the query that grouped it is wrong. */
export class InvalidCohortError extends Error {
  override readonly name = 'InvalidCohortError';
}

/** @throws InvalidCohortError naming the field, its value and what is allowed */
export function assertCohortKey(key: CohortKey): void {
  if (!isDeviceCategory(key.category)) {
    throw new InvalidCohortError(
      `Cohort category "${String(key.category)}" is unknown. Use a device category or "other".`,
    );
  }
  if (!COHORT_OUTCOMES.includes(key.outcome)) {
    throw new InvalidCohortError(
      `Cohort outcome "${key.outcome}" is unknown. Use one of ${COHORT_OUTCOMES.join(', ')}.`,
    );
  }
  if (!Number.isSafeInteger(key.drivesReplaced) || key.drivesReplaced < 0) {
    throw new InvalidCohortError(`Cohort drivesReplaced is ${key.drivesReplaced}. Give a whole number, 0 or more.`);
  }
  if (key.purchaseCancelled && key.outcome !== 'reused_internal') {
    throw new InvalidCohortError(
      `Cohort outcome "${key.outcome}" has purchaseCancelled. Only reused_internal can displace a cancelled purchase.`,
    );
  }
}

/**
 * The same devices as one cohort per key, in one fixed order, without empty ones. Counts are whole numbers, so merging
 * is exact: however a query split or ordered its groups, the figures computed from the result are the same to the bit.
 * @throws InvalidCohortError for a key or count no register can produce
 */
export function canonicalCohorts(cohorts: readonly Cohort[]): Cohort[] {
  const byKey = new Map<string, Cohort>();
  for (const cohort of cohorts) {
    assertCohortKey(cohort);
    if (!Number.isSafeInteger(cohort.count) || cohort.count < 0) {
      throw new InvalidCohortError(`Cohort count is ${cohort.count}. Give a whole number, 0 or more.`);
    }
    if (cohort.count === 0) continue;
    const { category, outcome, disposition, drivesReplaced, purchaseCancelled } = cohort;
    const text = JSON.stringify([category, outcome, disposition, drivesReplaced, purchaseCancelled]);
    const count = (byKey.get(text)?.count ?? 0) + cohort.count;
    byKey.set(text, { category, outcome, disposition, drivesReplaced, purchaseCancelled, count });
  }
  return [...byKey].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, cohort]) => cohort);
}
