import type { Factor } from '../../factor-set.js';
import { ASSUMPTION, EPA_HUB, EPA_WARM } from './sources.js';

const credits = [
  ['desktop_cpu', 1.642, '-1.49'],
  ['portable', 1.168, '-1.06'],
  ['flat_panel', 1.091, '-0.99'],
  ['hard_copy', 0.628, '-0.57'],
  ['peripherals', 0.408, '-0.37'],
  ['mixed', 0.871, '-0.79'],
] as const satisfies readonly (readonly [string, number, string])[];

export const recyclingFactors: readonly Factor[] = [
  {
    id: 'a_rec',
    category: 'recycling',
    parameter: 'additionality of the recycling credit',
    value: 0,
    unit: '1',
    uncertainty: { kind: 'range', low: 0, high: 1 },
    source: ASSUMPTION,
    evidence: 'ASSUMPTION',
    confidence: 'high',
    note: 'the counterfactual in Sweden is WEEE recycling anyway',
  },
  ...credits.map(([kind, value, warm]): Factor => ({
    id: `k_rec.${kind}`,
    category: 'recycling',
    parameter: `recycling credit (WARM ${warm})`,
    value,
    unit: 'kgCO2e/kg',
    uncertainty: { kind: 'lognormal', gsd: 2 },
    source: EPA_WARM,
    evidence: 'REMEMBERED',
    confidence: 'low',
    note: 'not verified; only used in the separate credit view',
  })),
  {
    id: 'treatment.hub',
    category: 'recycling',
    parameter: 'electronics recycled, process and transport only, no credit',
    value: 0.02,
    unit: 'tCO2e/short ton',
    uncertainty: { kind: 'range', low: 0.01, high: 0.05 },
    source: EPA_HUB,
    evidence: 'SEEN_SECONDHAND',
    confidence: 'medium',
  },
];
