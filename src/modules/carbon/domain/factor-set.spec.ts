import { describe, expect, it } from '@jest/globals';
import { DEVICE_CATEGORIES } from '../../../shared/device-category.js';
import { FactorSet, FactorUnusableError, geometricSd, relativeSd, triangularSd, type Factor } from './factor-set.js';
import { factorSet2026_1 } from './factor-sets/2026.1/factor-set-2026-1.js';

const mass: Factor = {
  id: 'mass_kg.laptop',
  category: 'laptop',
  parameter: 'net mass of one device',
  value: 1.65,
  unit: 'kg',
  uncertainty: { kind: 'lognormal', gsd: 1.2 },
  source: { name: 'a source', url: null, year: 2026 },
  evidence: 'ASSUMPTION',
  confidence: 'low',
};

describe('a factor set', () => {
  it('gives a factor by id and unit', () => {
    expect(new FactorSet('t', 'category', [mass]).get('mass_kg.laptop', 'kg').value).toBe(1.65);
  });

  it('names the factor and the set when a factor is missing', () => {
    expect(() => new FactorSet('t', 'category', [mass]).get('E.laptop', 'kgCO2e/device')).toThrow(
      'Factor set t has no factor "E.laptop" (kgCO2e/device). Add it to a new version of the set.',
    );
  });

  it('refuses a factor in another unit than the formula needs', () => {
    expect(() => new FactorSet('t', 'category', [mass]).get('mass_kg.laptop', 'km')).toThrow(
      /is in kg, but km is needed/,
    );
  });

  it('refuses two factors with one id and a value that is no number', () => {
    expect(() => new FactorSet('t', 'category', [mass, { ...mass }])).toThrow(FactorUnusableError);
    expect(() => new FactorSet('t', 'category', [{ ...mass, value: Number.NaN }])).toThrow(/no finite value/);
  });

  it('cannot be changed once built', () => {
    const set = new FactorSet('t', 'category', [{ ...mass }]);
    expect(() => Object.assign(set.get('mass_kg.laptop', 'kg'), { value: 2 })).toThrow(TypeError);
    expect(() => Object.assign(set.get('mass_kg.laptop', 'kg').source, { name: 'other' })).toThrow(TypeError);
    set.all().length = 0;
    expect(set.all()).toHaveLength(1);
  });

  it('refuses a spread of another kind than the interval needs', () => {
    expect(geometricSd(mass)).toBe(1.2);
    expect(() => relativeSd(mass)).toThrow(/needs a normal spread for the interval, but states lognormal/);
    expect(() => geometricSd({ ...mass, uncertainty: null })).toThrow(/but states none/);
  });

  it('takes the standard deviation of the displacement rate from its triangle', () => {
    expect(triangularSd(factorSet2026_1.get('phi.conservative', '1'))).toBeCloseTo(0.1225, 4);
    expect(triangularSd(factorSet2026_1.get('phi.convention', '1'))).toBe(0);
  });
});

describe('factor set 2026.1', () => {
  it('has everything a credited category needs', () => {
    for (const category of DEVICE_CATEGORIES.filter((each) => each !== 'other')) {
      const ids = [
        'E',
        'gsd_model',
        'T2_years',
        'Tnew_years',
        'tec_old_kwh',
        'tec_new_kwh',
        'mass_kg',
        'parts_kg',
        'proc_kwh',
      ];
      for (const id of ids)
        expect([category, id, factorSet2026_1.has(`${id}.${category}`)]).toEqual([category, id, true]);
    }
  });

  it('names a source for every factor, with an address unless it is an assumption of the method', () => {
    for (const factor of factorSet2026_1.all()) {
      expect(factor.source.name).not.toBe('');
      const needsAddress = factor.evidence === 'SEEN' || factor.evidence === 'SEEN_SECONDHAND';
      if (needsAddress)
        expect([factor.id, factor.source.url]).toEqual([factor.id, expect.stringMatching(/^https?:\/\//)]);
    }
  });

  it('derives the embodied default from its two sources', () => {
    for (const category of ['laptop', 'desktop', 'monitor', 'tablet', 'smartphone']) {
      const producers = factorSet2026_1.get(`E_pcf.${category}`, 'kgCO2e/device').value;
      const ademe = factorSet2026_1.get(`E_ademe.${category}`, 'kgCO2e/device').value;
      const embodied = factorSet2026_1.get(`E.${category}`, 'kgCO2e/device');
      expect(Math.abs(embodied.value - Math.sqrt(producers * ademe))).toBeLessThan(0.1);
      const gsd = Math.exp(Math.hypot(Math.abs(Math.log(producers / ademe)) / 2, Math.log(1.2)));
      expect(Math.abs(geometricSd(embodied) - gsd)).toBeLessThan(0.006);
    }
  });

  it('builds the laptop parts from shares and part values', () => {
    const value = (id: string, unit: Factor['unit']) => factorSet2026_1.get(id, unit).value;
    const sum =
      value('p_replace.laptop.battery', '1') * value('part.battery_laptop', 'kgCO2e/part') +
      value('p_replace.laptop.ssd', '1') * value('part.ssd', 'kgCO2e/part') +
      value('p_replace.laptop.charger', '1') * value('part.laptop_charger', 'kgCO2e/part');
    expect(sum).toBeCloseTo(value('parts_kg.laptop', 'kgCO2e/reused device'), 9);
  });

  it('adds ADEME components up to the value', () => {
    for (const factor of factorSet2026_1.all()) {
      if (factor.components === undefined) continue;
      const sum = Object.values(factor.components).reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - factor.value)).toBeLessThan(0.11);
    }
  });
});
