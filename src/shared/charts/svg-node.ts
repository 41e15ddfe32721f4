/** What a mark is drawn with. The web gives each a CSS variable, a page or a PDF a colour of its palette. */
export const INKS = [
  'text',
  'text2',
  'surface',
  'hairline',
  'context',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
] as const;
export type Ink = (typeof INKS)[number];

export type SvgTag = 'circle' | 'g' | 'line' | 'path' | 'rect' | 'text';

/**
 * One element of a drawing. `class` holds inks only, as `fill-<ink>` and `stroke-<ink>`; everything else is geometry
 * and stands in attributes of SVG's own names, lengths in px. Children are elements or text, never markup.
 */
export interface SvgNode {
  readonly tag: SvgTag;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export interface Inks {
  readonly fill?: Ink;
  readonly stroke?: Ink;
}

/** An element with its inks; without a fill it is not filled. Numbers are kept to a hundredth of a pixel. */
export function svg(
  tag: SvgTag,
  { fill, stroke }: Inks,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  const inks = [...(fill ? [`fill-${fill}`] : []), ...(stroke ? [`stroke-${stroke}`] : [])];
  const numbers = Object.entries(attributes).map(([name, value]) => [
    name,
    // What a mark stands for is exact; only where it stands is rounded.
    typeof value === 'number' && !name.startsWith('data-') ? hundredth(value) : value,
  ]);
  return {
    tag,
    attributes: {
      ...(inks.length > 0 && { class: inks.join(' ') }),
      ...(!fill && tag !== 'g' && tag !== 'text' && { fill: 'none' }),
      ...(Object.fromEntries(numbers) as Record<string, string | number>),
    },
    children,
  };
}

export const group = (...children: readonly SvgNode[]): SvgNode => svg('g', {}, {}, ...children);

const hundredth = (value: number): number => Math.round(value * 100) / 100;
