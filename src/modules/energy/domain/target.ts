/** A reduction of yearly energy against a baseline, in a straight line from the baseline year to the target year. */
export interface EnergyTarget {
  readonly baselineYear: number;
  readonly baselineKwh: number;
  readonly targetYear: number;
  /** Share of the baseline to be gone by the target year, 0–1; 0.30 is −30 %. */
  readonly reduction: number;
}

/** One watt-hour, what a meter resolves. */
const LEAST_BASELINE_KWH = 0.001;

export class InvalidEnergyTargetError extends Error {
  override readonly name = 'InvalidEnergyTargetError';
}

/** @throws InvalidEnergyTargetError naming the field, its value and what is allowed */
export function assertEnergyTarget(target: EnergyTarget): void {
  if (!Number.isSafeInteger(target.baselineYear)) {
    throw new InvalidEnergyTargetError(`Baseline year is ${target.baselineYear}. Give a calendar year.`);
  }
  if (!Number.isFinite(target.baselineKwh) || target.baselineKwh < 0) {
    throw new InvalidEnergyTargetError(`Baseline is ${target.baselineKwh} kWh. Give a number of kWh, 0 or more.`);
  }
  if (!Number.isSafeInteger(target.targetYear) || target.targetYear <= target.baselineYear) {
    throw new InvalidEnergyTargetError(
      `Target year is ${target.targetYear}. Give a year after the baseline year ${target.baselineYear}.`,
    );
  }
  if (!(target.reduction > 0 && target.reduction <= 1)) {
    throw new InvalidEnergyTargetError(
      `Reduction is ${target.reduction}. Give a share above 0 and at most 1, e.g. 0.3.`,
    );
  }
}

/**
 * The target line, kWh: T(y) = B·(1 − reduction·clamp((y − y0)/(y1 − y0), 0, 1)) (method B3). Level before the baseline
 * year and after the target year.
 * @throws InvalidEnergyTargetError
 */
export function targetKwh(target: EnergyTarget, year: number): number {
  assertEnergyTarget(target);
  const elapsed = (year - target.baselineYear) / (target.targetYear - target.baselineYear);
  return target.baselineKwh * (1 - target.reduction * Math.min(1, Math.max(0, elapsed)));
}

/**
 * Energy above the target line, kWh: E − T(y) (method B3). Negative when the year is better than its target.
 * @throws InvalidEnergyTargetError
 */
export function gapKwh(target: EnergyTarget, year: number, kwh: number): number {
  return kwh - targetKwh(target, year);
}

/**
 * Share of the whole reduction that is done: (B − E)/(reduction·B) (method B3); 1 = target reached, negative = above
 * the baseline. null for a baseline below a watt-hour, from which nothing can be reduced.
 * @throws InvalidEnergyTargetError
 */
export function progress(target: EnergyTarget, kwh: number): number | null {
  assertEnergyTarget(target);
  if (target.baselineKwh < LEAST_BASELINE_KWH) return null;
  return (target.baselineKwh - kwh) / (target.reduction * target.baselineKwh);
}
