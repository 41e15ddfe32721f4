import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { departmentEnergy, type DepartmentYearInput } from './department-energy.js';
import { hybridKwh, shrunkRatio } from './hybrid.js';
import { targetKwh } from './target.js';

interface TargetGolden {
  in: { years: DepartmentYearInput[] };
  out: {
    baseline: { year: number; kwh: number };
    target: { year: number; reduction: number };
    targetKwh2024: number;
    gapKwh: number;
    reductionPercent: number;
    progress: number;
    targetKwh2029: number;
  };
}

interface HybridGolden {
  in: { observedRatio: number; measuredKwh: number; modelledUncoveredKwh: number };
  out: { shrunkRatio: { meteredDevices: number; ratio: number }[]; hybridKwh40: number };
}

function golden(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../test/golden/${file}`, import.meta.url), 'utf8'));
}

const measured = (year: number, kwh: number, complete = true): DepartmentYearInput => ({
  year,
  measuredKwh: kwh,
  modelledCoveredKwh: null,
  modelledUncoveredKwh: null,
  coveredDevices: 0,
  complete,
});
const unknown = (year: number): DepartmentYearInput => ({ ...measured(year, 0), measuredKwh: null });

const kwhOrUnknown = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null });
const anyYears = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 2010, max: 2035 }),
    measuredKwh: kwhOrUnknown,
    modelledCoveredKwh: kwhOrUnknown,
    modelledUncoveredKwh: kwhOrUnknown,
    coveredDevices: fc.nat(5000),
    complete: fc.boolean(),
  }),
  { selector: (each) => each.year, maxLength: 12 },
);

describe('energy goldens', () => {
  it('E1: a department on its way to -30 % has its target line, gap and progress', () => {
    const { in: input, out } = golden('energy-target.json') as TargetGolden;
    const result = departmentEnergy(input.years);
    expect(result.baseline).toEqual(out.baseline);
    expect(result.target).toEqual(out.target);
    expect(result.years.find(({ year }) => year === 2024)?.targetKwh).toBeCloseTo(out.targetKwh2024, 6);
    expect(result.asOfYear).toBe(2024);
    expect(result.gapKwh).toBeCloseTo(out.gapKwh, 6);
    expect(result.progress).toBeCloseTo(out.progress, 6);
    expect((result.progress ?? 0) * out.target.reduction * 100).toBeCloseTo(out.reductionPercent, 3);
    const target = { baselineYear: 2019, baselineKwh: 412500, targetYear: 2029, reduction: 0.3 };
    expect(targetKwh(target, 2029)).toBeCloseTo(out.targetKwh2029, 6);
    expect(result.years.every(({ quality, coverage }) => quality === 'measured' && coverage === 1)).toBe(true);
  });

  it('K1: a metered subset corrects the model, less when it is small', () => {
    const { in: input, out } = golden('energy-hybrid.json') as HybridGolden;
    for (const { meteredDevices, ratio } of out.shrunkRatio) {
      expect(shrunkRatio(input.observedRatio, meteredDevices)).toBeCloseTo(ratio, 9);
    }
    const [year] = departmentEnergy([
      {
        year: 2024,
        measuredKwh: input.measuredKwh,
        modelledCoveredKwh: input.measuredKwh / input.observedRatio,
        modelledUncoveredKwh: input.modelledUncoveredKwh,
        coveredDevices: 40,
        complete: true,
      },
    ]).years;
    expect(year?.kwh).toBeCloseTo(out.hybridKwh40, 6);
    expect(hybridKwh(input.measuredKwh, 0.856, input.modelledUncoveredKwh)).toBeCloseTo(out.hybridKwh40, 6);
    expect(year).toMatchObject({ quality: 'hybrid' });
    expect(year?.coverage).toBeCloseTo(120_000 / 299_760, 9);
  });
});

describe("a department's energy", () => {
  it('takes the first complete year with data as its baseline and the last one for gap and progress', () => {
    const result = departmentEnergy([
      measured(2018, 50, false),
      unknown(2019),
      measured(2020, 100),
      measured(2021, 91),
      measured(2022, 40, false),
    ]);
    expect(result.baseline).toEqual({ year: 2020, kwh: 100 });
    expect(result.target).toEqual({ year: 2030, reduction: 0.3 });
    expect(result.asOfYear).toBe(2021);
    expect(result.gapKwh).toBeCloseTo(-6, 9);
    expect(result.progress).toBeCloseTo(0.3, 9);
  });

  it('leaves a missing year missing instead of calling it 0 kWh', () => {
    const result = departmentEnergy([measured(2020, 100), unknown(2021)]);
    expect(result.years[1]).toMatchObject({
      kwh: null,
      measuredKwh: null,
      modelledKwh: null,
      coverage: null,
      quality: null,
    });
    expect(result.asOfYear).toBe(2020);
  });

  it('has no baseline, target, gap or progress before a complete year exists', () => {
    expect(departmentEnergy([measured(2020, 100, false)])).toMatchObject({
      baseline: null,
      target: null,
      years: [{ kwh: 100, targetKwh: null }],
      asOfYear: null,
      gapKwh: null,
      progress: null,
    });
    expect(departmentEnergy([]).years).toEqual([]);
  });

  it('falls back to the model for all devices in a year without readings', () => {
    const [year] = departmentEnergy([{ ...unknown(2021), modelledCoveredKwh: 70, modelledUncoveredKwh: 30 }]).years;
    expect(year).toMatchObject({ measuredKwh: null, modelledKwh: 100, kwh: 100, coverage: 0, quality: 'modelled' });
  });

  it('calls a year modelled when less than a fifth of it was metered', () => {
    const year = (measuredKwh: number) =>
      departmentEnergy([{ ...measured(2021, measuredKwh), modelledUncoveredKwh: 80 }]).years[0]?.quality;
    expect(year(19)).toBe('modelled');
    expect(year(20)).toBe('hybrid');
  });

  it('keeps an approved baseline and span, also when its own year is not among the years', () => {
    const result = departmentEnergy([measured(2021, 95)], {
      baseline: { year: 2019, kwh: 100 },
      spanYears: 5,
      reduction: 0.5,
    });
    expect(result.target).toEqual({ year: 2024, reduction: 0.5 });
    expect(result.gapKwh).toBeCloseTo(15, 9);
    expect(result.progress).toBeCloseTo(0.1, 9);
  });

  it('speaks of no year before an approved baseline', () => {
    const result = departmentEnergy([measured(2015, 95)], { baseline: { year: 2019, kwh: 100 } });
    expect([result.asOfYear, result.gapKwh, result.progress]).toEqual([null, null, null]);
  });

  it('has no progress from a baseline of 0 kWh', () => {
    expect(departmentEnergy([measured(2020, 0), measured(2021, 5)])).toMatchObject({ gapKwh: 5, progress: null });
  });

  it('names the year and field of a number it cannot use', () => {
    expect(() => departmentEnergy([measured(2020, -1)])).toThrow(
      'Year 2020: measuredKwh is -1. Give a number that is 0 or more.',
    );
    expect(() => departmentEnergy([measured(2020, Number.NaN)])).toThrow(/measuredKwh is NaN/);
    expect(() => departmentEnergy([measured(2020, 1), measured(2020, 2)])).toThrow(/Year 2020 is given twice/);
  });

  it('never holds a number that is not finite, and has figures exactly where it has data', () => {
    fc.assert(
      fc.property(anyYears, (inputs) => {
        const result = departmentEnergy(inputs);
        const numbers = [
          result.gapKwh,
          result.progress,
          ...result.years.flatMap((year): unknown[] => Object.values(year)),
        ];
        for (const value of numbers) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        for (const year of result.years) {
          expect(year.kwh === null).toBe(year.measuredKwh === null && year.modelledKwh === null);
          expect([year.coverage === null, year.quality === null]).toEqual([year.kwh === null, year.kwh === null]);
          if (year.coverage !== null) expect(year.coverage >= 0 && year.coverage <= 1).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the years', () => {
    const shuffled = anyYears.chain((years) =>
      fc.tuple(fc.constant(years), fc.shuffledSubarray(years, { minLength: years.length, maxLength: years.length })),
    );
    fc.assert(
      fc.property(shuffled, ([years, other]) => {
        expect(departmentEnergy(other)).toEqual(departmentEnergy(years));
      }),
    );
  });
});
