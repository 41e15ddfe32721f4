import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEVICE_CATEGORIES } from '../../../shared/device-category.js';
import { COHORT_OUTCOMES, type Cohort } from './cohort.js';
import { explainDevice } from './explain-device.js';
import { factorSet2026_1 as set } from './factor-sets/2026.1/factor-set-2026-1.js';
import { savings } from './savings.js';

const cohort: fc.Arbitrary<Cohort> = fc
  .record({
    category: fc.constantFrom(...DEVICE_CATEGORIES),
    outcome: fc.constantFrom(...COHORT_OUTCOMES),
    disposition: fc.constantFrom('sold', 'donated', 'recycled', 'redeployed'),
    drivesReplaced: fc.constantFrom(0, 0, 0, 1, 2),
    purchaseCancelled: fc.boolean(),
    count: fc.integer({ min: 0, max: 5000 }),
  })
  .map((each) => ({ ...each, purchaseCancelled: each.purchaseCancelled && each.outcome === 'reused_internal' }));
const cohorts = fc.array(cohort, { maxLength: 40 });

describe('savings of any campaign', () => {
  it('are the sum of its explained devices', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom('conv' as const, 'cons' as const), (campaign, profile) => {
        const { totalKgCo2e, municipalShareKgCo2e } = savings(campaign, set).profiles[profile];
        const explained = campaign.map((each) => ({ ...explainDevice(each, set, profile), count: each.count }));
        const scale = explained.reduce((sum, each) => sum + each.count * Math.abs(each.netKgCo2e), 1);
        const devices = explained.reduce((sum, each) => sum + each.count * each.netKgCo2e, 0);
        const shares = explained.reduce((sum, each) => sum + each.count * each.municipalShareKgCo2e, 0);
        expect(Math.abs(totalKgCo2e - devices)).toBeLessThanOrEqual(1e-9 * scale);
        expect(Math.abs(municipalShareKgCo2e - shares)).toBeLessThanOrEqual(1e-9 * scale);
      }),
    );
  });

  it('are exactly the listed cohorts added from first to last, and a device exactly its terms', () => {
    fc.assert(
      fc.property(cohorts, cohort, (campaign, one) => {
        const result = savings(campaign, set);
        expect(result.cohorts.reduce((sum, each) => sum + each.convKgCo2e, 0)).toBe(result.profiles.conv.totalKgCo2e);
        expect(result.cohorts.reduce((sum, each) => sum + each.consKgCo2e, 0)).toBe(result.profiles.cons.totalKgCo2e);
        const device = explainDevice(one, set, 'cons');
        expect(device.terms.reduce((sum, term) => sum + term.valueKgCo2e, 0)).toBe(device.netKgCo2e);
      }),
    );
  });

  it('do not depend on the order of the cohorts or on how they are split, to the bit', () => {
    const shuffledAndSplit = cohorts.chain((campaign) =>
      fc.tuple(
        fc.constant(campaign),
        fc.array(fc.nat(), { minLength: campaign.length, maxLength: campaign.length }).chain((cuts) => {
          const pieces = campaign.flatMap((each, index) => {
            const first = (cuts[index] ?? 0) % (each.count + 1);
            return [
              { ...each, count: first },
              { ...each, count: each.count - first },
            ];
          });
          return fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length });
        }),
      ),
    );
    fc.assert(
      fc.property(shuffledAndSplit, ([campaign, pieces]) => {
        expect(savings(pieces, set)).toEqual(savings(campaign, set));
      }),
    );
  });

  it('do not change another cohort when a device is added', () => {
    fc.assert(
      fc.property(cohorts, cohort, (campaign, added) => {
        const before = savings(campaign, set).cohorts;
        const after = savings([...campaign, { ...added, disposition: 'added later' }], set).cohorts;
        expect(after.filter((each) => each.disposition !== 'added later')).toEqual(before);
      }),
    );
  });

  it('never give a reuse credit to what was not reused', () => {
    fc.assert(
      fc.property(cohorts, (campaign) => {
        const result = savings(
          campaign.filter(({ outcome }) => !outcome.startsWith('reused')),
          set,
        );
        for (const { totalKgCo2e, low95KgCo2e, high95KgCo2e, flagged } of Object.values(result.profiles)) {
          expect(totalKgCo2e).toBeLessThanOrEqual(0);
          expect([low95KgCo2e, high95KgCo2e, flagged]).toEqual([totalKgCo2e, totalKgCo2e, false]);
        }
      }),
    );
  });

  it('always lie inside a finite interval', () => {
    fc.assert(
      fc.property(cohorts, (campaign) => {
        for (const profile of Object.values(savings(campaign, set).profiles)) {
          expect(Number.isFinite(profile.low95KgCo2e) && Number.isFinite(profile.high95KgCo2e)).toBe(true);
          expect(profile.low95KgCo2e).toBeLessThanOrEqual(profile.totalKgCo2e);
          expect(profile.high95KgCo2e).toBeGreaterThanOrEqual(profile.totalKgCo2e);
        }
      }),
    );
  });

  it('count every device under exactly one outcome', () => {
    fc.assert(
      fc.property(cohorts, (campaign) => {
        const { collected, ...others } = savings(campaign, set).counts;
        expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(collected);
        expect(collected).toBe(campaign.reduce((sum, each) => sum + each.count, 0));
      }),
    );
  });
});
