import type { Chart, ChartFrame, Measure } from '../../../../src/shared/charts/chart.js';
import { dotTrackChart } from '../../../../src/shared/charts/dot-track.js';
import { rankedBarsChart } from '../../../../src/shared/charts/ranked-bars.js';
import { stackedSharesChart } from '../../../../src/shared/charts/stacked-shares.js';
import { trendChart } from '../../../../src/shared/charts/trend-chart.js';
import type { TrendPoint } from '../../../../src/shared/charts/trend-input.js';
import { formatsOf, type Language } from '../../app/formats.js';
import { en } from '../../app/messages/en.js';
import { sv } from '../../app/messages/sv.js';

export interface ChartSample {
  readonly id: 'trend' | 'bars' | 'track' | 'shares';
  readonly draw: (frame: ChartFrame) => Chart;
}

/** One of each chart with everything it can show, on made-up figures: for the gallery and for looking at. */
export function chartSamples(language: Language): readonly ChartSample[] {
  const t = language === 'sv' ? sv : en;
  const format = formatsOf(language);
  const say = (swedish: string, english: string): string => (language === 'sv' ? swedish : english);
  const { words } = t.charts;
  const mass: Measure = {
    label: (kg) => format.mass(kg),
    range: (low, high) => format.massRange(low, high),
    exact: (kg) => format.number(kg),
    decimals: 0,
    unit: 'kg CO₂e',
    csvUnit: 'kg CO2e',
  };
  const percent = (value: number): string => format.percent(value / 100);
  const points = (values: readonly (number | null)[], first: number, rest: Partial<TrendPoint> = {}): TrendPoint[] =>
    values.map((value, index) => ({ at: first + index, value, quality: 'measured', ...rest }));
  const text = (finding: string, subtitle: string, description: string) => ({
    finding,
    subtitle,
    description,
    caption: subtitle,
  });

  return [
    {
      id: 'trend',
      draw: (frame) =>
        trendChart(
          {
            text: text(
              say(
                `2025 låg energin ungefär ${format.unit(2_600, 'kWh')} över mållinjen.`,
                `In 2025 energy was about ${format.unit(2_600, 'kWh')} above the target line.`,
              ),
              say('kWh per år, 2017 till 2029', 'kWh per year, 2017 to 2029'),
              say(
                'Linjediagram med energi per år, mållinjen streckad och en prognos till 2029.',
                'Line chart of energy per year, the target line dashed and a forecast to 2029.',
              ),
            ),
            measure: {
              label: (kwh) => format.unit(kwh, 'kWh'),
              range: (low, high) => format.range(low, high),
              tick: (kwh) => format.number(kwh),
              exact: (kwh) => format.number(kwh),
              decimals: 0,
              unit: 'kWh',
              csvUnit: 'kWh',
            },
            words: {
              ...words,
              period: String,
              periodHeading: t.charts.year,
              kindHeading: t.charts.kindHeading,
              outcome: t.charts.outcome,
              forecast: t.charts.forecast,
              partial: t.charts.partial,
              seriesBreak: t.charts.seriesBreak,
            },
            periods: 'years',
            series: [
              {
                name: say('Energi', 'Energy'),
                csvName: say('Energi', 'Energy'),
                points: [
                  ...points([118_000], 2017, { quality: 'estimated' }),
                  ...points([121_000, 112_400], 2018, { quality: 'modelled' }),
                  ...points([null, 104_250, 103_900, 98_700, 96_100, 94_800], 2020),
                  { at: 2026, value: 41_000, quality: 'measured', partial: true },
                  ...[90_000, 87_000, 84_000].map((value, index) => ({
                    at: 2027 + index,
                    value,
                    low: value - 3_000 * (index + 1),
                    high: value + 4_000 * (index + 1),
                    quality: 'modelled' as const,
                    forecast: true,
                  })),
                ],
              },
              {
                name: say('Skärmar', 'Monitors'),
                csvName: say('Skärmar', 'Monitors'),
                points: points([52_000, 50_100, 49_000, 47_500, 44_000], 2021),
              },
            ],
            target: {
              name: t.charts.target,
              csvName: t.charts.target,
              label: `${t.charts.target} 2029`,
              points: [
                { at: 2019, value: 112_400 },
                { at: 2029, value: 78_680 },
              ],
            },
            remarks: [
              { at: 2023, text: say('två förvaltningar slogs ihop', 'two departments merged'), breaksSeries: true },
              { at: 2024, text: say('livslängden förlängd till fem år', 'lifetime extended to five years') },
            ],
          },
          frame,
        ),
    },
    {
      id: 'bars',
      draw: (frame) =>
        rankedBarsChart(
          {
            text: text(
              say(
                `Bärbara datorer bedöms ha undvikit mest: ungefär ${format.mass(241_000)} CO₂e (${format.massRange(110_000, 540_000)}).`,
                `Laptops are estimated to have avoided the most: about ${format.mass(241_000)} CO₂e (${format.massRange(110_000, 540_000)}).`,
              ),
              say(
                'Undviket jämfört med nyköp, CO₂e per kategori',
                'Avoided compared with buying new, CO₂e by category',
              ),
              say(
                'Liggande staplar, störst först, med osäkerhet.',
                'Horizontal bars, greatest first, with uncertainty.',
              ),
            ),
            measure: mass,
            words: {
              ...words,
              nameHeading: t.carbon.category,
              valueHeading: say('Undviket', 'Avoided'),
              valueCsvHeading: say('Undviket', 'Avoided'),
            },
            bars: [
              { name: t.words.category.tablet, value: 8_900, low: 2_000, high: 17_500, quality: 'estimated' },
              { name: t.words.category.laptop, value: 241_000, low: 110_000, high: 540_000, quality: 'modelled' },
              { name: t.words.category.monitor, value: 52_300, low: 21_000, high: 118_000, quality: 'measured' },
              { name: t.words.category.other, value: -24_000, low: -41_000, high: -9_000, quality: 'modelled' },
              { name: t.words.category.printer, value: null, quality: 'modelled' },
            ],
          },
          frame,
        ),
    },
    {
      id: 'track',
      draw: (frame) =>
        dotTrackChart(
          {
            text: text(
              say('Två av fyra förvaltningar ligger efter planen.', 'Two of four departments are behind plan.'),
              say('Energi per anställd, förändring sedan 2019', 'Energy per employee, change since 2019'),
              say('En punkt per förvaltning mot dess mål.', 'A dot for each department against its target.'),
            ),
            measure: {
              label: percent,
              range: (low, high) => `${percent(low)} ${say('till', 'to')} ${percent(high)}`,
              exact: percent,
              decimals: 0,
              unit: '%',
              csvUnit: '%',
            },
            better: 'lower',
            words: {
              ...words,
              nameHeading: say('Förvaltning', 'Department'),
              outcome: t.charts.outcome,
              target: t.charts.target,
              gap: t.charts.gap,
              statusHeading: t.charts.status,
            },
            rows: [
              {
                name: 'Vård och omsorg',
                outcome: -31,
                target: -18,
                low: -34,
                high: -28,
                quality: 'measured',
                status: t.energy.onTrack,
              },
              {
                name: 'Grundskola',
                outcome: -11,
                target: -18,
                low: -17,
                high: -5,
                quality: 'modelled',
                status: t.energy.behind,
              },
              {
                name: 'Fritid och kultur',
                outcome: 4,
                target: -18,
                low: -3,
                high: 9,
                quality: 'estimated',
                status: t.energy.behind,
              },
              {
                name: 'Teknik',
                outcome: null,
                target: -18,
                quality: 'measured',
                missingBecause: say('mätare saknas på fyra platser', 'meters are missing at four sites'),
              },
            ],
          },
          frame,
        ),
    },
    {
      id: 'shares',
      draw: (frame) =>
        stackedSharesChart(
          {
            text: text(
              say('71\u00A0% av enheterna gick till återbruk.', '71% of the devices were reused.'),
              say('Andel av 7 512 insamlade enheter', 'Share of 7,512 collected devices'),
              say('En stapel delad efter utfall.', 'One bar divided by disposition.'),
            ),
            words: {
              nameHeading: t.carbon.disposition,
              countHeading: t.carbon.count,
              shareHeading: t.charts.share,
              other: t.charts.other,
              count: (count) => format.number(count),
              percent,
              missingCode: words.missingCode,
            },
            parts: [
              { name: t.words.state.sold, count: 4_102 },
              { name: t.words.state.redeployed, count: 1_231 },
              { name: t.words.state.harvested, count: 210 },
              { name: t.words.state.recycled, count: 1_864 },
              { name: t.words.state.donated, count: 64 },
              { name: t.words.state.lost, count: 41 },
            ],
          },
          frame,
        ),
    },
  ];
}
