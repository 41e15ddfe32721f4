/** Weight of the model against the meters: as if this many devices had been metered with a ratio of 1. Assumption. */
const PRIOR_WEIGHT_DEVICES = 10;

/** Below this share of metered energy a year is called modelled, not hybrid (method B2). */
export const LEAST_HYBRID_COVERAGE = 0.2;

/** One watt-hour, what a meter resolves: a smaller modelled sum gives no ratio, only overflow. */
const LEAST_COMPARABLE_KWH = 0.001;

export type EnergyQuality = 'measured' | 'hybrid' | 'modelled';

/**
 * How much the metered devices used per modelled kWh: k_obs = ΣE_meas/ΣE_mod over the same devices (method B2).
 * null when the model expects less than a watt-hour of them, so that no ratio exists.
 */
export function observedRatio(measuredKwh: number, modelledKwhOfTheSame: number): number | null {
  return modelledKwhOfTheSame >= LEAST_COMPARABLE_KWH ? measuredKwh / modelledKwhOfTheSame : null;
}

/**
 * The correction applied to devices without a meter: k = (n·k_obs + 10)/(n + 10) (method B2, golden K1). Few metered
 * devices leave it near 1; without any it is 1.
 */
export function shrunkRatio(observed: number | null, meteredDevices: number): number {
  if (observed === null) return 1;
  return (meteredDevices * observed + PRIOR_WEIGHT_DEVICES) / (meteredDevices + PRIOR_WEIGHT_DEVICES);
}

/** Measured plus corrected model, kWh: E = E_meas(covered) + k·E_mod(uncovered) (method B2, golden K1). */
export function hybridKwh(measuredKwh: number, ratio: number, modelledUncoveredKwh: number): number {
  return measuredKwh + ratio * modelledUncoveredKwh;
}

/**
 * The share of a year's energy that meters saw, 0–1: E_meas/E. Taken on energy and not on devices, because one metered
 * phone says less than one metered server. 0 for a year of 0 kWh in which nothing was metered, 1 where it was.
 */
export function meteredShare(measuredKwh: number | null, kwh: number): number {
  if (measuredKwh === null) return 0;
  return kwh > 0 ? measuredKwh / kwh : 1;
}

/** The word shown with a figure of this coverage (method B2). */
export function qualityOf(coverage: number): EnergyQuality {
  if (coverage >= 1) return 'measured';
  return coverage < LEAST_HYBRID_COVERAGE ? 'modelled' : 'hybrid';
}
