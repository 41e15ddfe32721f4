import type { DeviceCategory } from '../../../../../shared/device-category.js';
import type { Factor, FactorSource } from '../../factor-set.js';
import { ASSUMPTION, BOAVIZTA } from './sources.js';

/** Typical energy consumption (Energy Star definition), kWh a year: the old device, its source, and a new one. */
const yearlyEnergy = [
  ['laptop', 22.5, BOAVIZTA, 18.0, '0.80 of the old device'],
  ['desktop', 74.7, BOAVIZTA, 56.0, '0.75 of the old device'],
  ['all_in_one', 80.0, ASSUMPTION, 60.0, '0.75 of the old device'],
  ['workstation', 195.1, BOAVIZTA, 156.1, '0.80 of the old device'],
  ['monitor', 38.0, BOAVIZTA, 34.2, '0.90 of the old device'],
  ['tablet', 14.75, BOAVIZTA, 14.75, 'as the old device'],
  ['smartphone', 4.0, ASSUMPTION, 4.0, 'as the old device'],
  ['thin_client', 41.0, BOAVIZTA, 36.9, '0.90 of the old device'],
  ['server', 1528.62, BOAVIZTA, 1070.03, '0.70 of the old device'],
  ['printer', 19.24, BOAVIZTA, 17.3, '0.90 of the old device'],
] as const satisfies readonly (readonly [DeviceCategory, number, FactorSource, number, string])[];

/** Electricity for wiping, testing and refurbishing one device, kWh. */
const processingEnergy = [
  ['laptop', 1.0],
  ['desktop', 1.5],
  ['all_in_one', 1.5],
  ['workstation', 2.0],
  ['monitor', 0.5],
  ['tablet', 0.5],
  ['smartphone', 0.3],
  ['thin_client', 0.5],
  ['server', 10],
  ['printer', 1.0],
  ['other', 0],
] as const satisfies readonly (readonly [DeviceCategory, number])[];

export const deviceEnergyFactors: readonly Factor[] = [
  ...yearlyEnergy.flatMap(([category, oldKwh, oldSource, newKwh, rule]): Factor[] => [
    {
      id: `tec_old_kwh.${category}`,
      category,
      parameter: 'typical yearly energy of the collected device',
      value: oldKwh,
      unit: 'kWh/yr',
      uncertainty: { kind: 'lognormal', gsd: 1.4 },
      source: oldSource,
      evidence: oldSource === ASSUMPTION ? 'ASSUMPTION' : 'SEEN',
      confidence: oldSource === ASSUMPTION ? 'low' : 'medium',
    },
    {
      id: `tec_new_kwh.${category}`,
      category,
      parameter: 'typical yearly energy of the new device that is displaced',
      value: newKwh,
      unit: 'kWh/yr',
      uncertainty: null,
      source: ASSUMPTION,
      evidence: 'ASSUMPTION',
      confidence: 'low',
      note: rule,
    },
  ]),
  ...processingEnergy.map(([category, value]): Factor => ({
    id: `proc_kwh.${category}`,
    category,
    parameter: 'electricity for wiping, testing and refurbishing',
    value,
    unit: 'kWh/device',
    uncertainty: { kind: 'normal', relativeSd: 0.5 },
    source: ASSUMPTION,
    evidence: 'ASSUMPTION',
    confidence: 'low',
  })),
];
