import type { DeviceCategory } from '../../../../../shared/device-category.js';
import type { Factor, FactorSource } from '../../factor-set.js';
import { ADEME_IMPACT_CO2, ASSUMPTION, INREGO_PARTS } from './sources.js';

/** Embodied kg of the spare parts put into an average refurbished device: the sum of share times part. */
const averageParts = [
  ['laptop', 7.92],
  ['desktop', 4.7],
  ['all_in_one', 4.7],
  ['workstation', 4.7],
  ['monitor', 0],
  ['tablet', 3],
  ['smartphone', 2],
  ['thin_client', 0.5],
  ['server', 10],
  ['printer', 5],
  ['other', 0],
] as const satisfies readonly (readonly [DeviceCategory, number])[];

const partValues = [
  ['battery_laptop', 8, INREGO_PARTS],
  ['ssd', 94, INREGO_PARTS],
  ['hdd', 71, INREGO_PARTS],
  ['laptop_screen', 61, INREGO_PARTS],
  ['cpu', 50, INREGO_PARTS],
  ['laptop_charger', 4.1, ADEME_IMPACT_CO2],
] as const satisfies readonly (readonly [string, number, FactorSource])[];

const inferredShare = 'inferred: parts_kg 4.70 of this category = 0.05 * part.ssd 94';

/** Share of refurbished devices that get the part; what `parts_kg` already contains of it. */
const replacementShares = [
  ['laptop', 'battery', 0.3, 'override with refurbisher records'],
  ['laptop', 'ssd', 0.05, 'override with refurbisher records'],
  ['laptop', 'charger', 0.2, 'override with refurbisher records'],
  ['desktop', 'ssd', 0.05, inferredShare],
  ['all_in_one', 'ssd', 0.05, inferredShare],
  ['workstation', 'ssd', 0.05, inferredShare],
] as const satisfies readonly (readonly [DeviceCategory, string, number, string])[];

export const partFactors: readonly Factor[] = [
  ...averageParts.map(([category, value]): Factor => ({
    id: `parts_kg.${category}`,
    category,
    parameter: 'embodied of the spare parts in an average refurbished device',
    value,
    unit: 'kgCO2e/reused device',
    uncertainty: { kind: 'normal', relativeSd: 0.5 },
    source: ASSUMPTION,
    evidence: 'ASSUMPTION',
    confidence: 'low',
  })),
  ...partValues.map(([part, value, source]): Factor => ({
    id: `part.${part}`,
    category: 'parts',
    parameter: 'embodied of one spare part',
    value,
    unit: 'kgCO2e/part',
    uncertainty: { kind: 'lognormal', gsd: 1.5 },
    source,
    evidence: 'SEEN',
    confidence: 'medium',
  })),
  ...replacementShares.map(([category, part, value, note]): Factor => ({
    id: `p_replace.${category}.${part}`,
    category,
    parameter: 'share of refurbished devices that get a new part of this kind',
    value,
    unit: '1',
    uncertainty: { kind: 'range', low: 0, high: 1 },
    source: ASSUMPTION,
    evidence: note === inferredShare ? 'DERIVED' : 'ASSUMPTION',
    confidence: 'low',
    note,
  })),
];
