import type { Factor, FactorSource } from '../../factor-set.js';
import {
  ELECTRICITY_MAPS,
  EMBER,
  IVL_NORDIC_MIX_2021,
  IVL_NORDIC_MIX_2025,
  MILJOBAROMETERN,
  SWEDISH_CONSUMPTION_2019,
  UPTIME_2023,
} from './sources.js';

const electricityMapsYears = [2021, 2022, 2023, 2024, 2025] as const;

/** Life-cycle g CO2e/kWh, one value for each of the years above. */
const electricityMaps = [
  ['SE', [27, 26, 25, 23, 21]],
  ['SE-SE4', [51, 40, 40, 39, 37]],
  ['DK', [211, 186, 140, 136, 123]],
  ['NO', [32, 38, 34, 33, 30]],
  ['FI', [168, 133, 84, 80, 68]],
] as const satisfies readonly (readonly [string, readonly [number, number, number, number, number]])[];

/** Average g CO2e/kWh, the latest value without a year. */
const ember = [
  ['SWE', 35.89],
  ['NOR', 30.75],
  ['DNK', 143.3],
  ['FIN', 72.25],
  ['EU', 213.02],
  ['WORLD', 472.94],
] as const satisfies readonly (readonly [string, number])[];

/** g CO2/kWh at generation. The method changed for 2019 and 2020: the series is not comparable over time. */
const nordicResidual = [
  [2019, 338.53, 'https://ei.se/om-oss/nyheter/2020/2020-06-22-nu-finns-information-om-residualmix-for-2019', 2020],
  [2021, 371.99, 'https://ei.se/om-oss/nyheter/2022/2022-06-08-nu-finns-information-om-residualmix-for-2021', 2022],
  [2023, 524.1, 'https://www.ei.se/bransch/ursprungsmarkning-av-el/residualmix', 2024],
] as const satisfies readonly (readonly [number, number, string, number])[];

function grid(
  series: string,
  parameter: string,
  value: number,
  source: FactorSource,
  rest: Partial<Pick<Factor, 'unit' | 'evidence' | 'confidence' | 'note'>> = {},
): Factor {
  return {
    id: `grid.${series}`,
    category: 'electricity',
    parameter,
    value,
    unit: 'gCO2e/kWh',
    uncertainty: null,
    source,
    evidence: 'SEEN',
    confidence: 'high',
    ...rest,
  };
}

const nordicMix = 'Nordic mix including import and export, mean of three years';
const notComparable = 'method changed for 2019 and 2020: series not comparable over time';

export const electricityFactors: readonly Factor[] = [
  ...electricityMaps.flatMap(([zone, values]) =>
    electricityMapsYears.map((year, index) =>
      grid(`em.${zone}.${year}`, 'life-cycle carbon intensity', values[index] ?? Number.NaN, ELECTRICITY_MAPS),
    ),
  ),
  ...ember.map(([country, value]) => grid(`ember.${country}`, 'average intensity, no year stated', value, EMBER)),
  grid('nordic_mix.2016-2018', nordicMix, 90, IVL_NORDIC_MIX_2021, { note: 'the press states the years as 2016-19' }),
  grid('nordic_mix.2021-2023', nordicMix, 59, IVL_NORDIC_MIX_2025),
  ...nordicResidual.map(([year, value, url, published]) =>
    grid(
      `nordic_residual.${year}`,
      'Nordic residual mix, CO2 at generation',
      value,
      { name: 'Energimarknadsinspektionen (Grexel)', url, year: published },
      { unit: 'gCO2/kWh', note: notComparable },
    ),
  ),
  grid('nordic_residual.2022', 'Nordic residual mix, 129.9 g/MJ x 3.6', 467.6, MILJOBAROMETERN, {
    confidence: 'medium',
    note: notComparable,
  }),
  grid('nordic_supplier.2022', 'Nordic supplier mix, 66.7 g/MJ x 3.6', 240.1, MILJOBAROMETERN, {
    confidence: 'medium',
  }),
  grid('SE.2019', 'Swedish consumption mix 2019', 40, SWEDISH_CONSUMPTION_2019, {
    evidence: 'SEEN_SECONDHAND',
    confidence: 'medium',
  }),
  {
    id: 'ef.second_life_use',
    category: 'electricity',
    parameter: 'electricity of the second life, destination unknown: EU average',
    value: 0.213,
    unit: 'kgCO2e/kWh',
    uncertainty: { kind: 'normal', relativeSd: 0.5 },
    source: EMBER,
    evidence: 'SEEN',
    confidence: 'low',
    note: 'destination unknown',
  },
  {
    id: 'ef.process',
    category: 'electricity',
    parameter: 'electricity of refurbishing in Sweden: Nordic mix',
    value: 0.059,
    unit: 'kgCO2e/kWh',
    uncertainty: { kind: 'lognormal', gsd: 1.3 },
    source: IVL_NORDIC_MIX_2025,
    evidence: 'SEEN',
    confidence: 'high',
  },
  {
    id: 'pue.industry',
    category: 'server_room',
    parameter: 'total kWh of a server room per kWh of its IT, industry average (2020-2023: 1.55-1.59)',
    value: 1.58,
    unit: '1',
    uncertainty: { kind: 'range', low: 1.2, high: 2.5 },
    source: UPTIME_2023,
    evidence: 'SEEN',
    confidence: 'low',
    note: 'high confidence for large sites, low for municipal server rooms',
  },
];
