import type { Quality } from './chart.js';
import { type Ink, svg, type SvgNode } from './svg-node.js';

type Corner = readonly [x: number, y: number];

/** Each series has a shape of its own beside its colour. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;
export type Shape = (typeof SHAPES)[number];

const STRIPE_PX = 5;

export interface MarkLook {
  readonly ink: Ink;
  readonly quality: Quality;
  /** A figure that is not of a whole period: dotted outline. */
  readonly partial?: boolean;
  /** Of the usual size; less where points stand close. */
  readonly scale?: number;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** A point's mark around x, y: filled when measured, hatched when modelled, hollow when estimated. */
export function markAt(
  shape: Shape,
  x: number,
  y: number,
  { ink, quality, partial = false, scale = 1, data = {} }: MarkLook,
) {
  const corners = cornersOf(shape, x, y, scale);
  const filled = quality === 'measured' && !partial;
  const outline = svg(
    'path',
    { fill: filled ? ink : 'surface', stroke: filled ? 'surface' : ink },
    {
      d: closed(corners),
      'stroke-width': 1.75 * Math.max(scale, 0.6),
      ...(partial && { 'stroke-dasharray': '2 2' }),
      ...data,
    },
  );
  return quality === 'modelled' && !partial ? [outline, hatch(corners, ink, 3.2)] : [outline];
}

/** A bar between two corners, by quality. `data` goes to the bar itself. */
export function barAt(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { ink, quality, data = {} }: MarkLook,
): SvgNode[] {
  const filled = quality === 'measured';
  // The outline lies inside the bar, so that its end is where its value is.
  const inset = filled ? 0 : Math.min(0.75, width / 2);
  const bar = svg('rect', filled ? { fill: ink } : { fill: 'surface', stroke: ink }, {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: height - 2 * inset,
    ...(!filled && { 'stroke-width': 1.5 }),
    ...data,
  });
  if (quality !== 'modelled') return [bar];
  const corners: Corner[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return [bar, hatch(corners, ink, STRIPE_PX)];
}

/** A line from low to high with a cap at each end, at height `y`. */
export function whisker(low: number, high: number, y: number, cap: number): SvgNode[] {
  const d = `M${px(low)} ${px(y - cap)}V${px(y + cap)}M${px(low)} ${px(y)}H${px(high)}M${px(high)} ${px(y - cap)}V${px(y + cap)}`;
  // A border in the ground's colour keeps it visible on a bar of any colour.
  return [
    svg('path', { stroke: 'surface' }, { d, 'stroke-width': 3.5 }),
    svg('path', { stroke: 'text' }, { d, 'stroke-width': 1.5 }),
  ];
}

/** Rising stripes cut to a convex shape. Lines, not a pattern: a pattern needs an id and not every reader draws it. */
function hatch(corners: readonly Corner[], ink: Ink, every: number): SvgNode {
  const sums = corners.map(([x, y]) => x + y);
  const first = Math.ceil(Math.min(...sums) / every) * every;
  const stripes: string[] = [];
  for (let sum = first; sum < Math.max(...sums); sum += every) {
    const cut = crossings(corners, sum);
    const [from, to] = [cut[0], cut.at(-1)];
    if (from && to && from !== to) stripes.push(`M${px(from[0])} ${px(from[1])}L${px(to[0])} ${px(to[1])}`);
  }
  return svg('path', { stroke: ink }, { d: stripes.join('') || 'M0 0', 'stroke-width': 1.25 });
}

/** Where the line x + y = sum meets the sides, from left to right. */
function crossings(corners: readonly Corner[], sum: number): Corner[] {
  return corners
    .flatMap(([x, y], index): Corner[] => {
      const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
      const [from, to] = [x + y - sum, nextX + nextY - sum];
      if (from === to || from < 0 === to < 0) return [];
      const share = from / (from - to);
      return [[x + (nextX - x) * share, y + (nextY - y) * share]];
    })
    .sort(([left], [right]) => left - right);
}

function cornersOf(shape: Shape, x: number, y: number, scale: number): Corner[] {
  if (shape === 'square') return around(x, y, 6.6 * scale, 4, Math.PI / 4);
  if (shape === 'triangle') return around(x, y + scale, 7 * scale, 3, -Math.PI / 2);
  if (shape === 'diamond') return around(x, y, 6.6 * scale, 4, 0);
  return around(x, y, 5.5 * scale, 24, 0);
}

const around = (x: number, y: number, radius: number, count: number, turn: number): Corner[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = turn + (index / count) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

const closed = (corners: readonly Corner[]): string => `M${corners.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}Z`;

/** A hundredth of a pixel is finer than any screen or printer. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);
