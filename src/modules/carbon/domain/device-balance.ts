import type { DeviceCategory } from '../../../shared/device-category.js';
import type { CohortKey } from './cohort.js';
import type { Factor, FactorSet } from './factor-set.js';

/** `conv`: each reused device replaces a new one. `cons`: net of rebound, the recommended headline. */
export type Profile = 'conv' | 'cons';

/** `recycling_credit` credits recycled material as if nothing had been recycled otherwise; never part of a profile. */
export type SavingsView = 'profile' | 'recycling_credit';

export type TermName =
  | 'displacement'
  | 'use'
  | 'parts'
  | 'processing'
  | 'overhead'
  | 'collection_transport'
  | 'second_life_transport'
  | 'recycling_credit';

export interface BalanceTerm {
  readonly name: TermName;
  /** Signed: a burden is negative. kg CO2e per device. */
  readonly valueKgCo2e: number;
  /** The formula in the symbols of the factors, for the reader. */
  readonly formula: string;
  readonly factors: readonly Factor[];
}

export interface DeviceBalance {
  readonly terms: readonly BalanceTerm[];
  /** The terms added from first to last. */
  readonly netKgCo2e: number;
  /** Change of the net per unit of displacement rate, kg; 0 where the rate is not uncertain. */
  readonly netPerDisplacementKgCo2e: number;
  readonly displacementRate: Factor;
  /** Share of the net that belongs to the municipality. */
  readonly alpha: Factor;
}

const RECYCLING_CREDIT_KIND: Readonly<Record<DeviceCategory, string>> = {
  laptop: 'portable',
  tablet: 'portable',
  smartphone: 'portable',
  desktop: 'desktop_cpu',
  workstation: 'desktop_cpu',
  thin_client: 'desktop_cpu',
  server: 'desktop_cpu',
  all_in_one: 'flat_panel',
  monitor: 'flat_panel',
  printer: 'hard_copy',
  other: 'peripherals',
};

/**
 * What one device saved or cost, kg CO2e, term by term (method A2; double precision, never rounded).
 *
 * - reused = phi·min(1, T2/Tnew)·E + T2·EF_use·(phi·TEC_new − TEC_old) − parts − kWh·EF_proc − overhead − transport
 * - recycled, parts and returned = −collection transport. Harvested parts are not recorded yet, so they earn nothing;
 *   the method has no line for a device that goes back to its lessor, which is not additional, so it earns nothing.
 * - pending and lost = 0. The method books their collection transport "if carried out", which is not known for them:
 *   golden D9 has 0, and a pending device's transport is counted the moment it gets a disposition.
 * - `other` (accessories) is never credited: reused, it carries its burdens and no displacement or use term.
 * - drives destroyed and replaced: the drive's average share already in `parts` is taken out, each new drive added in
 *   full as an SSD (golden D10). Destroyed without a replacement is the same burden: the next user needs a drive.
 * - phi is the profile's, and 1 in both profiles when a purchase was cancelled.
 *
 * @throws FactorUnusableError when the set lacks a factor the device needs
 */
export function deviceBalance(
  key: CohortKey,
  set: FactorSet,
  profile: Profile,
  view: SavingsView = 'profile',
): DeviceBalance {
  const reused = key.outcome === 'reused_external' || key.outcome === 'reused_internal';
  const credited = reused && key.category !== 'other';
  const certain = profile === 'conv' || key.purchaseCancelled;
  const phi = set.get(certain ? 'phi.convention' : 'phi.conservative', '1');
  const alpha = set.get(key.outcome === 'reused_internal' ? 'alpha.internal' : 'alpha.external', '1');

  const terms: BalanceTerm[] = [];
  let netPerDisplacementKgCo2e = 0;
  if (credited) {
    const embodied = embodiedTerms(key.category, set, phi);
    terms.push(...embodied.terms);
    if (!certain) netPerDisplacementKgCo2e = embodied.perDisplacementKgCo2e;
  }
  if (reused) terms.push(partsTerm(key, set), processingTerm(key.category, set), overheadTerm(set));
  if (key.outcome === 'recycled' && view === 'recycling_credit') terms.push(recyclingCreditTerm(key.category, set));
  if (key.outcome !== 'pending' && key.outcome !== 'lost') {
    terms.push(transportTerm('collection_transport', key.category, set, 'logistics.d1_km', 'logistics.ef1'));
  }
  if (reused) terms.push(transportTerm('second_life_transport', key.category, set, 'logistics.d2_km', 'logistics.ef2'));

  const netKgCo2e = terms.reduce((sum, term) => sum + term.valueKgCo2e, 0);
  return { terms, netKgCo2e, netPerDisplacementKgCo2e, displacementRate: phi, alpha };
}

function embodiedTerms(category: DeviceCategory, set: FactorSet, phi: Factor) {
  const embodied = set.get(`E.${category}`, 'kgCO2e/device');
  const secondLife = set.get(`T2_years.${category}`, 'year');
  const newLife = set.get(`Tnew_years.${category}`, 'year');
  const oldEnergy = set.get(`tec_old_kwh.${category}`, 'kWh/yr');
  const newEnergy = set.get(`tec_new_kwh.${category}`, 'kWh/yr');
  const grid = set.get('ef.second_life_use', 'kgCO2e/kWh');
  const lifeShare = Math.min(1, secondLife.value / newLife.value);
  const terms: BalanceTerm[] = [
    {
      name: 'displacement',
      valueKgCo2e: phi.value * lifeShare * embodied.value,
      formula: 'phi * min(1, T2 / Tnew) * E',
      factors: [phi, secondLife, newLife, embodied],
    },
    {
      name: 'use',
      valueKgCo2e: secondLife.value * grid.value * (phi.value * newEnergy.value - oldEnergy.value),
      formula: 'T2 * EF_use * (phi * TEC_new - TEC_old)',
      factors: [secondLife, grid, phi, newEnergy, oldEnergy],
    },
  ];
  const perDisplacementKgCo2e = lifeShare * embodied.value + secondLife.value * grid.value * newEnergy.value;
  return { terms, perDisplacementKgCo2e };
}

function partsTerm(key: CohortKey, set: FactorSet): BalanceTerm {
  const average = set.get(`parts_kg.${key.category}`, 'kgCO2e/reused device');
  if (key.drivesReplaced === 0) {
    return { name: 'parts', valueKgCo2e: 0 - average.value, formula: '-parts', factors: [average] };
  }
  const drive = set.get('part.ssd', 'kgCO2e/part');
  const shareId = `p_replace.${key.category}.ssd`;
  const share = set.has(shareId) ? [set.get(shareId, '1')] : [];
  const drivesAdded = key.drivesReplaced - (share[0]?.value ?? 0);
  return {
    name: 'parts',
    valueKgCo2e: 0 - (average.value + drivesAdded * drive.value),
    formula: `-(parts + (${key.drivesReplaced} - p_ssd) * ssd)`,
    factors: [average, ...share, drive],
  };
}

function processingTerm(category: DeviceCategory, set: FactorSet): BalanceTerm {
  const energy = set.get(`proc_kwh.${category}`, 'kWh/device');
  const grid = set.get('ef.process', 'kgCO2e/kWh');
  return {
    name: 'processing',
    valueKgCo2e: 0 - energy.value * grid.value,
    formula: '-kWh_proc * EF_proc',
    factors: [energy, grid],
  };
}

function overheadTerm(set: FactorSet): BalanceTerm {
  const overhead = set.get('logistics.overhead', 'kgCO2e/reused device');
  return { name: 'overhead', valueKgCo2e: 0 - overhead.value, formula: '-overhead', factors: [overhead] };
}

/** The credit view's additionality is 1 by definition, whatever `a_rec` the set holds for the reader. */
function recyclingCreditTerm(category: DeviceCategory, set: FactorSet): BalanceTerm {
  const credit = set.get(`k_rec.${RECYCLING_CREDIT_KIND[category]}`, 'kgCO2e/kg');
  const mass = set.get(`mass_kg.${category}`, 'kg');
  return {
    name: 'recycling_credit',
    valueKgCo2e: credit.value * mass.value,
    formula: '1 * k_rec * mass',
    factors: [credit, mass],
  };
}

function transportTerm(
  name: 'collection_transport' | 'second_life_transport',
  category: DeviceCategory,
  set: FactorSet,
  distanceId: string,
  intensityId: string,
): BalanceTerm {
  const mass = set.get(`mass_kg.${category}`, 'kg');
  const packaging = set.get('logistics.packaging_factor', '1');
  const distance = set.get(distanceId, 'km');
  const intensity = set.get(intensityId, 'kgCO2e/tkm');
  return {
    name,
    valueKgCo2e: 0 - (mass.value * packaging.value * distance.value * intensity.value) / 1000,
    formula: '-mass * packaging * distance * EF / 1000',
    factors: [mass, packaging, distance, intensity],
  };
}
