import { hybridKwh, meteredShare, observedRatio, qualityOf, shrunkRatio, type EnergyQuality } from './hybrid.js';
import { gapKwh, progress, targetKwh, type EnergyTarget } from './target.js';

/** What is known of one department and calendar year. null means not known; it never stands for 0. */
export interface DepartmentYearInput {
  readonly year: number;
  /** Sum of the meters, kWh. */
  readonly measuredKwh: number | null;
  /** Modelled energy of the devices the meters cover, kWh. */
  readonly modelledCoveredKwh: number | null;
  /** Modelled energy of the devices no meter covers, kWh. */
  readonly modelledUncoveredKwh: number | null;
  /** Number of devices the meters cover. */
  readonly coveredDevices: number;
  /** The whole year is in; only such a year can be the baseline or carry gap and progress. */
  readonly complete: boolean;
}

export interface DepartmentYear {
  readonly year: number;
  readonly measuredKwh: number | null;
  /** The model alone over all devices, uncorrected, for comparison with the meters. */
  readonly modelledKwh: number | null;
  /** Correction of the model by the meters of this year, 1 without any. */
  readonly modelRatio: number | null;
  /** The year's energy: measured plus corrected model of what no meter covers. */
  readonly kwh: number | null;
  /** null as long as there is no baseline. */
  readonly targetKwh: number | null;
  /** Share of `kwh` that was metered, 0–1. */
  readonly coverage: number | null;
  readonly complete: boolean;
  readonly quality: EnergyQuality | null;
}

export interface DepartmentEnergy {
  readonly metric: 'ENERGY_KWH';
  readonly baseline: { readonly year: number; readonly kwh: number } | null;
  readonly target: { readonly year: number; readonly reduction: number } | null;
  /** In order of year; only the years given, a missing year is not made up. */
  readonly years: readonly DepartmentYear[];
  /** The year gap and progress speak of: the last complete one with data, not before the baseline. */
  readonly asOfYear: number | null;
  readonly gapKwh: number | null;
  readonly progress: number | null;
}

export interface DepartmentEnergyOptions {
  /** An approved baseline, one year or a mean; without it the first complete year with data. */
  readonly baseline?: { readonly year: number; readonly kwh: number };
  /** Share to be gone by the target year; 0.30 unless told otherwise. */
  readonly reduction?: number;
  /** Years from baseline to target; 10 unless told otherwise. */
  readonly spanYears?: number;
}

export class InvalidDepartmentYearError extends Error {
  override readonly name = 'InvalidDepartmentYearError';
}

/**
 * A department's energy per year against its target line, kWh (method B2, B3; goldens E1 and K1).
 *
 * A year with readings and uncovered devices is E_meas + k·E_mod(uncovered); without readings it is the model alone,
 * covered devices included; without either it is null. The order of the input does not matter.
 *
 * @throws InvalidDepartmentYearError for a year given twice, or a number that is negative or not finite
 * @throws InvalidEnergyTargetError for a baseline or target that makes no sense
 */
export function departmentEnergy(
  inputs: readonly DepartmentYearInput[],
  options: DepartmentEnergyOptions = {},
): DepartmentEnergy {
  const sorted = [...inputs].sort((left, right) => left.year - right.year);
  sorted.forEach((input, index) => assertYear(input, sorted[index - 1]));
  const years = sorted.map(yearEnergy);
  const settled = years.flatMap(({ year, kwh, complete }) => (complete && kwh !== null ? [{ year, kwh }] : []));

  const baseline = options.baseline ?? settled[0] ?? null;
  if (baseline === null) {
    return { metric: 'ENERGY_KWH', baseline, target: null, years, asOfYear: null, gapKwh: null, progress: null };
  }
  const target: EnergyTarget = {
    baselineYear: baseline.year,
    baselineKwh: baseline.kwh,
    targetYear: baseline.year + (options.spanYears ?? 10),
    reduction: options.reduction ?? 0.3,
  };
  const latest = settled.filter(({ year }) => year >= baseline.year).at(-1);
  return {
    metric: 'ENERGY_KWH',
    baseline: { year: baseline.year, kwh: baseline.kwh },
    target: { year: target.targetYear, reduction: target.reduction },
    years: years.map((each) => ({ ...each, targetKwh: targetKwh(target, each.year) })),
    asOfYear: latest?.year ?? null,
    gapKwh: latest === undefined ? null : gapKwh(target, latest.year, latest.kwh),
    progress: latest === undefined ? null : progress(target, latest.kwh),
  };
}

function yearEnergy(input: DepartmentYearInput): DepartmentYear {
  const { year, measuredKwh, modelledCoveredKwh, modelledUncoveredKwh, coveredDevices, complete } = input;
  const modelled =
    modelledCoveredKwh === null && modelledUncoveredKwh === null
      ? null
      : (modelledCoveredKwh ?? 0) + (modelledUncoveredKwh ?? 0);
  const shared = { year, measuredKwh, modelledKwh: modelled, targetKwh: null, complete };

  if (measuredKwh === null) {
    if (modelled === null) return { ...shared, modelRatio: null, kwh: null, coverage: null, quality: null };
    return { ...shared, modelRatio: 1, kwh: modelled, coverage: 0, quality: 'modelled' };
  }
  const modelRatio = shrunkRatio(observedRatio(measuredKwh, modelledCoveredKwh ?? 0), coveredDevices);
  const kwh = hybridKwh(measuredKwh, modelRatio, modelledUncoveredKwh ?? 0);
  const coverage = meteredShare(measuredKwh, kwh);
  return { ...shared, modelRatio, kwh, coverage, quality: qualityOf(coverage) };
}

function assertYear(input: DepartmentYearInput, previous: DepartmentYearInput | undefined): void {
  if (!Number.isSafeInteger(input.year)) {
    throw new InvalidDepartmentYearError(`Year is ${input.year}. Give a calendar year.`);
  }
  if (previous?.year === input.year) {
    throw new InvalidDepartmentYearError(`Year ${input.year} is given twice. Give one row a year.`);
  }
  for (const field of ['measuredKwh', 'modelledCoveredKwh', 'modelledUncoveredKwh', 'coveredDevices'] as const) {
    const value = input[field];
    if (value !== null && !(Number.isFinite(value) && value >= 0)) {
      throw new InvalidDepartmentYearError(
        `Year ${input.year}: ${field} is ${value}. Give a number that is 0 or more.`,
      );
    }
  }
}
