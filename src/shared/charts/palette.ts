import type { Ink } from './svg-node.js';

/** Colours of a drawing that carries its own, as `#rrggbb`. */
export type Palette = Readonly<Record<Ink, string>>;

/** On white: pages without a style sheet, print and PDF. Marks hold 3:1, text 4.5:1. */
export const LIGHT_PALETTE: Palette = {
  text: '#16201c',
  text2: '#4a5650',
  surface: '#ffffff',
  hairline: '#d5dad6',
  context: '#79857f',
  'series-1': '#12436d',
  'series-2': '#28a197',
  'series-3': '#801650',
  'series-4': '#f46a25',
};

/** On #18201d. */
export const DARK_PALETTE: Palette = {
  text: '#eaf0ed',
  text2: '#b2beb8',
  surface: '#18201d',
  hairline: '#2e3934',
  context: '#76837c',
  'series-1': '#7fb2ff',
  'series-2': '#1fa898',
  'series-3': '#ffd1e8',
  'series-4': '#f07c2e',
};

/**
 * Inks of so many series, at most four. Two are dark blue and orange: those are told apart with any colour vision, dark
 * blue and dark pink alone are not.
 */
export const seriesInks = (count: number): readonly Ink[] =>
  count <= 2 ? ['series-1', 'series-4'] : ['series-1', 'series-2', 'series-3', 'series-4'];
