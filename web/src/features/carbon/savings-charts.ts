import type { Chart, ChartFrame } from '../../../../src/shared/charts/chart.js';
import { type RankedBar, rankedBarsChart } from '../../../../src/shared/charts/ranked-bars.js';
import { sharesOf } from '../../../../src/shared/charts/shares.js';
import { stackedSharesChart } from '../../../../src/shared/charts/stacked-shares.js';
import type { CampaignSavings } from '../../api/savings.js';
import type { Formats } from '../../app/formats.js';
import { wordFor } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';

type Draw = (frame: ChartFrame) => Chart;
interface Speech {
  readonly t: Messages;
  readonly format: Formats;
}

/** As computed, to the gram. */
const DECIMALS = 3;

/**
 * What each category avoided by the recommended profile, with the whole take-back and its interval above. The interval
 * is known of the whole alone: the categories share sources of uncertainty, so theirs cannot be had from it.
 */
export function savingsByCategory({ cohorts, profiles }: CampaignSavings, { t, format }: Speech): Draw {
  const { cons } = profiles;
  const words = t.carbon.figure;
  const sums = new Map<string, number>();
  for (const { category, consKgCo2e } of cohorts) sums.set(category, (sums.get(category) ?? 0) + consKgCo2e);
  const interval = { low: cons.low95KgCo2e, high: cons.high95KgCo2e };
  const total = { name: words.all, value: cons.totalKgCo2e, quality: 'modelled', total: true, ...interval } as const;
  const parts = [...sums].map(([category, value]): RankedBar => {
    const only = sums.size === 1 ? interval : {};
    return { name: wordFor(t.words.category, category), value, quality: 'modelled', ...only };
  });
  const profile = t.carbon.profiles.cons;
  return (frame) =>
    rankedBarsChart(
      {
        text: {
          finding: categoryFinding(parts, cons, { t, format }),
          subtitle: words.subtitle(profile),
          description: words.description,
          caption: words.caption(profile),
        },
        measure: {
          label: (kg) => format.mass(kg),
          range: (low, high) => format.massRange(low, high),
          exact: (kg) => format.exact(kg, DECIMALS),
          decimals: DECIMALS,
          unit: 'kg CO₂e',
          csvUnit: 'kg CO2e',
        },
        words: {
          ...t.charts.words,
          nameHeading: t.carbon.category,
          valueHeading: words.value,
          valueCsvHeading: words.value,
        },
        bars: sums.size === 1 ? parts : [total, ...parts],
      },
      frame,
    );
}

function categoryFinding(
  parts: readonly RankedBar[],
  { totalKgCo2e, low95KgCo2e, high95KgCo2e }: CampaignSavings['profiles']['cons'],
  { t, format }: Speech,
): string {
  const words = t.carbon.figure;
  const greatest = parts.reduce<RankedBar | null>(
    (most, part) => ((part.value ?? 0) > (most?.value ?? 0) ? part : most),
    null,
  );
  if (greatest === null) return words.findingNone;
  const part = format.mass(greatest.value ?? 0);
  if (totalKgCo2e <= 0) return words.findingBurden(greatest.name, part);
  const range = `${t.charts.words.interval} ${format.massRange(low95KgCo2e, high95KgCo2e)}`;
  const total = format.mass(totalKgCo2e);
  return parts.length === 1
    ? words.findingOne(greatest.name, total, range)
    : words.finding(greatest.name, part, total, range);
}

const OUTCOMES = ['reused', 'parts', 'recycled', 'returned', 'pending', 'lost'] as const;

/** What became of the collected devices, as parts of all of them. */
export function devicesByDisposition({ counts }: Pick<CampaignSavings, 'counts'>, { t, format }: Speech): Draw {
  const words = t.carbon.shares;
  const percent = (value: number): string => format.percent(value / 100);
  const parts = OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => ({
    name: words.parts[outcome],
    count: counts[outcome],
  }));
  // The sentence says the share that the chart says.
  const reused = sharesOf(parts, t.charts.other).find(({ name }) => name === words.parts.reused);
  const share = reused ? percent(reused.percent) : format.percent(counts.reused / Math.max(1, counts.collected));
  return (frame) =>
    stackedSharesChart(
      {
        text: {
          finding:
            counts.reused === 0
              ? words.findingNone
              : words.finding(share, format.number(counts.reused), format.number(counts.collected)),
          subtitle: words.subtitle(counts.collected),
          description: words.description,
          caption: words.caption,
        },
        words: {
          nameHeading: t.carbon.disposition,
          countHeading: t.carbon.count,
          shareHeading: t.charts.share,
          other: t.charts.other,
          count: (count) => format.number(count),
          percent,
          missingCode: t.charts.words.missingCode,
        },
        parts,
      },
      frame,
    );
}
