import type { ChartText, ChartWords, Measure } from './chart.js';
import type { SvgNode } from './svg-node.js';
import { textWidth } from './text.js';
import type { TrendWords } from './trend-input.js';

/** Words, measures and readers of drawings that the specs of the charts share. */
export const TEXT: ChartText = {
  finding: 'Energin minskade',
  subtitle: 'kWh per år, 2019 till 2022',
  description: 'En linje per år',
  caption: 'Energi per år',
};

export const WORDS: ChartWords = {
  missingCode: '–',
  missing: 'saknas',
  quality: { measured: 'Uppmätt', modelled: 'Beräknat', estimated: 'Uppskattat' },
  qualityHeading: 'Underlag',
  interval: '95 % osäkerhet',
  low: 'Låg',
  high: 'Hög',
};

export const TREND_WORDS: TrendWords = {
  ...WORDS,
  period: String,
  periodHeading: 'År',
  kindHeading: 'Typ',
  outcome: 'Utfall',
  forecast: 'Prognos',
  partial: 'Del av året',
  seriesBreak: 'serien bryts',
};

const written = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

export const MEASURE: Measure & { readonly tick: (value: number) => string } = {
  label: (value) => `${written(value)} kg`,
  range: (low, high) => `${written(low)}–${written(high)}`,
  tick: written,
  exact: written,
  decimals: 2,
  unit: 'kg CO₂e',
  csvUnit: 'kg CO2e',
};

export function flat(nodes: readonly (SvgNode | string)[]): SvgNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...flat(node.children)]));
}

/** The nodes that stand for a figure of the table. */
export const marksOf = (nodes: readonly SvgNode[], column?: string): SvgNode[] =>
  flat(nodes).filter(
    ({ attributes }) =>
      attributes['data-value'] !== undefined && (column === undefined || attributes['data-column'] === column),
  );

export const wordsOf = (children: SvgNode['children']): string =>
  children.filter((child) => typeof child === 'string').join('');

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each line of text stands: from the height of capitals to the depth of descenders. */
export const textBoxes = (nodes: readonly SvgNode[]): TextBox[] =>
  flat(nodes)
    .filter(({ tag }) => tag === 'text')
    .map(({ attributes, children }) => {
      const text = wordsOf(children);
      const size = Number(attributes['font-size']);
      const width = textWidth(text, size);
      const anchor = attributes['text-anchor'];
      const left = Number(attributes.x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      const baseline = Number(attributes.y);
      return { text, left, right: left + width, top: baseline - size * 0.74, bottom: baseline + size * 0.22 };
    });

/** Pairs of texts that overlap by more than rounding. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const found: string[] = [];
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.1 && down > 0.1) found.push(`${one.text} | ${other.text}`);
    }
  return found;
}

/** Texts that the drawing cuts. */
export const cut = (
  boxes: readonly TextBox[],
  { width, height }: { readonly width: number; readonly height: number },
) =>
  boxes
    .filter(({ left, right, top, bottom }) => left < -0.1 || right > width + 0.1 || top < -0.1 || bottom > height + 0.1)
    .map(({ text, left, right, top, bottom }) => ({ text, left, right, top, bottom }));
