import type { DeviceCategory } from '../../../../../shared/device-category.js';
import type { Factor, FactorSource } from '../../factor-set.js';
import { ADEME_IMPACT_CO2, ADEME_REFURBISHED, ASSUMPTION, BOAVIZTA } from './sources.js';

/** Years of second life including failures, and years of service of a new device. */
const lifetimes = [
  ['laptop', 3, ADEME_REFURBISHED, 5, ADEME_IMPACT_CO2],
  ['desktop', 3, ADEME_REFURBISHED, 6, ADEME_IMPACT_CO2],
  ['all_in_one', 3, ASSUMPTION, 6, ASSUMPTION],
  ['workstation', 3, ASSUMPTION, 6, ASSUMPTION],
  ['monitor', 3, ASSUMPTION, 6, ADEME_IMPACT_CO2],
  ['tablet', 2, ADEME_REFURBISHED, 3, ADEME_IMPACT_CO2],
  ['smartphone', 2, ADEME_REFURBISHED, 3, BOAVIZTA],
  ['thin_client', 3, ASSUMPTION, 6, ASSUMPTION],
  ['server', 3, ASSUMPTION, 5, ASSUMPTION],
  ['printer', 3, ASSUMPTION, 5, ASSUMPTION],
] as const satisfies readonly (readonly [DeviceCategory, number, FactorSource, number, FactorSource])[];

/** Net mass of one device in kg. */
const masses = [
  ['laptop', 1.65, BOAVIZTA],
  ['desktop', 5.3, BOAVIZTA],
  ['all_in_one', 7.0, ASSUMPTION],
  ['workstation', 12, ASSUMPTION],
  ['monitor', 5.73, BOAVIZTA],
  ['tablet', 0.731, BOAVIZTA],
  ['smartphone', 0.171, BOAVIZTA],
  ['thin_client', 1.0, ASSUMPTION],
  ['server', 22.2, BOAVIZTA],
  ['printer', 15, ASSUMPTION],
  ['other', 1.0, ASSUMPTION],
] as const satisfies readonly (readonly [DeviceCategory, number, FactorSource])[];

function evidenceOf(source: FactorSource): Factor['evidence'] {
  if (source === ASSUMPTION) return 'ASSUMPTION';
  return source === ADEME_REFURBISHED ? 'SEEN_SECONDHAND' : 'SEEN';
}

export const lifetimeAndMassFactors: readonly Factor[] = [
  ...lifetimes.flatMap(([category, secondLifeYears, secondLifeSource, newYears, newSource]): Factor[] => [
    {
      id: `T2_years.${category}`,
      category,
      parameter: 'years of second life, failures included',
      value: secondLifeYears,
      unit: 'year',
      uncertainty: { kind: 'lognormal', gsd: 1.3, sharedByAllCategories: true },
      source: secondLifeSource,
      evidence: evidenceOf(secondLifeSource),
      confidence: secondLifeSource === ASSUMPTION ? 'low' : 'medium',
    },
    {
      id: `Tnew_years.${category}`,
      category,
      parameter: 'years of service of a new device',
      value: newYears,
      unit: 'year',
      uncertainty: null,
      source: newSource,
      evidence: evidenceOf(newSource),
      confidence: newSource === ASSUMPTION ? 'low' : 'medium',
    },
  ]),
  ...masses.map(([category, value, source]): Factor => ({
    id: `mass_kg.${category}`,
    category,
    parameter: 'net mass of one device',
    value,
    unit: 'kg',
    uncertainty: { kind: 'lognormal', gsd: 1.2 },
    source,
    evidence: evidenceOf(source),
    confidence: source === ASSUMPTION ? 'low' : 'high',
  })),
];
