import type { Chart, ChartFrame, Quality } from '../../../../src/shared/charts/chart.js';
import { numberCell, wordCell } from '../../../../src/shared/charts/chart-table.js';
import { trendChart } from '../../../../src/shared/charts/trend-chart.js';
import type { TrendColumn, TrendSeries } from '../../../../src/shared/charts/trend-input.js';
import type { DepartmentEnergy, EnergyYear } from '../../api/departments.js';
import type { Formats } from '../../app/formats.js';
import type { Messages } from '../../app/messages/sv.js';

type Drawn = Pick<DepartmentEnergy, 'years' | 'baseline' | 'target'>;
type Figure = 'measuredKwh' | 'modelledKwh';

/** A year that is partly metered is no more certain than what is modelled of it. */
const QUALITY: Readonly<Record<NonNullable<EnergyYear['quality']>, Quality>> = {
  measured: 'measured',
  hybrid: 'modelled',
  modelled: 'modelled',
};

/** A department's energy per year against its target line, with what was metered and modelled of it beside where they differ. */
export function energyChart(energy: Drawn, finding: string, { t, format }: { t: Messages; format: Formats }) {
  const { years, baseline, target } = energy;
  const whole = (kwh: number): string => format.number(kwh);
  const [first, last] = [String(years[0]?.year ?? ''), String(years.at(-1)?.year ?? '')];
  const subtitle = t.energy.subtitle(first, last);
  const names = { measuredKwh: t.energy.measured, modelledKwh: t.energy.modelled };
  const figures: readonly Figure[] = ['modelledKwh', 'measuredKwh'];
  const apart = figures.filter((figure) => years.some((year) => year[figure] !== null && year[figure] !== year.kwh));
  const series: readonly TrendSeries[] = [
    {
      name: t.energy.total,
      csvName: t.energy.total,
      points: years.map(({ year, kwh, quality, complete }) => ({
        at: year,
        value: kwh,
        quality: QUALITY[quality ?? 'modelled'],
        ...(quality && { qualityWord: t.energy.quality[quality] }),
        partial: !complete,
      })),
    },
    ...apart.map((figure) => ({
      name: names[figure],
      csvName: names[figure],
      points: years.map(({ year, complete, ...rest }) => ({
        at: year,
        value: rest[figure],
        quality: figure === 'measuredKwh' ? ('measured' as const) : ('modelled' as const),
        partial: !complete,
      })),
    })),
  ];
  const known = new Map(years.map((year) => [year.year, year]));
  const columns: TrendColumn[] = [
    ...figures
      .filter((figure) => !apart.includes(figure))
      .map((figure) => ({
        id: figure,
        heading: names[figure],
        csvHeading: `${names[figure]} (kWh)`,
        numeric: true,
        decimals: 0,
        cell: (at: number) => numberCell(known.get(at)?.[figure], whole, t.charts.words.missingCode),
      })),
    {
      id: 'coverage',
      heading: t.energy.coverage,
      csvHeading: `${t.energy.coverage} (%)`,
      numeric: true,
      decimals: 0,
      cell: (at) => {
        const coverage = known.get(at)?.coverage ?? null;
        if (coverage === null) return wordCell(t.charts.words.missingCode);
        return { text: format.percent(coverage), value: coverage * 100 };
      },
    },
  ];
  const { charts } = t;
  return (frame: ChartFrame): Chart =>
    trendChart(
      {
        text: { finding, subtitle, description: t.energy.description(first, last), caption: t.energy.tableCaption },
        measure: {
          label: (kwh) => format.unit(kwh, 'kWh'),
          range: (low, high) => format.range(low, high),
          tick: (kwh) => format.number(kwh, 1),
          exact: whole,
          decimals: 0,
          unit: 'kWh',
          csvUnit: 'kWh',
        },
        words: {
          ...charts.words,
          quality: { ...charts.words.quality, modelled: t.energy.modelledInPart },
          period: String,
          periodHeading: charts.year,
          kindHeading: charts.kindHeading,
          outcome: charts.outcome,
          forecast: charts.forecast,
          partial: charts.partial,
          seriesBreak: charts.seriesBreak,
        },
        periods: 'years',
        series,
        ...(baseline &&
          target && {
            target: {
              name: t.energy.target,
              csvName: t.energy.target,
              label: `${t.energy.target} ${target.year}`,
              points: [
                { at: baseline.year, value: baseline.kwh },
                { at: target.year, value: baseline.kwh * (1 - target.reduction) },
              ],
            },
          }),
        columns,
      },
      frame,
    );
}
