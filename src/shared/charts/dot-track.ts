import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartFrame, QUALITIES, roomOf } from './chart.js';
import { type DotTrackInput, dotTrackTable, gapOf, type TrackRow } from './dot-track-table.js';
import { type KeyEntry, keyBlock } from './key.js';
import { markAt } from './marks.js';
import { layoutRows } from './rows.js';
import { group, svg, type SvgNode } from './svg-node.js';
import { isKnown, zeroBased } from './numbers.js';

/** A dot for each outcome on a track with its target as a tick, the furthest behind first; what is not known comes last. */
export function dotTrackChart(input: DotTrackInput, frame: ChartFrame): Chart {
  const room = roomOf(frame);
  const { width, size } = room;
  const rows = sortedByGap(input);
  const layout = layoutRows(
    rows.map((row) => ({ name: row.name, value: valueText(row, input) })),
    2,
    size * 1.6,
    room,
  );
  const ends = rows.flatMap(({ outcome, target, low, high }) =>
    outcome === null ? [target] : [outcome, target, low, high],
  );
  // Room for half a dot at either end.
  const x = scaleLinear()
    .domain(zeroBased(ends))
    .range([layout.left + 7, layout.right - 7]);
  const tracks = rows.map((row, index) => {
    const middle = layout.rows[index]?.middle ?? 0;
    return group(...track(row, middle, x, layout, size));
  });
  const bottom = 2 + Math.max(0, layout.height);
  const key = keyBlock(keyOf(input), 0, bottom + size, room);
  return {
    width,
    height: Math.ceil(bottom + size + key.height + 2),
    text: input.text,
    nodes: [group(...layout.names), ...tracks, group(...layout.values), ...key.nodes],
    table: dotTrackTable({ ...input, rows }),
  };
}

function track(
  { outcome, target, low, high, quality }: TrackRow,
  y: number,
  x: (value: number) => number,
  { left, right }: { readonly left: number; readonly right: number },
  size: number,
): SvgNode[] {
  const line = svg('line', { stroke: 'context' }, { x1: left, x2: right, y1: y, y2: y, 'stroke-width': 1 });
  const band =
    outcome !== null && isKnown(low) && isKnown(high)
      ? [
          svg(
            'rect',
            { fill: 'series-1' },
            {
              x: x(low),
              y: y - size * 0.3,
              width: Math.max(1, x(high) - x(low)),
              height: size * 0.6,
              'fill-opacity': 0.24,
            },
          ),
        ]
      : [];
  return [
    line,
    zeroTick(x(0), y),
    ...band,
    ...(target === null ? [] : [targetTick(x(target), y, size, { 'data-column': 'target', 'data-value': target })]),
    ...(outcome === null
      ? []
      : markAt('circle', x(outcome), y, {
          ink: 'series-1',
          quality,
          data: { 'data-column': 'outcome', 'data-value': outcome },
        })),
  ];
}

const zeroTick = (x: number, y: number): SvgNode =>
  svg('line', { stroke: 'text2' }, { x1: x, x2: x, y1: y - 5, y2: y + 5, 'stroke-width': 1 });

const targetTick = (x: number, y: number, size: number, data: Readonly<Record<string, string | number>>): SvgNode =>
  svg(
    'line',
    { stroke: 'text' },
    { x1: x, x2: x, y1: y - size * 0.75, y2: y + size * 0.75, 'stroke-width': 3, ...data },
  );

function sortedByGap({ rows, better }: DotTrackInput): TrackRow[] {
  const rank = (row: TrackRow): number => gapOf(row, better) ?? (row.outcome === null ? -Infinity : -Number.MAX_VALUE);
  return [...rows].sort((left, right) => rank(right) - rank(left) || 0);
}

function valueText(
  { outcome, low, high, status, missingBecause, missingCode }: TrackRow,
  { measure, words }: DotTrackInput,
) {
  if (outcome === null) return `${missingCode ?? words.missingCode} ${missingBecause ?? words.missing}`;
  const range = isKnown(low) && isKnown(high) ? ` (${measure.range(low, high)})` : '';
  return `${measure.label(outcome)}${range}${status === undefined ? '' : ` ${status}`}`;
}

function keyOf({ rows, words, measure }: DotTrackInput): KeyEntry[] {
  const known = rows.filter(({ outcome }) => outcome !== null);
  const qualities = QUALITIES.filter((each) => known.some(({ quality }) => quality === each));
  return [
    ...(rows.some(({ target }) => target !== null)
      ? [{ text: words.target, sampleWidth: 8, sample: (x: number, y: number) => [targetTick(x + 4, y, 10, {})] }]
      : []),
    { text: measure.label(0), sampleWidth: 8, sample: (x, y) => [zeroTick(x + 4, y)] },
    ...qualities.map((quality) => ({
      text: `${words.outcome}, ${words.quality[quality].toLowerCase()}`,
      sampleWidth: 13,
      sample: (x: number, y: number) => markAt('circle', x + 6.5, y, { ink: 'series-1', quality }),
    })),
    ...(known.some(({ low, high }) => isKnown(low) && isKnown(high))
      ? [
          {
            text: words.interval,
            sampleWidth: 24,
            sample: (x: number, y: number) => [
              svg('rect', { fill: 'series-1' }, { x, y: y - 4, width: 24, height: 8, 'fill-opacity': 0.24 }),
            ],
          },
        ]
      : []),
  ];
}
