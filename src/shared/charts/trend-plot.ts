import { scaleLinear } from 'd3-scale';
import type { Room } from './chart.js';
import { svg, type SvgNode } from './svg-node.js';
import { LINE_HEIGHT, textAt, textWidth } from './text.js';
import { extent, zeroBased } from './numbers.js';
import { everyPeriod, type TrendInput } from './trend-input.js';

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly first: number;
  readonly last: number;
  /** The last period of any series. */
  readonly latest: number;
}

/** Height of the plot in lines of text. */
const PLOT_LINES = 17;
/** Room for half a mark at either side. */
const MARK_ROOM = 10;
const STEPS = { years: [1, 2, 5, 10, 20, 50, 100], months: [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] } as const;

/** The scales: time from the first period to the last or the target's end, the measure from zero. */
export function trendPlot(input: TrendInput, top: number, labelColumn: number, { width, size }: Room): Plot {
  const points = input.series.flatMap(everyPeriod);
  const target = input.target?.points ?? [];
  const remarks = input.remarks ?? [];
  const [, latest] = extent(points.map(({ at }) => at));
  const [first, last] = extent([...points, ...target, ...remarks].map(({ at }) => at));
  const values = [...points.flatMap(({ value, low, high }) => [value, low, high]), ...target.map(({ value }) => value)];
  const scale = scaleLinear().domain(zeroBased(values)).nice(4);
  const ticks = scale.ticks(4);

  const left = Math.max(...ticks.map((tick) => textWidth(input.measure.tick(tick), size))) + 8 + MARK_ROOM;
  const furthest = width - MARK_ROOM - size;
  // The labels stand right of the latest point; where the target ends well after it they have room in the plot.
  const share = last === first ? 1 : Math.max((latest - first) / (last - first), 0.1);
  const right =
    labelColumn === 0
      ? furthest
      : Math.min(furthest, left + (width - left - labelColumn) / (Number.isFinite(share) ? share : 1));
  const bottom = top + size * PLOT_LINES;
  const across = scaleLinear().domain([first, last]).range([left, right]);
  const up = scale.range([bottom, top]);
  return {
    left,
    right,
    top,
    bottom,
    first,
    last,
    latest,
    ticks,
    x: (at) => (first === last ? (left + right) / 2 : across(at)),
    y: (value) => up(value),
  };
}

/** Lines of the measure with their figures, and the periods there is room to name: the first, and evenly on from it. */
export function trendAxes(input: TrendInput, plot: Plot, { width, size }: Room): SvgNode[] {
  const { left, right, bottom, x, y, ticks } = plot;
  const horizontal = ticks.flatMap((tick) => [
    svg(
      'line',
      { stroke: tick === 0 ? 'text2' : 'hairline' },
      { x1: left - MARK_ROOM, x2: right + MARK_ROOM, y1: y(tick), y2: y(tick), 'stroke-width': 1 },
    ),
    textAt(left - MARK_ROOM - 8, y(tick), input.measure.tick(tick), { size, anchor: 'end', ink: 'text2' }),
  ]);
  const labels = periodLabels(input, plot, width, size).map(({ at, text, middle }) => [
    svg('line', { stroke: 'text2' }, { x1: x(at), x2: x(at), y1: bottom, y2: bottom + 4, 'stroke-width': 1 }),
    textAt(middle, bottom + size * 1.25, text, { size, anchor: 'middle', ink: 'text2' }),
  ]);
  return [...horizontal, ...labels.flat()];
}

/** Height that the names of the periods take below the plot. */
export const axisHeight = (size: number): number => size * LINE_HEIGHT + 8;

interface PeriodLabel {
  readonly at: number;
  readonly text: string;
  readonly middle: number;
  readonly half: number;
}

function periodLabels({ words, periods }: TrendInput, { first, last, x }: Plot, width: number, size: number) {
  let labels: PeriodLabel[] = [];
  for (const step of STEPS[periods]) {
    labels = [];
    for (let at = first; at <= last; at += step) {
      const text = words.period(at);
      const half = textWidth(text, size) / 2;
      labels.push({ at, text, half, middle: Math.max(half, Math.min(x(at), width - half)) });
    }
    const free = labels.every((label, index) => {
      const before = labels[index - 1];
      return !before || label.middle - label.half - (before.middle + before.half) >= 10;
    });
    if (free) return labels;
  }
  return labels.slice(0, 1);
}
