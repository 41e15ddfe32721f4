import type { DeviceCategory } from '../../../shared/device-category.js';
import type { BalanceTerm, DeviceBalance, TermName } from './device-balance.js';
import { geometricSd, relativeSd, triangularSd, type FactorSet } from './factor-set.js';

export interface WeightedBalance {
  readonly category: DeviceCategory;
  readonly count: number;
  readonly balance: DeviceBalance;
}

/** One independent contribution to the standard deviation; the parts are added in quadrature. */
export interface UncertaintyPart {
  /** `embodied.<category>` is independent between categories; `between_models` vanishes with the number of devices. */
  readonly name: string;
  readonly standardDeviationKgCo2e: number;
}

export interface Interval {
  readonly low95KgCo2e: number;
  readonly high95KgCo2e: number;
  /** The saving is not clearly above zero: the interval is symmetric instead of lognormal, and must be shown so. */
  readonly flagged: boolean;
  readonly standardDeviationKgCo2e: number;
  readonly parts: readonly UncertaintyPart[];
}

interface CategorySums {
  displacement: number;
  use: number;
  parts: number;
  betweenModelsVariance: number;
}

/**
 * 95 % interval of a total by the delta method (method A5), kg CO2e. Deterministic.
 *
 * Parts: embodied |Σdisp|·ln(GSD) per category; second life |Σ(disp+use)·ln(GSD_T2)|, shared by all categories;
 * displacement |Σ dA/dphi|·sd of the triangular rate (0 in the convention, and for cancelled purchases);
 * use 0.5·|Σuse|; parts 0.5·Σparts; between models sqrt(Σ disp²·(exp(ln²GSD)−1)).
 * With s² = Σ parts² and total A > 0, s/A ≤ 1: sl = sqrt(ln(1+(s/A)²)), A·exp(∓1.96·sl); otherwise A ∓ 1.96·s, flagged.
 * When nothing is uncertain (only recycled devices, or none) the interval is the total itself, not flagged.
 *
 * @throws FactorUnusableError when a factor states no spread of the kind needed
 */
export function interval95(totalKgCo2e: number, balances: readonly WeightedBalance[], set: FactorSet): Interval {
  const parts = uncertaintyParts(balances, set);
  const s = Math.sqrt(parts.reduce((sum, part) => sum + part.standardDeviationKgCo2e ** 2, 0));
  if (s === 0) {
    return { low95KgCo2e: totalKgCo2e, high95KgCo2e: totalKgCo2e, flagged: false, standardDeviationKgCo2e: 0, parts };
  }
  if (totalKgCo2e <= 0 || s / totalKgCo2e > 1) {
    return {
      low95KgCo2e: totalKgCo2e - 1.96 * s,
      high95KgCo2e: totalKgCo2e + 1.96 * s,
      flagged: true,
      standardDeviationKgCo2e: s,
      parts,
    };
  }
  const logarithmicSd = Math.sqrt(Math.log(1 + (s / totalKgCo2e) ** 2));
  return {
    low95KgCo2e: totalKgCo2e * Math.exp(-1.96 * logarithmicSd),
    high95KgCo2e: totalKgCo2e * Math.exp(1.96 * logarithmicSd),
    flagged: false,
    standardDeviationKgCo2e: s,
    parts,
  };
}

function uncertaintyParts(balances: readonly WeightedBalance[], set: FactorSet): UncertaintyPart[] {
  const byCategory = new Map<DeviceCategory, CategorySums>();
  const displacementSds = new Map<string, number>();
  for (const { category, count, balance } of balances) {
    const displacement = valueOf(balance.terms, 'displacement');
    const parts = valueOf(balance.terms, 'parts');
    if (displacement === 0 && parts === 0) continue;
    const sums = byCategory.get(category) ?? { displacement: 0, use: 0, parts: 0, betweenModelsVariance: 0 };
    sums.displacement += count * displacement;
    sums.use += count * valueOf(balance.terms, 'use');
    sums.parts -= count * parts;
    if (displacement !== 0) {
      const spread = Math.log(set.get(`gsd_model.${category}`, '1').value);
      sums.betweenModelsVariance += count * displacement ** 2 * (Math.exp(spread ** 2) - 1);
    }
    byCategory.set(category, sums);
    if (balance.netPerDisplacementKgCo2e !== 0) {
      const rate = balance.displacementRate;
      const contribution = count * balance.netPerDisplacementKgCo2e * triangularSd(rate);
      displacementSds.set(rate.id, (displacementSds.get(rate.id) ?? 0) + contribution);
    }
  }

  const result: UncertaintyPart[] = [];
  let secondLife = 0;
  let use = 0;
  let parts = 0;
  let variance = 0;
  for (const [category, sums] of byCategory) {
    parts += sums.parts * relativeSd(set.get(`parts_kg.${category}`, 'kgCO2e/reused device'));
    if (sums.displacement === 0) continue;
    const embodiedSpread = Math.log(geometricSd(set.get(`E.${category}`, 'kgCO2e/device')));
    result.push({
      name: `embodied.${category}`,
      standardDeviationKgCo2e: Math.abs(sums.displacement) * embodiedSpread,
    });
    const secondLifeSpread = Math.log(geometricSd(set.get(`T2_years.${category}`, 'year')));
    secondLife += (sums.displacement + sums.use) * secondLifeSpread;
    use += sums.use;
    variance += sums.betweenModelsVariance;
  }
  const useSd = use === 0 ? 0 : relativeSd(set.get('ef.second_life_use', 'kgCO2e/kWh'));
  const displacement = [...displacementSds.values()].reduce((sum, sd) => sum + Math.abs(sd), 0);
  result.push(
    { name: 'second_life_years', standardDeviationKgCo2e: Math.abs(secondLife) },
    { name: 'displacement_rate', standardDeviationKgCo2e: displacement },
    { name: 'second_life_electricity', standardDeviationKgCo2e: useSd * Math.abs(use) },
    { name: 'spare_parts', standardDeviationKgCo2e: parts },
    { name: 'between_models', standardDeviationKgCo2e: Math.sqrt(variance) },
  );
  return result;
}

function valueOf(terms: readonly BalanceTerm[], name: TermName): number {
  return terms.find((term) => term.name === name)?.valueKgCo2e ?? 0;
}
