import { canonicalCohorts, type Cohort, type CohortKey } from './cohort.js';
import { deviceBalance, type Profile } from './device-balance.js';
import type { Factor, FactorSet } from './factor-set.js';
import { interval95, type UncertaintyPart } from './interval.js';

export interface SavingsCounts {
  /** Every device of the campaign: the sum of the other counts. */
  readonly collected: number;
  readonly reused: number;
  readonly parts: number;
  readonly recycled: number;
  /** Went back to their lessor. */
  readonly returned: number;
  readonly pending: number;
  readonly lost: number;
}

export interface ProfileSavings {
  /** Realised saving at system level, kg CO2e: the cohorts' figures added in the order they are listed. */
  readonly totalKgCo2e: number;
  readonly low95KgCo2e: number;
  readonly high95KgCo2e: number;
  /** The interval reaches zero or the total is not above it: show the figure as uncertain. */
  readonly flagged: boolean;
  /** The part of the total credited to the municipality: half of what left it, all of what it redeployed. */
  readonly municipalShareKgCo2e: number;
  /** What the pending devices would give if `potential.reuseShare` of them were reused. Never added to the total. */
  readonly potentialKgCo2e: number;
  readonly standardDeviationKgCo2e: number;
  readonly uncertainty: readonly UncertaintyPart[];
}

export interface CohortSavings extends Cohort {
  readonly convKgCo2e: number;
  readonly consKgCo2e: number;
}

export interface SavingsResult {
  readonly factorSet: string;
  readonly counts: SavingsCounts;
  readonly profiles: Readonly<Record<Profile, ProfileSavings>>;
  /** What the potential assumes: this share of the pending devices is reused outside the municipality. */
  readonly potential: { readonly reuseShare: number; readonly factor: Factor };
  readonly cohorts: readonly CohortSavings[];
}

export interface SavingsOptions {
  /** Which reuse share the potential assumes; `q_reuse.managed` (leased or managed fleet) unless told otherwise. */
  readonly reuseShareFactor?: 'q_reuse.managed' | 'q_reuse.drawer_campaign';
}

/**
 * What a campaign saved, kg CO2e, in both profiles with 95 % interval (method A2, A3, A5).
 *
 * Linear in cohorts: a cohort's figure is its count times the net of one device, the same net `explainDevice` opens.
 * Cohorts are merged and put in one fixed order first, so the order and the grouping of the input cannot change a bit
 * of the result. Realised and potential are separate fields and are never summed. No cohorts give zeros.
 *
 * @throws InvalidCohortError for a cohort no register can produce
 * @throws FactorUnusableError when the set lacks a factor the cohorts need
 */
export function savings(cohorts: readonly Cohort[], set: FactorSet, options: SavingsOptions = {}): SavingsResult {
  const canonical = canonicalCohorts(cohorts);
  const reuseShare = set.get(options.reuseShareFactor ?? 'q_reuse.managed', '1');
  const conv = profileSavings(canonical, set, 'conv', reuseShare.value);
  const cons = profileSavings(canonical, set, 'cons', reuseShare.value);
  return {
    factorSet: set.version,
    counts: countsOf(canonical),
    profiles: { conv: conv.savings, cons: cons.savings },
    potential: { reuseShare: reuseShare.value, factor: reuseShare },
    cohorts: canonical.map((cohort, index) => ({
      ...cohort,
      convKgCo2e: conv.perCohortKgCo2e[index] ?? 0,
      consKgCo2e: cons.perCohortKgCo2e[index] ?? 0,
    })),
  };
}

function profileSavings(cohorts: readonly Cohort[], set: FactorSet, profile: Profile, reuseShare: number) {
  const weighted = cohorts.map((cohort) => ({
    category: cohort.category,
    count: cohort.count,
    balance: deviceBalance(cohort, set, profile),
  }));
  const perCohortKgCo2e = weighted.map(({ count, balance }) => count * balance.netKgCo2e);
  const totalKgCo2e = perCohortKgCo2e.reduce((sum, kg) => sum + kg, 0);
  const interval = interval95(totalKgCo2e, weighted, set);
  const result: ProfileSavings = {
    totalKgCo2e,
    low95KgCo2e: interval.low95KgCo2e,
    high95KgCo2e: interval.high95KgCo2e,
    flagged: interval.flagged,
    municipalShareKgCo2e: weighted.reduce(
      (sum, { count, balance }) => sum + count * balance.netKgCo2e * balance.alpha.value,
      0,
    ),
    potentialKgCo2e: cohorts
      .filter((cohort) => cohort.outcome === 'pending')
      .reduce((sum, cohort) => sum + cohort.count * expectedOfPending(cohort, set, profile, reuseShare), 0),
    standardDeviationKgCo2e: interval.standardDeviationKgCo2e,
    uncertainty: interval.parts,
  };
  return { savings: result, perCohortKgCo2e };
}

/** q·A_reused + (1 − q)·A_recycled of one pending device (method A2, "Potential"), kg; accessories are all recycled. */
function expectedOfPending(key: CohortKey, set: FactorSet, profile: Profile, reuseShare: number): number {
  const share = key.category === 'other' ? 0 : reuseShare;
  const reused = deviceBalance({ ...key, outcome: 'reused_external' }, set, profile).netKgCo2e;
  const recycled = deviceBalance({ ...key, outcome: 'recycled' }, set, profile).netKgCo2e;
  return share * reused + (1 - share) * recycled;
}

function countsOf(cohorts: readonly Cohort[]): SavingsCounts {
  const counts = { collected: 0, reused: 0, parts: 0, recycled: 0, returned: 0, pending: 0, lost: 0 };
  for (const { outcome, count } of cohorts) {
    counts.collected += count;
    counts[outcome === 'reused_external' || outcome === 'reused_internal' ? 'reused' : outcome] += count;
  }
  return counts;
}

export interface RecyclingCreditView {
  readonly factorSet: string;
  /** 1: all recycled material is taken to displace virgin material that would otherwise have been made. */
  readonly additionality: 1;
  /** The credit alone, kg CO2e. */
  readonly creditKgCo2e: number;
  /** What the profiles' totals would be with the credit. Not a realised saving, never a headline. */
  readonly totalsKgCo2e: Readonly<Record<Profile, number>>;
}

/**
 * The separate credit view of recycling (method A2, a_rec = 1; golden D8), kg CO2e. The credit values are unverified
 * and WEEE recycling happens in Sweden anyway, so the profiles never contain it.
 *
 * @throws InvalidCohortError, FactorUnusableError as `savings`
 */
export function recyclingCreditView(cohorts: readonly Cohort[], set: FactorSet): RecyclingCreditView {
  const canonical = canonicalCohorts(cohorts);
  const total = (profile: Profile): number =>
    canonical.reduce(
      (sum, cohort) => sum + cohort.count * deviceBalance(cohort, set, profile, 'recycling_credit').netKgCo2e,
      0,
    );
  const creditKgCo2e = canonical.reduce((sum, cohort) => {
    const { terms } = deviceBalance(cohort, set, 'conv', 'recycling_credit');
    return sum + cohort.count * (terms.find((term) => term.name === 'recycling_credit')?.valueKgCo2e ?? 0);
  }, 0);
  return {
    factorSet: set.version,
    additionality: 1,
    creditKgCo2e,
    totalsKgCo2e: { conv: total('conv'), cons: total('cons') },
  };
}
