import { type ChartTable, numberCell, type TableCell, type TableColumn, wordCell } from './chart-table.js';
import { isKnown } from './numbers.js';
import { everyPeriod, type TrendInput, type TrendPoint, type TrendSeries } from './trend-input.js';

type Column = TableColumn & { readonly cell: (at: number) => TableCell };

/** A row for every period from the first to the last, and for the ends of the target beyond them. */
export function trendTable(input: TrendInput): ChartTable {
  const { series, target, words, text } = input;
  const own = series.flatMap((each) => everyPeriod(each).map(({ at }) => at));
  const ends = target?.points.map(({ at }) => at) ?? [];
  const periods = [...new Set([...own, ...ends])].sort((left, right) => left - right);
  const all = series.flatMap(({ points }) => points);
  const columns: Column[] = [
    {
      id: 'period',
      heading: words.periodHeading,
      csvHeading: words.periodHeading,
      numeric: false,
      cell: (at) => wordCell(words.period(at)),
    },
    ...series.flatMap((each, index) => seriesColumns(input, each, index)),
    ...targetColumns(input),
    ...(all.some(({ forecast, partial }) => forecast === true || partial === true) ? [kindColumn(input)] : []),
    ...(input.columns ?? []),
  ];
  return {
    caption: text.caption,
    columns: columns.map(({ id, heading, csvHeading, numeric, decimals, drawn }) => ({
      id,
      heading,
      csvHeading,
      numeric,
      ...(decimals !== undefined && { decimals }),
      ...(drawn !== undefined && { drawn }),
    })),
    rows: periods.map((at) => columns.map(({ cell }) => cell(at))),
  };
}

function seriesColumns(input: TrendInput, { name, csvName, points }: TrendSeries, index: number): Column[] {
  const { measure, words, series } = input;
  const of = new Map(points.map((point) => [point.at, point]));
  const figures = (id: string, read: (point: TrendPoint) => number | null | undefined, of: string, csvOf: string) => ({
    id: `${id}-${index}`,
    heading: of,
    csvHeading: `${csvOf} (${measure.csvUnit})`,
    numeric: true,
    decimals: measure.decimals,
    ...(id === 'value' && { drawn: true }),
    cell: (at: number) => numberCell(pick(at, read), measure.exact, words.missingCode),
  });
  const pick = (at: number, read: (point: TrendPoint) => number | null | undefined) => {
    const point = of.get(at);
    return point?.value === null ? null : point && read(point);
  };
  const ranged = points.some(({ low, high }) => isKnown(low) && isKnown(high));
  // Where all of a line is of one quality and other lines are not, its name says so.
  const mixed =
    series.length === 1 || new Set(points.map(({ quality, qualityWord }) => qualityWord ?? quality)).size > 1;
  return [
    figures('value', ({ value }) => value, name, csvName),
    ...(ranged
      ? [
          figures('low', ({ low }) => low, `${name}, ${words.low}`, `${csvName}, ${words.low}`),
          figures('high', ({ high }) => high, `${name}, ${words.high}`, `${csvName}, ${words.high}`),
        ]
      : []),
    ...(mixed
      ? [
          {
            id: `quality-${index}`,
            heading: series.length === 1 ? words.qualityHeading : `${words.qualityHeading}, ${name}`,
            csvHeading: series.length === 1 ? words.qualityHeading : `${words.qualityHeading}, ${csvName}`,
            numeric: false,
            cell: (at: number) => wordCell(qualityOf(of.get(at), input)),
          },
        ]
      : []),
  ];
}

function qualityOf(point: TrendPoint | undefined, { words }: TrendInput): string {
  if (point === undefined || point.value === null) return words.missingCode;
  return point.qualityWord ?? words.quality[point.quality];
}

function targetColumns({ target, measure, words }: TrendInput): Column[] {
  if (!target) return [];
  return [
    {
      id: 'target',
      heading: target.name,
      csvHeading: `${target.csvName} (${measure.csvUnit})`,
      numeric: true,
      decimals: measure.decimals,
      cell: (at) => numberCell(targetAt(target.points, at), measure.exact, words.missingCode),
    },
  ];
}

/** What the target line says of a period; null outside it. */
export function targetAt(
  points: readonly { readonly at: number; readonly value: number }[],
  at: number,
): number | null {
  for (const [index, to] of points.entries()) {
    if (to.at === at) return to.value;
    const from = points[index - 1];
    if (from && from.at < at && at < to.at)
      return from.value + ((to.value - from.value) * (at - from.at)) / (to.at - from.at);
  }
  return null;
}

function kindColumn({ series, words }: TrendInput): Column {
  const first = new Map(series.flatMap(({ points }) => points.map((point) => [point.at, point])));
  for (const point of series[0]?.points ?? []) first.set(point.at, point);
  return {
    id: 'kind',
    heading: words.kindHeading,
    csvHeading: words.kindHeading,
    numeric: false,
    cell: (at) => {
      const point = first.get(at);
      if (point === undefined || point.value === null) return wordCell(words.missingCode);
      if (point.forecast) return wordCell(words.forecast);
      return wordCell(point.partial ? words.partial : words.outcome);
    },
  };
}
