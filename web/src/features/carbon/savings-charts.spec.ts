import { describe, expect, it } from '@jest/globals';
import { chartCsv } from '../../../../src/shared/charts/chart-csv.js';
import type { CampaignSavings } from '../../api/savings.js';
import { formatsOf } from '../../app/formats.js';
import { en } from '../../app/messages/en.js';
import { sv } from '../../app/messages/sv.js';
import { devicesByDisposition, savingsByCategory } from './savings-charts.js';

const speech = { t: sv, format: formatsOf('sv') };
const FRAME = { width: 800 };
const cohort = (category: string, disposition: string, count: number, consKgCo2e: number) => ({
  category,
  disposition,
  outcome: disposition,
  drivesReplaced: 0,
  purchaseCancelled: false,
  count,
  convKgCo2e: 2 * consKgCo2e,
  consKgCo2e,
});

function savings(cohorts: CampaignSavings['cohorts'], low: number, high: number): CampaignSavings {
  const totalKgCo2e = cohorts.reduce((sum, { consKgCo2e }) => sum + consKgCo2e, 0);
  const profile = {
    totalKgCo2e,
    low95KgCo2e: low,
    high95KgCo2e: high,
    flagged: false,
    municipalShareKgCo2e: 0,
    potentialKgCo2e: 0,
    standardDeviationKgCo2e: 0,
    uncertainty: [],
  };
  return {
    cohorts,
    asOfEvent: 1,
    factorSet: '2026.1',
    computedAt: null,
    pending: false,
    counts: { collected: 10, reused: 0, parts: 0, recycled: 0, returned: 0, pending: 10, lost: 0 },
    profiles: { cons: profile, conv: profile },
    potential: { reuseShare: 0.7 },
  };
}

const CAMPAIGN = savings(
  [
    cohort('laptop', 'sold', 3_000, 200_000.125),
    cohort('laptop', 'recycled', 500, -400),
    cohort('monitor', 'sold', 900, 52_300),
    cohort('other', 'recycled', 700, -90),
  ],
  120_000,
  480_000,
);

describe('savings by category', () => {
  it('say as an estimate, with its interval and what it is compared with, which category avoided the most', () => {
    expect(savingsByCategory(CAMPAIGN, speech)(FRAME).text.finding).toBe(
      'Kategorin ”Bärbar dator” bedöms ha undvikit mest: ungefär 200\u00A0ton CO₂e av återtagets ungefär 250\u00A0ton (95\u00A0% osäkerhet 120–\u2060480\u00A0ton), jämfört med att motsvarande nya enheter köpts.',
    );
    const english = savingsByCategory(CAMPAIGN, { t: en, format: formatsOf('en') })(FRAME).text.finding;
    expect(english).toContain('is estimated to have avoided the most: about 200\u00A0tonnes CO₂e');
  });

  it('add up to the total in the table and the CSV, to the gram, with the interval of the whole', () => {
    const { table } = savingsByCategory(CAMPAIGN, speech)(FRAME);
    expect(chartCsv(table, 'machine')).toBe(
      [
        'Kategori,Undviket (kg CO2e),Låg (kg CO2e),Hög (kg CO2e),Underlag',
        'Hela återtaget,251810.125,120000,480000,Beräknat',
        'Bärbar dator,199600.125,–,–,Beräknat',
        'Bildskärm,52300,–,–,Beräknat',
        'Tillbehör och övrigt,-90,–,–,Beräknat',
        '',
      ].join('\r\n'),
    );
  });

  it('have the interval on the bar itself where there is one category', () => {
    const { table, text } = savingsByCategory(savings([cohort('laptop', 'sold', 1, 75)], 33, 160), speech)(FRAME);
    expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([['Bärbar dator', 75, 33, 160, 'Beräknat']]);
    expect(text.finding).toContain(
      'bedöms ha undvikit ungefär 75\u00A0kg CO₂e (95\u00A0% osäkerhet 33–\u2060160\u00A0kg)',
    );
  });

  it('claim nothing while nothing is reused, nor of the whole when it costs more than it avoids', () => {
    const burden = savings([cohort('laptop', 'collected', 1, -0.1)], -0.1, -0.1);
    expect(savingsByCategory(burden, speech)(FRAME).text.finding).toBe(sv.carbon.figure.findingNone);
    const mixed = savings([cohort('laptop', 'sold', 1, 10), cohort('server', 'sold', 1, -50)], -90, 10);
    expect(savingsByCategory(mixed, speech)(FRAME).text.finding).toContain('har inte undvikit något');
  });
});

describe('devices by disposition', () => {
  const counts = { collected: 1_000, reused: 715, parts: 0, recycled: 205, returned: 0, pending: 75, lost: 5 };

  it('say the share that bar, table and CSV say', () => {
    const { text, table } = devicesByDisposition({ counts }, speech)(FRAME);
    const shares = table.rows.map(([name, count, share]) => [name?.value, count?.value, share?.value]);
    expect(shares).toEqual([
      ['Återbruk', 715, 72],
      ['Återvunna', 205, 21],
      ['Väntar på utfall', 75, 7],
      ['Förlorade', 5, 0],
    ]);
    expect(text.finding).toBe('72\u00A0% av enheterna har gått till återbruk: 715 av 1\u00A0000.');
  });

  it('say so when nothing is reused', () => {
    const none = { ...counts, reused: 0, pending: 790 };
    expect(devicesByDisposition({ counts: none }, speech)(FRAME).text.finding).toBe(sv.carbon.shares.findingNone);
  });
});
