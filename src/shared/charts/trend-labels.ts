import { apart } from './apart.js';
import type { Room } from './chart.js';
import { group, svg, type SvgNode } from './svg-node.js';
import { LINE_HEIGHT, textLines, textWidth, wrapText } from './text.js';
import type { TrendInput, TrendSeries } from './trend-input.js';
import type { Plot } from './trend-plot.js';
import { targetAt } from './trend-table.js';

/** The most that the labels may take of the width; where they need more, a key stands above the plot instead. */
const MOST_OF_WIDTH = 0.3;
const NARROWEST_DIRECT = 480;
const GAP = 14;

/** Width of the column for direct labels, px; 0 where a key is used instead. */
export function labelColumn({ series, target }: TrendInput, { width, size }: Room): number {
  if (width < NARROWEST_DIRECT) return 0;
  const names = [...series.map(({ name }) => name), ...(target ? [target.label] : [])];
  const widest = Math.max(...names.flatMap((name) => lines(name, width, size)).map((each) => textWidth(each, size)));
  return widest + GAP;
}

const lines = (name: string, width: number, size: number): string[] =>
  wrapText(name, width * MOST_OF_WIDTH - GAP, size);

/** Each line's name right of the latest point, as near its end as the others allow. */
export function directLabels(input: TrendInput, plot: Plot, { width, size }: Room): SvgNode[] {
  const line = size * LINE_HEIGHT;
  const x = plot.x(plot.latest) + GAP;
  const ends = input.series.flatMap((series) => {
    const end = endOf(series);
    return end ? [{ text: series.name, from: { x: plot.x(end.at), y: plot.y(end.value) } }] : [];
  });
  const wishes = ends.map(({ text, from }) => {
    const wrapped = lines(text, width, size);
    return { wrapped, middle: from.y, height: wrapped.length * line };
  });
  const target = targetWish(input, ends[0]?.from.y ?? plot.top, plot, { width, size });
  const all = target ? [...wishes, target] : wishes;
  const middles = apart(all, plot.top - size * 0.4, plot.bottom);
  return all.map(({ wrapped, height }, index) => {
    const middle = middles[index] ?? 0;
    const end = ends[index];
    const far = end && (Math.abs(middle - end.from.y) > size || x - end.from.x > GAP + 1);
    return group(
      ...(far
        ? [
            svg(
              'line',
              { stroke: 'text2' },
              {
                x1: end.from.x + 7,
                y1: end.from.y,
                x2: x - 2,
                y2: middle,
                'stroke-width': 1,
                'stroke-dasharray': '1 3',
              },
            ),
          ]
        : []),
      ...textLines(x, middle - height / 2, wrapped, { size, bold: true, halo: true }),
    );
  });
}

/** The target's label beside its line, on the side where the first series is not. */
function targetWish({ target }: TrendInput, seriesY: number, plot: Plot, { width, size }: Room) {
  if (!target) return null;
  const wrapped = lines(target.label, width, size);
  const height = wrapped.length * size * LINE_HEIGHT;
  const ends = target.points.at(-1);
  const middleOfLabel = Math.min(plot.latest + (plot.last - plot.latest) / 2, ends?.at ?? plot.latest);
  const y = plot.y(targetAt(target.points, middleOfLabel) ?? ends?.value ?? 0);
  const beside = plot.last > plot.latest ? height / 2 + 8 : 0;
  return { wrapped, height, middle: seriesY < y ? y + beside : y - beside };
}

/** Where a line ends: its last whole point, else its last. */
function endOf({ points }: TrendSeries): { at: number; value: number } | null {
  const known = points
    .flatMap(({ at, value, partial }) => (value === null ? [] : [{ at, value, partial }]))
    .sort((left, right) => left.at - right.at);
  return known.findLast(({ partial }) => partial !== true) ?? known.at(-1) ?? null;
}
