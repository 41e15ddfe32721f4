import { describe, expect, it } from '@jest/globals';
import type { EnergyYear } from '../../api/departments.js';
import { energyChartLayout, niceStep, pathThrough } from './energy-chart-layout.js';

const year = (of: number, kwh: number | null, measuredKwh: number | null = null): EnergyYear => ({
  year: of,
  kwh,
  measuredKwh,
  modelledKwh: kwh,
  targetKwh: null,
  coverage: null,
  complete: true,
  quality: null,
});

const energy = {
  years: [year(2019, 100_000), year(2020, null), year(2021, 90_000), year(2022, 80_000, 40_000)],
  baseline: { year: 2019, kwh: 100_000 },
  target: { year: 2029, reduction: 0.3 },
};

describe('the energy chart', () => {
  it('leaves a gap where a year is not known', () => {
    const [kwh] = energyChartLayout(energy, 800).series.filter(({ name }) => name === 'kwh');
    expect(kwh?.path.match(/M/g)).toHaveLength(2);
    expect(kwh?.points).toHaveLength(3);
  });

  it('has as many points as the data has values', () => {
    const { series } = energyChartLayout(energy, 800);
    expect(series.map(({ name, points }) => [name, points.length])).toEqual(
      expect.arrayContaining([
        ['kwh', 3],
        ['modelledKwh', 3],
        ['measuredKwh', 1],
      ]),
    );
  });

  it('marks a year that is not complete, and draws no line to it', () => {
    const underWay = { ...year(2023, 10_000), complete: false };
    const [kwh] = energyChartLayout({ ...energy, years: [...energy.years, underWay] }, 800).series.filter(
      ({ name }) => name === 'kwh',
    );
    expect(kwh?.points.map(({ complete }) => complete)).toEqual([true, true, true, false]);
    expect(kwh?.path).toBe(energyChartLayout(energy, 800).series.find(({ name }) => name === 'kwh')?.path);
  });

  it('begins the scale at zero', () => {
    const { yTicks, plot } = energyChartLayout(energy, 800);
    expect(yTicks[0]).toEqual({ value: 0, y: plot.bottom });
  });

  it('draws the target from the baseline to 30 percent less in the target year', () => {
    const { target, yTicks, plot } = energyChartLayout(energy, 800);
    const perKwh = (plot.bottom - plot.top) / (yTicks.at(-1)?.value ?? 0);
    expect(target?.path).toBe(
      `M${plot.left.toFixed(1)} ${(plot.bottom - 100_000 * perKwh).toFixed(1)}L${plot.right.toFixed(1)} ${(plot.bottom - 70_000 * perKwh).toFixed(1)}`,
    );
  });

  it('keeps labels of lines that end together apart', () => {
    const ys = energyChartLayout(energy, 800)
      .series.map(({ label }) => label.y)
      .sort((left, right) => left - right);
    for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(18);
  });

  it('names fewer years where there is less room, and always the first', () => {
    const narrow = energyChartLayout(energy, 320).xTicks;
    expect(narrow.length).toBeLessThan(energyChartLayout(energy, 1200).xTicks.length);
    expect(narrow[0]?.year).toBe(2019);
  });
});

describe('a path', () => {
  it('is lifted at what is missing', () => {
    expect(pathThrough([{ x: 0, y: 0 }, null, { x: 2, y: 2 }, { x: 3, y: 1 }])).toBe('M0.0 0.0M2.0 2.0L3.0 1.0');
  });
});

describe('a step of the scale', () => {
  it.each([
    [24_000, 25_000],
    [1, 1],
    [51, 100],
    [0.3, 0.5],
  ])('of at least %d is %d', (least, step) => {
    expect(niceStep(least)).toBeCloseTo(step, 9);
  });
});
