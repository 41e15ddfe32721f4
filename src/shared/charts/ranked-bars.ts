import { scaleLinear } from 'd3-scale';
import {
  type Chart,
  type ChartFrame,
  type ChartText,
  type ChartWords,
  type Measure,
  QUALITIES,
  type Quality,
  roomOf,
} from './chart.js';
import { type ChartTable, numberCell, type TableCell, type TableColumn, wordCell } from './chart-table.js';
import { type KeyEntry, keyBlock } from './key.js';
import { barAt, whisker } from './marks.js';
import { layoutRows } from './rows.js';
import { group, type Ink, svg, type SvgNode } from './svg-node.js';
import { isKnown, zeroBased } from './numbers.js';

export interface RankedBar {
  readonly name: string;
  /** null is not known: the row says so, and has no bar. */
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly quality: Quality;
  /** What the others are parts of: first, and told apart. */
  readonly total?: boolean;
}

export interface RankedBarsInput {
  readonly text: ChartText;
  readonly measure: Measure;
  readonly words: ChartWords & {
    readonly nameHeading: string;
    readonly valueHeading: string;
    /** The value's heading in plain characters. */
    readonly valueCsvHeading: string;
  };
  readonly bars: readonly RankedBar[];
}

const BAR_LINES = 1.5;

/** Bars from zero, greatest first, each with its figure and interval in words; what is not known comes last. */
export function rankedBarsChart(input: RankedBarsInput, frame: ChartFrame): Chart {
  const room = roomOf(frame);
  const { width, size } = room;
  const bars = ranked(input.bars);
  const rows = layoutRows(
    bars.map((bar) => ({
      name: bar.name,
      bold: bar.total === true,
      value: valueText(bar, input),
      unmarked: bar.value === null,
    })),
    2,
    size * BAR_LINES,
    room,
  );
  const ends = bars.flatMap(({ value, low, high }) => (value === null ? [] : [value, low, high]));
  // The caps of whiskers are half a line wide.
  const x = scaleLinear()
    .domain(zeroBased(ends))
    .range([rows.left + 1, rows.right - 1]);

  const marks = bars.flatMap((bar, index) => {
    const row = rows.rows[index];
    if (!row || bar.value === null) return [];
    const [from, to] = [Math.min(x(0), x(bar.value)), Math.max(x(0), x(bar.value))];
    const height = size * (BAR_LINES - 0.3);
    return [
      ...barAt(
        { x: from, y: row.middle - height / 2, width: to - from, height },
        { ink: inkOf(bar), quality: bar.quality, data: { 'data-column': 'value', 'data-value': bar.value } },
      ),
      ...(isKnown(bar.low) && isKnown(bar.high) ? whisker(x(bar.low), x(bar.high), row.middle, size * 0.35) : []),
    ];
  });
  const known = bars.filter(({ value }) => value !== null);
  const zero = rows.rows.flatMap(({ middle }, index) =>
    bars[index]?.value === null ? [] : [zeroLine(x(0), middle - size * 0.85, middle + size * 0.85)],
  );
  const bottom = 2 + Math.max(0, rows.height);
  const key = keyBlock(keyOf(input, known), 0, bottom + size, room);
  return {
    width,
    height: Math.ceil(key.height === 0 ? bottom + 2 : bottom + size + key.height + 2),
    text: input.text,
    nodes: [group(...rows.names), group(...marks), group(...zero), group(...rows.values), ...key.nodes],
    table: rankedBarsTable({ ...input, bars }),
  };
}

const inkOf = ({ total }: RankedBar): Ink => (total === true ? 'context' : 'series-1');

const zeroLine = (x: number, y1: number, y2: number): SvgNode =>
  svg('line', { stroke: 'text' }, { x1: x, x2: x, y1, y2, 'stroke-width': 1 });

/** The total, then by value; of equals the one given first stays first. */
function ranked(bars: readonly RankedBar[]): RankedBar[] {
  return [...bars].sort(
    (left, right) =>
      Number(right.total === true) - Number(left.total === true) ||
      (right.value ?? -Infinity) - (left.value ?? -Infinity) ||
      0,
  );
}

function valueText({ value, low, high }: RankedBar, { measure, words }: RankedBarsInput): string {
  if (value === null) return `${words.missingCode} ${words.missing}`;
  const label = measure.label(value);
  return isKnown(low) && isKnown(high) ? `${label} (${measure.range(low, high)})` : label;
}

function keyOf({ words }: RankedBarsInput, known: readonly RankedBar[]): KeyEntry[] {
  const qualities = QUALITIES.filter((each) => known.some(({ quality }) => quality === each));
  return [
    ...qualities.map((quality) => ({
      text: words.quality[quality],
      sampleWidth: 20,
      sample: (x: number, y: number) => barAt({ x, y: y - 6, width: 20, height: 12 }, { ink: 'series-1', quality }),
    })),
    ...(known.some(({ low, high }) => isKnown(low) && isKnown(high))
      ? [{ text: words.interval, sampleWidth: 24, sample: (x: number, y: number) => whisker(x + 1, x + 23, y, 4) }]
      : []),
  ];
}

function rankedBarsTable({ bars, measure, words, text }: RankedBarsInput): ChartTable {
  const ranged = bars.some(({ low, high }) => isKnown(low) && isKnown(high));
  const figures = (id: string, heading: string, csvHeading: string): TableColumn => ({
    id,
    heading: `${heading}, ${measure.unit}`,
    csvHeading: `${csvHeading} (${measure.csvUnit})`,
    numeric: true,
    decimals: measure.decimals,
    ...(id === 'value' && { drawn: true }),
  });
  const cell = (value: number | null | undefined): TableCell => numberCell(value, measure.exact, words.missingCode);
  return {
    caption: text.caption,
    columns: [
      { id: 'name', heading: words.nameHeading, csvHeading: words.nameHeading, numeric: false },
      figures('value', words.valueHeading, words.valueCsvHeading),
      ...(ranged ? [figures('low', words.low, words.low), figures('high', words.high, words.high)] : []),
      { id: 'quality', heading: words.qualityHeading, csvHeading: words.qualityHeading, numeric: false },
    ],
    rows: bars.map(({ name, value, low, high, quality }) => [
      wordCell(name),
      cell(value),
      ...(ranged ? [cell(value === null ? null : low), cell(value === null ? null : high)] : []),
      wordCell(value === null ? words.missingCode : words.quality[quality]),
    ]),
  };
}
