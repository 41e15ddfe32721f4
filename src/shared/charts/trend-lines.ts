import { area, line } from 'd3-shape';
import { px } from './marks.js';
import { type Ink, svg, type SvgNode } from './svg-node.js';
import { everyPeriod, type TrendPoint, type TrendRemark, type TrendSeries } from './trend-input.js';
import type { Plot } from './trend-plot.js';
import { isKnown } from './numbers.js';

type Known = TrendPoint & { readonly value: number };
type Way = 'outcome' | 'forecast' | 'break';

/** A dash of its own for each series beside its shape; the first is whole. */
const DASHES = [undefined, '10 4', '2 4', '10 4 2 4'] as const;
export const FORECAST_DASH = '4 4';
const BREAK_DASH = '1 5';

export const seriesDash = (index: number): string | undefined => DASHES[index];

/** The series' lines: whole where it is known, dashed and lighter for a forecast, dotted over a break, none at a gap. */
export function seriesLines(series: TrendSeries, index: number, ink: Ink, plot: Plot, remarks: readonly TrendRemark[]) {
  const through = line<Known>(
    ({ at }) => plot.x(at),
    ({ value }) => plot.y(value),
  ).digits(2);
  return runs(wholeBeforeForecast(series), remarks).map(({ way, points }) => {
    const dash = way === 'outcome' ? seriesDash(index) : way === 'forecast' ? FORECAST_DASH : BREAK_DASH;
    return svg(
      'path',
      { stroke: ink },
      {
        d: through(points) ?? '',
        'stroke-width': way === 'outcome' ? 2.5 : 2,
        'stroke-linejoin': 'round',
        ...(way === 'forecast' && { 'stroke-opacity': 0.8 }),
        ...(dash !== undefined && { 'stroke-dasharray': dash }),
      },
    );
  });
}

/** A forecast goes on from the last whole period: one under way before it is only marked. */
function wholeBeforeForecast(series: TrendSeries): TrendPoint[] {
  const points = everyPeriod(series);
  const forecast = points.findIndex((point) => point.forecast === true);
  return points.filter(({ partial }, index) => partial !== true || index > forecast);
}

/** Points that one kind of line joins. Where the kind changes, the next line begins at the point the last one ended. */
function runs(points: readonly TrendPoint[], remarks: readonly TrendRemark[]): { way: Way; points: Known[] }[] {
  const found: { way: Way; points: Known[] }[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined || !isWhole(from) || !isWhole(to)) continue;
    const broken = remarks.some(({ breaksSeries, at }) => breaksSeries === true && from.at < at && at <= to.at);
    const way = broken ? 'break' : to.forecast ? 'forecast' : 'outcome';
    const run = found.at(-1);
    if (run?.way === way && run.points.at(-1) === from) run.points.push(to);
    else found.push({ way, points: [from, to] });
  }
  return found;
}

const isWhole = (point: TrendPoint): point is Known => point.value !== null && point.partial !== true;

/** The interval as a band; around a point without neighbours as a bar. A forecast's is lighter, and opens from what is known. */
export function seriesBand(series: TrendSeries, ink: Ink, plot: Plot): SvgNode[] {
  const points = wholeBeforeForecast(series);
  const between = area<Ends>()
    .x(({ at }) => plot.x(at))
    .y0(({ low }) => plot.y(low))
    .y1(({ high }) => plot.y(high))
    .digits(2);
  return bands(points).map(({ forecast, ends }) => {
    const [only] = ends;
    if (ends.length === 1 && only)
      return svg(
        'path',
        { stroke: ink },
        {
          d: `M${px(plot.x(only.at))} ${px(plot.y(only.low))}V${px(plot.y(only.high))}`,
          'stroke-width': 7,
          'stroke-opacity': 0.3,
        },
      );
    return svg('path', { fill: ink }, { d: between(ends) ?? '', 'fill-opacity': forecast ? 0.14 : 0.24 });
  });
}

interface Ends {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

function bands(points: readonly TrendPoint[]): { forecast: boolean; ends: Ends[] }[] {
  const found: { forecast: boolean; ends: Ends[] }[] = [];
  let goesOn = false;
  for (const [index, point] of points.entries()) {
    const ends = endsOf(point);
    const forecast = point.forecast === true;
    const run = goesOn ? found.at(-1) : undefined;
    goesOn = ends !== null;
    if (ends === null) continue;
    if (run?.forecast === forecast) {
      run.ends.push(ends);
      continue;
    }
    const before = points[index - 1];
    const start = before && forecast ? (endsOf(before) ?? certainEnds(before)) : null;
    found.push({ forecast, ends: start ? [start, ends] : [ends] });
  }
  return found;
}

function endsOf({ at, value, low, high, partial }: TrendPoint): Ends | null {
  return value !== null && partial !== true && isKnown(low) && isKnown(high) ? { at, low, high } : null;
}

const certainEnds = ({ at, value, partial }: TrendPoint): Ends | null =>
  value !== null && partial !== true ? { at, low: value, high: value } : null;
