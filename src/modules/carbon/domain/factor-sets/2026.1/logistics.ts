import type { Factor, FactorUnit } from '../../factor-set.js';
import { ASSUMPTION } from './sources.js';

const rows = [
  ['d1_km', 'collection leg', 200, 'km'],
  ['ef1', 'rigid truck or van, collection', 0.2, 'kgCO2e/tkm'],
  ['d2_km', 'leg to the second user', 1000, 'km'],
  ['ef2', 'road freight, average', 0.1, 'kgCO2e/tkm'],
  ['packaging_factor', 'gross mass per net mass', 1.2, '1'],
  ['overhead', 'packaging and facility', 1, 'kgCO2e/reused device'],
] as const satisfies readonly (readonly [string, string, number, FactorUnit])[];

export const logisticsFactors: readonly Factor[] = rows.map(([name, parameter, value, unit]): Factor => ({
  id: `logistics.${name}`,
  category: 'logistics',
  parameter,
  value,
  unit,
  uncertainty: { kind: 'lognormal', gsd: 2 },
  source: ASSUMPTION,
  evidence: 'ASSUMPTION',
  confidence: 'low',
  note: 'immaterial: under 1 % of a reused laptop',
}));
