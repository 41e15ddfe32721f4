import type { DeviceCategory } from '../../../../../shared/device-category.js';
import type { Factor } from '../../factor-set.js';
import { ADEME_IMPACT_CO2, BOAVIZTA, DERIVED_BOAVIZTA, DERIVED_BOAVIZTA_ADEME } from './sources.js';

/** Embodied kg of a new device from producers' footprints: median, p10, p90, n, GSD between models. */
const producerMedians = [
  ['laptop', 241.2, 156.4, 338.6, 422, 1.397, 'medium'],
  ['desktop', 273.4, 173.0, 451.0, 166, 1.481, 'medium'],
  ['all_in_one', 360.4, 267.9, 534.1, 88, 1.316, 'medium'],
  ['workstation', 738.1, 563.7, 1889.3, 4, 1.944, 'low'],
  ['monitor', 357.4, 174.2, 519.7, 257, 1.623, 'medium'],
  ['tablet', 74.4, 48.4, 121.2, 22, 1.569, 'medium'],
  ['smartphone', 55.5, 30.7, 75.1, 50, 1.53, 'medium'],
  ['thin_client', 47.6, 42.8, 107.7, 16, 1.489, 'low'],
  ['server', 1278.0, 731.6, 1919.6, 55, 1.799, 'medium'],
  ['printer', 130.0, 89.7, 150.3, 11, 2.157, 'low'],
] as const satisfies readonly (readonly [
  DeviceCategory,
  number,
  number,
  number,
  number,
  number,
  Factor['confidence'],
])[];

/** ADEME's embodied kg: total, and its parts manufacture, distribution, end of life. */
const ademeValues = [
  ['laptop', 185.4, 170.3, 12.3, 2.8],
  ['desktop', 211.0, 202.6, 1.8, 6.6],
  ['monitor', 69.8, 64.6, 1.3, 3.9],
  ['tablet', 60.1, 56.3, 3.4, 0.4],
  ['smartphone', 85.3, 83, 2.1, 0.2],
] as const satisfies readonly (readonly [DeviceCategory, number, number, number, number])[];

/** The value the formula uses, and its systematic GSD. */
const defaults = [
  ['laptop', 211.5, 1.25, DERIVED_BOAVIZTA_ADEME, 'medium'],
  ['desktop', 240.2, 1.25, DERIVED_BOAVIZTA_ADEME, 'medium'],
  ['all_in_one', 360.4, 1.56, DERIVED_BOAVIZTA, 'low'],
  ['workstation', 738.1, 2.05, DERIVED_BOAVIZTA, 'low'],
  ['monitor', 157.9, 2.31, DERIVED_BOAVIZTA_ADEME, 'low'],
  ['tablet', 66.9, 1.24, DERIVED_BOAVIZTA_ADEME, 'medium'],
  ['smartphone', 68.8, 1.33, DERIVED_BOAVIZTA_ADEME, 'medium'],
  ['thin_client', 47.6, 1.66, DERIVED_BOAVIZTA, 'low'],
  ['server', 1278.0, 1.85, DERIVED_BOAVIZTA, 'low'],
  ['printer', 130.0, 2.05, DERIVED_BOAVIZTA, 'low'],
] as const satisfies readonly (readonly [DeviceCategory, number, number, Factor['source'], Factor['confidence']])[];

/** GSD between models as the published golden campaign C1 was calculated with it. */
const modelSpreads = [
  ['laptop', 1.4],
  ['desktop', 1.47],
  ['all_in_one', 1.32],
  ['workstation', 1.94],
  ['monitor', 1.62],
  ['tablet', 1.57],
  ['smartphone', 1.53],
  ['thin_client', 1.49],
  ['server', 1.8],
  ['printer', 2.16],
] as const satisfies readonly (readonly [DeviceCategory, number])[];

export const embodiedFactors: readonly Factor[] = [
  ...producerMedians.map(([category, value, p10, p90, n, gsdBetweenModels, confidence]): Factor => ({
    id: `E_pcf.${category}`,
    category,
    parameter: 'embodied, median of gwp_total*(1-gwp_use_ratio)',
    value,
    unit: 'kgCO2e/device',
    uncertainty: { kind: 'sample', p10, p90, n, gsdBetweenModels },
    source: BOAVIZTA,
    evidence: 'SEEN',
    confidence,
  })),
  ...ademeValues.map(([category, value, manufacture, distribution, endOfLife]): Factor => ({
    id: `E_ademe.${category}`,
    category,
    parameter: 'manufacture, distribution and end of life',
    value,
    unit: 'kgCO2e/device',
    uncertainty: null,
    components: { manufacture, distribution, endOfLife },
    source: ADEME_IMPACT_CO2,
    evidence: 'SEEN',
    confidence: 'medium',
  })),
  ...defaults.map(([category, value, gsd, source, confidence]): Factor => ({
    id: `E.${category}`,
    category,
    parameter: 'embodied of the new device that is displaced',
    value,
    unit: 'kgCO2e/device',
    uncertainty: { kind: 'lognormal', gsd },
    source,
    evidence: 'DERIVED',
    confidence,
    note:
      source === DERIVED_BOAVIZTA
        ? 'E_pcf alone, no ADEME value; the model-spread part of the GSD is an assumption'
        : 'geometric mean of E_pcf and E_ademe; GSD = exp(sqrt((|ln(E_pcf/E_ademe)|/2)^2 + ln(1.2)^2))',
  })),
  ...modelSpreads.map(([category, value]): Factor => ({
    id: `gsd_model.${category}`,
    category,
    parameter: 'geometric standard deviation of embodied between models of the category',
    value,
    unit: '1',
    uncertainty: null,
    source: BOAVIZTA,
    evidence: 'DERIVED',
    confidence: 'medium',
    ...(category === 'desktop'
      ? { note: 'the sample gives 1.481; the published calculation of campaign C1 used 1.47, which this set keeps' }
      : {}),
  })),
];
