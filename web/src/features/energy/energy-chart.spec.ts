import { describe, expect, it } from '@jest/globals';
import type { EnergyYear } from '../../api/departments.js';
import { formatsOf } from '../../app/formats.js';
import { sv } from '../../app/messages/sv.js';
import { energyChart } from './energy-chart.js';

const year = (of: number, kwh: number | null, rest: Partial<EnergyYear> = {}): EnergyYear => ({
  year: of,
  kwh,
  measuredKwh: null,
  modelledKwh: kwh,
  targetKwh: null,
  coverage: kwh === null ? null : 0,
  complete: true,
  quality: kwh === null ? null : 'modelled',
  ...rest,
});

const metered = { measuredKwh: 40_000, modelledKwh: 82_000, coverage: 0.5, quality: 'hybrid' } as const;
const energy = {
  years: [
    year(2018, 99_000),
    year(2019, 100_000),
    year(2020, null),
    year(2021, 80_000.4, metered),
    year(2022, 10_000, { complete: false }),
  ],
  baseline: { year: 2019, kwh: 100_000 },
  target: { year: 2029, reduction: 0.3 },
};
const draw = (given: typeof energy) =>
  energyChart(given, 'Energin minskar', { t: sv, format: formatsOf('sv') })({ width: 800 });

describe("a department's energy chart", () => {
  it('has the same figures in its table: energy, what is metered and modelled of it, target, share and basis', () => {
    const { table } = draw(energy);
    expect(table.columns.map(({ csvHeading }) => csvHeading)).toEqual([
      'År',
      'Energi (kWh)',
      'Underlag, Energi',
      'Beräknat (kWh)',
      'Uppmätt (kWh)',
      'Mål (kWh)',
      'Typ',
      'Andel uppmätt (%)',
    ]);
    expect(table.rows.map((row) => row.map(({ text }) => text.replaceAll('\u00A0', ' ')))).toEqual([
      ['2018', '99 000', 'Beräknat', '99 000', '–', '–', 'Utfall', '0 %'],
      ['2019', '100 000', 'Beräknat', '100 000', '–', '100 000', 'Utfall', '0 %'],
      ['2020', '–', '–', '–', '–', '97 000', '–', '–'],
      ['2021', '80 000', 'Delvis uppmätt', '82 000', '40 000', '94 000', 'Utfall', '50 %'],
      ['2022', '10 000', 'Beräknat', '10 000', '–', '91 000', 'Del av året', '0 %'],
      ['2029', '–', '–', '–', '–', '70 000', '–', '–'],
    ]);
  });

  it('draws what is metered or modelled only where it differs from the energy', () => {
    const modelledOnly = { ...energy, years: energy.years.filter(({ measuredKwh }) => measuredKwh === null) };
    const columns = (given: typeof energy) => draw(given).table.columns.filter(({ drawn }) => drawn);
    expect(columns(energy).map(({ heading }) => heading)).toEqual(['Energi', 'Beräknat', 'Uppmätt']);
    expect(columns(modelledOnly).map(({ heading }) => heading)).toEqual(['Energi']);
    expect(draw(modelledOnly).table.columns.map(({ heading }) => heading)).toContain('Beräknat');
  });
});
