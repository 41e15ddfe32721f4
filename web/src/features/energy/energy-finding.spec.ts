import { describe, expect, it } from '@jest/globals';
import type { DepartmentEnergy } from '../../api/departments.js';
import { formatsOf } from '../../app/formats.js';
import { en } from '../../app/messages/en.js';
import { sv } from '../../app/messages/sv.js';
import { energyFinding } from './energy-finding.js';

const energy: DepartmentEnergy = {
  years: [],
  metric: 'ENERGY_KWH',
  baseline: { year: 2019, kwh: 112_431 },
  target: { year: 2029, reduction: 0.3 },
  asOfYear: 2025,
  gapKwh: 2_647.3,
  progress: 0.52,
  computedAt: null,
  pending: false,
};

describe("what a department's energy says", () => {
  it('is about how far from the target line it is, to two digits, the gap first', () => {
    const { state, sentences } = energyFinding(energy, sv, formatsOf('sv'));
    expect(state).toBe('behind');
    expect(sentences).toEqual([
      '2025 låg förvaltningen ungefär 2\u00A0600\u00A0kWh över sin mållinje.',
      '52\u00A0% av minskningen på 30\u00A0% till 2029 är nådd.',
      'Basår 2019: ungefär 110\u00A0000\u00A0kWh.',
    ]);
    expect(energyFinding({ ...energy, gapKwh: -0.1234 }, en, formatsOf('en'))).toMatchObject({
      state: 'onTrack',
      sentences: expect.arrayContaining(['In 2025 the department was about 0.1\u00A0kWh below its target line.']),
    });
  });

  it('says that there is nothing to compare yet while no year is whole', () => {
    const finding = energyFinding({ ...energy, asOfYear: null, gapKwh: null, progress: null }, sv, formatsOf('sv'));
    expect(finding).toEqual({ state: 'noBasis', sentences: [sv.energy.noBasisYet] });
  });
});
