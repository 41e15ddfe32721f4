import { type Chart, type ChartFrame, type ChartText, roomOf, type Room } from './chart.js';
import { type ChartTable, numberCell, wordCell } from './chart-table.js';
import { type Share, type SharePart, sharesOf } from './shares.js';
import { group, type Ink, svg, type SvgNode } from './svg-node.js';
import { seriesInks } from './palette.js';
import { LINE_HEIGHT, textAt, textLines, textWidth, wrapText } from './text.js';

export interface StackedSharesInput {
  readonly text: ChartText;
  readonly words: {
    readonly nameHeading: string;
    readonly countHeading: string;
    readonly shareHeading: string;
    /** What the parts beyond the fourth are called together, given how many they are. */
    readonly other: (parts: number) => string;
    readonly count: (count: number) => string;
    /** Whole percent, 0–100. */
    readonly percent: (percent: number) => string;
    /** Stands for the share where there is nothing to have a share of. */
    readonly missingCode: string;
  };
  /** In the order that the reader expects. */
  readonly parts: readonly SharePart[];
}

/** Neighbours of little contrast are told apart by the ground between them. */
const GAP_PX = 2;
/** A part of one in ten thousand is still seen. */
const LEAST_PX = 2;
const LABEL_GAP = 16;

interface Segment extends SharePart {
  readonly percent: number;
  readonly ink: Ink;
  readonly x: number;
  readonly width: number;
  /** Share and count in words. */
  readonly label: string;
}

/** Parts of a whole as one bar, at most four and what is left, each with its name, share and count. */
export function stackedSharesChart(input: StackedSharesInput, frame: ChartFrame): Chart {
  const room = roomOf(frame);
  const { width, size } = room;
  const segments = segmentsOf(sharesOf(input.parts, input.words.other), width, input.words);
  const height = size * 2.4;
  const bar = segments
    .filter(({ count }) => count > 0)
    .map(({ x, width: own, ink, count }) =>
      svg('rect', { fill: ink }, { x, y: 0, width: own, height, 'data-column': 'count', 'data-value': count }),
    );
  const labels = labelsBelow(segments, height, room) ?? labelList(segments, height + size * 0.7, room);
  return {
    width,
    height: Math.ceil(labels.bottom + 2),
    text: input.text,
    nodes: [group(...bar), group(...labels.nodes)],
    table: tableOf(segments, input),
  };
}

function segmentsOf(parts: readonly Share[], width: number, words: StackedSharesInput['words']): Segment[] {
  const seen = parts.filter(({ count }) => count > 0);
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  // What is left when each has the least it needs is shared by count.
  const shared = width - GAP_PX * Math.max(0, seen.length - 1) - LEAST_PX * seen.length;
  const inks = seriesInks(Math.min(parts.length, 4));
  let x = 0;
  return parts.map(({ name, count, percent }, index) => {
    const own = count === 0 ? 0 : LEAST_PX + (shared * count) / total;
    const label = total === 0 ? words.count(count) : `${words.percent(percent)} (${words.count(count)})`;
    const segment: Segment = { name, count, percent, label, ink: inks[index] ?? 'context', x, width: own };
    if (count > 0) x += own + GAP_PX;
    return segment;
  });
}

interface Labels {
  readonly nodes: readonly SvgNode[];
  readonly bottom: number;
}

const isEmpty = (segments: readonly Segment[]): boolean => segments.every(({ count }) => count === 0);

/** Each label under its own part, moved aside by the others; null when they do not fit side by side. */
function labelsBelow(segments: readonly Segment[], top: number, { width, size }: Room): Labels | null {
  const seen = segments.filter(({ count }) => count > 0);
  const widths = seen.map((each) => Math.max(textWidth(each.name, size), textWidth(each.label, size)));
  const needed = widths.reduce((sum, each) => sum + each, 0) + LABEL_GAP * (seen.length - 1);
  if (needed > width || seen.length < segments.length || seen.length === 0) return null;
  const xs = sideBySide(
    seen.map(({ x }) => x),
    widths,
    width,
  );
  const line = size * LINE_HEIGHT;
  const nodes = seen.flatMap((segment, index) => {
    const x = xs[index] ?? 0;
    const from = segment.x + Math.min(segment.width / 2, 4);
    const to = x + 4;
    return [
      svg(
        'path',
        { stroke: segment.ink },
        { d: `M${from} ${top}V${top + 4}L${to} ${top + 10}V${top + 14}`, 'stroke-width': 1.5 },
      ),
      textAt(x, top + 16 + line / 2, segment.name, { size, bold: true }),
      textAt(x, top + 16 + line * 1.5, segment.label, { size }),
    ];
  });
  return { nodes, bottom: top + 16 + line * 2 };
}

/** Starts as near the wished ones as the widths allow, in the same order, all within the width. */
function sideBySide(wishes: readonly number[], widths: readonly number[], width: number): number[] {
  const xs: number[] = [];
  let free = 0;
  for (const [index, wish] of wishes.entries()) {
    xs.push(Math.max(wish, free));
    free = (xs[index] ?? 0) + (widths[index] ?? 0) + LABEL_GAP;
  }
  let end = width;
  for (let index = xs.length - 1; index >= 0; index--) {
    xs[index] = Math.min(xs[index] ?? 0, end - (widths[index] ?? 0));
    end = (xs[index] ?? 0) - LABEL_GAP;
  }
  return xs;
}

/** The parts as a list in the order of the bar, each with a sample of its colour. */
function labelList(segments: readonly Segment[], top: number, { width, size }: Room): Labels {
  const indent = size * 1.5;
  let y = top;
  const nodes: SvgNode[] = [];
  for (const segment of segments) {
    const lines = wrapText(`${segment.name}: ${segment.label}`, width - indent, size);
    const middle = y + (size * LINE_HEIGHT) / 2;
    nodes.push(
      svg('rect', { fill: segment.ink }, { x: 0, y: middle - size * 0.42, width: size * 0.84, height: size * 0.84 }),
      ...textLines(indent, y, lines, { size }),
    );
    y += lines.length * size * LINE_HEIGHT + 3;
  }
  return { nodes, bottom: y };
}

function tableOf(segments: readonly Segment[], { words, text }: StackedSharesInput): ChartTable {
  return {
    caption: text.caption,
    columns: [
      { id: 'name', heading: words.nameHeading, csvHeading: words.nameHeading, numeric: false },
      {
        id: 'count',
        heading: words.countHeading,
        csvHeading: words.countHeading,
        numeric: true,
        decimals: 0,
        drawn: true,
      },
      { id: 'share', heading: words.shareHeading, csvHeading: `${words.shareHeading} (%)`, numeric: true, decimals: 0 },
    ],
    rows: segments.map(({ name, count, percent }) => [
      wordCell(name),
      numberCell(count, words.count, words.missingCode),
      numberCell(isEmpty(segments) ? null : percent, words.percent, words.missingCode),
    ]),
  };
}
