import { describe, expect, it } from '@jest/globals';
import { outcomeOf, type Cohort } from './cohort.js';
import { FactorSet } from './factor-set.js';
import { explainDevice } from './explain-device.js';
import { factorSet2026_1 as set } from './factor-sets/2026.1/factor-set-2026-1.js';
import { recyclingCreditView, savings } from './savings.js';

const laptop: Cohort = {
  category: 'laptop',
  outcome: 'reused_external',
  disposition: 'sold',
  drivesReplaced: 0,
  purchaseCancelled: false,
  count: 1,
};

describe('savings of a campaign', () => {
  it('are zero for a campaign without devices', () => {
    const result = savings([], set);
    expect(result.counts).toEqual({ collected: 0, reused: 0, parts: 0, recycled: 0, returned: 0, pending: 0, lost: 0 });
    expect(result.profiles.cons).toMatchObject({ totalKgCo2e: 0, low95KgCo2e: 0, high95KgCo2e: 0, potentialKgCo2e: 0 });
  });

  it('keep the potential of pending devices apart and say what it assumes', () => {
    const result = savings([{ ...laptop, outcome: 'pending', count: 100 }], set);
    expect(result.profiles.conv.totalKgCo2e).toBe(0);
    expect(result.potential).toMatchObject({ reuseShare: 0.77, factor: { id: 'q_reuse.managed' } });
    expect(result.profiles.conv.potentialKgCo2e).toBeCloseTo(100 * (0.77 * 114.7683 + 0.23 * -0.0792), 6);
    const drawers = savings([{ ...laptop, outcome: 'pending', count: 100 }], set, {
      reuseShareFactor: 'q_reuse.drawer_campaign',
    });
    expect(drawers.profiles.conv.potentialKgCo2e).toBeCloseTo(100 * (0.25 * 114.7683 + 0.75 * -0.0792), 6);
  });

  it('expect nothing more of devices that have their outcome, and only recycling of accessories', () => {
    const { profiles } = savings([laptop, { ...laptop, category: 'other', outcome: 'pending', count: 10 }], set);
    expect(profiles.cons.potentialKgCo2e).toBeCloseTo(-0.48, 9);
  });

  it('credit the municipality with all of an internal redeployment and half of a sale', () => {
    const sold = savings([laptop], set).profiles.cons;
    const kept = savings([{ ...laptop, outcome: 'reused_internal' }], set).profiles.cons;
    expect(kept.totalKgCo2e).toBe(sold.totalKgCo2e);
    expect(kept.municipalShareKgCo2e).toBe(kept.totalKgCo2e);
    expect(sold.municipalShareKgCo2e).toBe(sold.totalKgCo2e / 2);
  });

  it('count a cancelled purchase as one new device displaced, in both profiles and without its uncertainty', () => {
    const { profiles } = savings([{ ...laptop, outcome: 'reused_internal', purchaseCancelled: true }], set);
    expect(profiles.cons).toEqual(profiles.conv);
    expect(profiles.cons.totalKgCo2e).toBeCloseTo(114.7683, 9);
    expect(() => savings([{ ...laptop, purchaseCancelled: true }], set)).toThrow(/Only reused_internal/);
  });

  it('give accessories their burdens and no credit when reused', () => {
    const { terms, netKgCo2e } = explainDevice({ ...laptop, category: 'other' }, set, 'conv');
    expect(terms.map((term) => term.name)).not.toContain('displacement');
    expect(netKgCo2e).toBeCloseTo(-(1 + 0.048 + 0.12), 9);
  });

  it('flag a figure that is not clearly above zero with a symmetric interval', () => {
    const { flagged, totalKgCo2e, low95KgCo2e, high95KgCo2e } = savings([{ ...laptop, drivesReplaced: 1 }], set)
      .profiles.cons;
    expect(flagged).toBe(true);
    expect(high95KgCo2e - totalKgCo2e).toBeCloseTo(totalKgCo2e - low95KgCo2e, 9);
  });

  it('book only the collection transport for harvested and returned devices, and nothing for lost ones', () => {
    const net = (disposition: string) =>
      explainDevice({ ...laptop, disposition, outcome: outcomeOf(disposition) }, set, 'conv').netKgCo2e;
    expect(net('harvested')).toBeCloseTo(-0.0792, 9);
    expect(net('returned_to_lessor')).toBeCloseTo(-0.0792, 9);
    expect([net('lost'), net('ready')]).toEqual([0, 0]);
    expect(() => outcomeOf('in_use')).toThrow(/Disposition "in_use" is unknown. Use one of collected,/);
  });

  it('flag a figure above zero whose standard deviation is larger than itself', () => {
    const server = savings([{ ...laptop, category: 'server' }], set).profiles.cons;
    expect(server.totalKgCo2e).toBeGreaterThan(0);
    expect(server.standardDeviationKgCo2e).toBeGreaterThan(server.totalKgCo2e);
    expect(server.flagged).toBe(true);
    expect(server.low95KgCo2e).toBeCloseTo(server.totalKgCo2e - 1.96 * server.standardDeviationKgCo2e, 9);
  });

  it('displace at most one whole new device, however long the second life', () => {
    const longLife = set.all().map((each) => (each.id === 'T2_years.laptop' ? { ...each, value: 8 } : each));
    const { terms } = explainDevice(laptop, new FactorSet('long', 'category', longLife), 'conv');
    expect(terms[0]).toMatchObject({ name: 'displacement', valueKgCo2e: 211.5 });
  });

  it('refuse a count that is not a whole number of devices', () => {
    expect(() => savings([{ ...laptop, count: 1.5 }], set)).toThrow(
      'Cohort count is 1.5. Give a whole number, 0 or more.',
    );
    expect(() => savings([{ ...laptop, count: -1 }], set)).toThrow(/Cohort count is -1/);
  });
});

describe('an explained device', () => {
  it('names value, unit and source of every factor of every term', () => {
    const { terms } = explainDevice(laptop, set, 'cons');
    const displacement = terms.find((term) => term.name === 'displacement');
    expect(displacement?.factors.map((factor) => [factor.id, factor.value, factor.unit])).toEqual([
      ['phi.conservative', 0.71, '1'],
      ['T2_years.laptop', 3, 'year'],
      ['Tnew_years.laptop', 5, 'year'],
      ['E.laptop', 211.5, 'kgCO2e/device'],
    ]);
    for (const term of terms) for (const factor of term.factors) expect(factor.source.name).not.toBe('');
  });
});

describe('the recycling credit view', () => {
  it('credits recycled material beside the profiles, which never contain it', () => {
    const campaign: Cohort[] = [laptop, { ...laptop, outcome: 'recycled', disposition: 'recycled', count: 10 }];
    const view = recyclingCreditView(campaign, set);
    const { profiles } = savings(campaign, set);
    expect(view.additionality).toBe(1);
    expect(view.creditKgCo2e).toBeCloseTo(19.272, 9);
    expect(view.totalsKgCo2e.cons - profiles.cons.totalKgCo2e).toBeCloseTo(view.creditKgCo2e, 9);
  });
});
