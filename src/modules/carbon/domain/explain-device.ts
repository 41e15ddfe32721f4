import { assertCohortKey, type CohortKey } from './cohort.js';
import { deviceBalance, type Profile, type SavingsView, type TermName } from './device-balance.js';
import type { EvidenceLevel, Factor, FactorSet, FactorSource, FactorUnit } from './factor-set.js';
import { interval95 } from './interval.js';

export interface ExplainedFactor {
  readonly id: string;
  readonly value: number;
  readonly unit: FactorUnit;
  readonly source: FactorSource;
  readonly evidence: EvidenceLevel;
}

export interface ExplainedTerm {
  readonly name: TermName;
  /** Signed: a burden is negative. */
  readonly valueKgCo2e: number;
  readonly formula: string;
  readonly factors: readonly ExplainedFactor[];
}

export interface DeviceExplanation {
  readonly factorSet: string;
  readonly profile: Profile;
  readonly view: SavingsView;
  /** The terms added from first to last. */
  readonly netKgCo2e: number;
  readonly low95KgCo2e: number;
  readonly high95KgCo2e: number;
  readonly flagged: boolean;
  readonly municipalShareKgCo2e: number;
  readonly alpha: ExplainedFactor;
  /** Empty for a pending or lost device: nothing is realised. */
  readonly terms: readonly ExplainedTerm[];
}

/**
 * One device's saving, kg CO2e, opened to its terms, their formulae, factors and sources. It is `savings` of its cohort
 * with a count of 1: the same balance, so explained devices add up to the campaign's total. The interval is that of
 * one device alone; intervals of single devices do not add up to the campaign's.
 *
 * @throws InvalidCohortError for a cohort no register can produce
 * @throws FactorUnusableError when the set lacks a factor the device needs
 */
export function explainDevice(
  key: CohortKey,
  set: FactorSet,
  profile: Profile,
  view: SavingsView = 'profile',
): DeviceExplanation {
  assertCohortKey(key);
  const balance = deviceBalance(key, set, profile, view);
  const interval = interval95(balance.netKgCo2e, [{ category: key.category, count: 1, balance }], set);
  return {
    factorSet: set.version,
    profile,
    view,
    netKgCo2e: balance.netKgCo2e,
    low95KgCo2e: interval.low95KgCo2e,
    high95KgCo2e: interval.high95KgCo2e,
    flagged: interval.flagged,
    municipalShareKgCo2e: balance.netKgCo2e * balance.alpha.value,
    alpha: explained(balance.alpha),
    terms: balance.terms.map((term) => ({
      name: term.name,
      valueKgCo2e: term.valueKgCo2e,
      formula: term.formula,
      factors: term.factors.map(explained),
    })),
  };
}

function explained({ id, value, unit, source, evidence }: Factor): ExplainedFactor {
  return { id, value, unit, source, evidence };
}
