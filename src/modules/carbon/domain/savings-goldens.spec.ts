import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Cohort, CohortKey } from './cohort.js';
import type { Profile, SavingsView, TermName } from './device-balance.js';
import { explainDevice, type DeviceExplanation } from './explain-device.js';
import { factorSet2026_1 } from './factor-sets/2026.1/factor-set-2026-1.js';
import { savings, type ProfileSavings, type SavingsCounts } from './savings.js';

interface DeviceGoldens {
  toleranceKgCo2e: { net: number; component: number; interval: number };
  cases: {
    id: string;
    name: string;
    in: { device: CohortKey; profile: Profile; view: SavingsView };
    out: { netKgCo2e: number; components?: Record<string, number>; interval95KgCo2e?: [number, number] };
  }[];
}

interface CampaignGolden {
  toleranceKgCo2e: number;
  in: { cohorts: Cohort[] };
  out: {
    counts: SavingsCounts;
    profiles: Record<
      Profile,
      Pick<ProfileSavings, 'totalKgCo2e' | 'low95KgCo2e' | 'high95KgCo2e' | 'municipalShareKgCo2e'>
    >;
    categories: { category: string; reusedConvKgCo2e: number; recycledKgCo2e: number }[];
  };
}

function golden(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../test/golden/${file}`, import.meta.url), 'utf8'));
}

function expectNear(actual: number, expected: number, tolerance: number): void {
  expect({ actual, within: Math.abs(actual - expected) <= tolerance, of: expected }).toEqual({
    actual,
    within: true,
    of: expected,
  });
}

/** The golden's columns: burdens positive, both transport legs in one. */
function columns(explanation: DeviceExplanation): Record<string, number> {
  const value = (name: TermName) => explanation.terms.find((term) => term.name === name)?.valueKgCo2e ?? 0;
  return {
    displacement: value('displacement'),
    use: value('use'),
    parts: -value('parts'),
    processing: -value('processing'),
    overhead: -value('overhead'),
    transport: -value('collection_transport') - value('second_life_transport'),
    recyclingCredit: value('recycling_credit'),
  };
}

describe('device goldens', () => {
  const { cases, toleranceKgCo2e } = golden('carbon-devices.json') as DeviceGoldens;

  it('are all twelve', () => {
    expect(cases.map((each) => each.id)).toEqual(Array.from({ length: 12 }, (_, index) => `D${index + 1}`));
  });

  it.each(cases)('$id: $name', ({ in: { device, profile, view }, out }) => {
    const explanation = explainDevice(device, factorSet2026_1, profile, view);
    expectNear(explanation.netKgCo2e, out.netKgCo2e, toleranceKgCo2e.net);
    const actual = columns(explanation);
    for (const [name, expected] of Object.entries(out.components ?? {})) {
      expectNear(actual[name] ?? Number.NaN, expected, toleranceKgCo2e.component);
    }
    if (out.interval95KgCo2e !== undefined) {
      expectNear(explanation.low95KgCo2e, out.interval95KgCo2e[0], toleranceKgCo2e.interval);
      expectNear(explanation.high95KgCo2e, out.interval95KgCo2e[1], toleranceKgCo2e.interval);
    }
  });
});

describe('campaign golden C1', () => {
  const { in: input, out, toleranceKgCo2e } = golden('carbon-campaign.json') as CampaignGolden;
  const result = savings(input.cohorts, factorSet2026_1);

  it.each(['conv', 'cons'] as const)('holds in total, interval and municipal share, profile %s', (profile) => {
    const actual = result.profiles[profile];
    const expected = out.profiles[profile];
    expectNear(actual.totalKgCo2e, expected.totalKgCo2e, toleranceKgCo2e);
    expectNear(actual.low95KgCo2e, expected.low95KgCo2e, toleranceKgCo2e);
    expectNear(actual.high95KgCo2e, expected.high95KgCo2e, toleranceKgCo2e);
    expectNear(actual.municipalShareKgCo2e, expected.municipalShareKgCo2e, toleranceKgCo2e);
    expect(actual.flagged).toBe(false);
  });

  it('holds per category', () => {
    for (const { category, reusedConvKgCo2e, recycledKgCo2e } of out.categories) {
      const of = (outcome: string) =>
        result.cohorts.find((cohort) => cohort.category === category && cohort.outcome === outcome)?.convKgCo2e ?? 0;
      expectNear(of('reused_external'), reusedConvKgCo2e, toleranceKgCo2e);
      expectNear(of('recycled'), recycledKgCo2e, toleranceKgCo2e);
    }
  });

  it('counts every device once', () => {
    expect(result.counts).toEqual(out.counts);
    expect(result.factorSet).toBe('2026.1');
  });
});
