import { type Chart, type ChartFrame, roomOf, type Room } from './chart.js';
import { keyBlock, noteBlock, numberMark } from './key.js';
import { markAt, px } from './marks.js';
import { seriesInks } from './palette.js';
import { group, type Ink, svg, type SvgNode } from './svg-node.js';
import { textAt, textWidth } from './text.js';
import { directLabels, labelColumn } from './trend-labels.js';
import type { TrendInput, TrendRemark } from './trend-input.js';
import { lineKey, markKey, shapeOf, TARGET_DASH, unknownPeriods } from './trend-key.js';
import { seriesBand, seriesLines } from './trend-lines.js';
import { axisHeight, type Plot, trendAxes, trendPlot } from './trend-plot.js';
import { trendTable } from './trend-table.js';

/** Two numbered remarks nearer than this stand one above the other, in lines of text. */
const REMARK_ROOM = 1.6;

/**
 * Figures over years or months as lines, at most four, with a target dashed, intervals as bands and a forecast lighter
 * and dashed. The scale begins at zero.
 *
 * @throws RangeError for no series, more than four, or none with a point
 */
export function trendChart(input: TrendInput, frame: ChartFrame): Chart {
  if (input.series.length < 1 || input.series.length > 4 || input.series.every(({ points }) => points.length === 0))
    throw new RangeError('A trend has one to four series, and a point in one of them at least.');
  const room = roomOf(frame);
  const { width, size } = room;
  const inks = seriesInks(input.series.length);
  const column = labelColumn(input, room);
  const key = keyBlock(column === 0 ? lineKey(input, inks) : [], 0, 0, room);
  const remarks = [...(input.remarks ?? [])].sort((left, right) => left.at - right.at);
  const top = key.height + size + (remarks.length > 0 ? size * REMARK_ROOM * rowsOf(remarks, input, room, column) : 0);
  const plot = trendPlot({ ...input, remarks }, top, column, room);
  const below = keyBlock(markKey(input, inks), 0, plot.bottom + axisHeight(size) + 4, room);
  const notes = noteBlock(
    remarks.map(({ text, at, breaksSeries }) => {
      const words = `${input.words.period(at)}: ${text}`;
      return breaksSeries === true ? `${words} (${input.words.seriesBreak})` : words;
    }),
    plot.bottom + axisHeight(size) + 4 + below.height + 4,
    room,
  );
  return {
    width,
    height: Math.ceil(plot.bottom + axisHeight(size) + 4 + below.height + 4 + notes.height + 2),
    text: input.text,
    nodes: [
      group(...trendAxes(input, plot, room)),
      group(...input.series.flatMap((series, index) => seriesBand(series, inks[index] ?? 'context', plot))),
      group(...remarkMarks(remarks, plot, size)),
      ...targetLine(input, plot),
      group(
        ...input.series
          .map((series, index) => seriesLines(series, index, inks[index] ?? 'context', plot, remarks))
          .reverse()
          .flat(),
      ),
      group(...seriesMarks(input, inks, plot)),
      group(...gaps(input, plot, size)),
      ...(column > 0 ? [group(...directLabels(input, plot, room))] : key.nodes),
      ...below.nodes,
      ...notes.nodes,
    ],
    table: trendTable(input),
  };
}

function targetLine({ target }: TrendInput, { x, y }: Plot): SvgNode[] {
  if (!target) return [];
  const d = `M${target.points.map(({ at, value }) => `${px(x(at))} ${px(y(value))}`).join('L')}`;
  return [svg('path', { stroke: 'text' }, { d, 'stroke-width': 2, 'stroke-dasharray': TARGET_DASH })];
}

/** Marks of usual size need so many pixels from one period to the next. */
const MARK_PITCH = 16;

/** The first series lies on top. */
function seriesMarks({ series }: TrendInput, inks: readonly Ink[], { x, y, first }: Plot): SvgNode[] {
  const pitch = x(first + 1) - x(first);
  const scale = pitch === 0 ? 1 : Math.min(1, Math.max(0.4, pitch / MARK_PITCH));
  return series
    .map(({ points }, index) =>
      points.flatMap(({ at, value, quality, partial = false }) => {
        if (value === null) return [];
        const data = { 'data-column': `value-${index}`, 'data-at': at, 'data-value': value };
        return markAt(shapeOf(index), x(at), y(value), {
          ink: inks[index] ?? 'context',
          quality,
          partial,
          scale,
          data,
        });
      }),
    )
    .reverse()
    .flat();
}

/** Periods that nothing is known of have the code for it at the foot of the plot, as many as there is room for. */
function gaps({ series, words }: TrendInput, { x, y }: Plot, size: number): SvgNode[] {
  const nodes: SvgNode[] = [];
  let free = -Infinity;
  for (const at of unknownPeriods({ series })) {
    if (x(at) < free) continue;
    free = x(at) + textWidth(words.missingCode, size) + 4;
    const look = { size, anchor: 'middle', ink: 'text2', halo: true } as const;
    nodes.push(textAt(x(at), y(0) - size * 0.7, words.missingCode, look));
  }
  return nodes;
}

function remarkMarks(remarks: readonly TrendRemark[], { x, top, bottom }: Plot, size: number): SvgNode[] {
  const rows = stacked(
    remarks.map(({ at }) => x(at)),
    size,
  );
  return remarks.flatMap(({ at }, index) => {
    const y = top - size * REMARK_ROOM * ((rows[index] ?? 0) + 0.5) - size / 2;
    return [
      svg(
        'line',
        { stroke: 'text2' },
        { x1: x(at), x2: x(at), y1: y, y2: bottom, 'stroke-width': 1, 'stroke-dasharray': '2 3' },
      ),
      ...numberMark(x(at), y, index + 1, size),
    ];
  });
}

/** The row of each mark, so that neighbours do not touch. */
function stacked(xs: readonly number[], size: number): number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => x - end >= size * REMARK_ROOM);
    const row = free === -1 ? ends.length : free;
    ends[row] = x;
    return row;
  });
}

function rowsOf(remarks: readonly TrendRemark[], input: TrendInput, room: Room, column: number): number {
  const { x } = trendPlot({ ...input, remarks }, 0, column, room);
  return (
    Math.max(
      ...stacked(
        remarks.map(({ at }) => x(at)),
        room.size,
      ),
    ) + 1
  );
}
