import { QUALITIES } from './chart.js';
import { type KeyEntry, lineSample } from './key.js';
import { markAt, type Shape, SHAPES } from './marks.js';
import { type Ink, svg } from './svg-node.js';
import { textAt } from './text.js';
import { everyPeriod, type TrendInput } from './trend-input.js';
import { FORECAST_DASH, seriesDash } from './trend-lines.js';
import { isKnown } from './numbers.js';

export const TARGET_DASH = '8 5';
export const shapeOf = (index: number): Shape => SHAPES[index] ?? 'circle';

/** Where there is no room beside the lines, their names with a piece of each. */
export const lineKey = ({ series, target }: TrendInput, inks: readonly Ink[]): KeyEntry[] => [
  ...series.map(({ name }, index) => ({
    text: name,
    sampleWidth: 32,
    sample: (x: number, y: number) => [
      lineSample(x, y, 32, inks[index] ?? 'context', seriesDash(index)),
      ...markAt(shapeOf(index), x + 16, y, { ink: inks[index] ?? 'context', quality: 'measured' }),
    ],
  })),
  ...(target
    ? [
        {
          text: target.label,
          sampleWidth: 32,
          sample: (x: number, y: number) => [lineSample(x, y, 32, 'text', TARGET_DASH)],
        },
      ]
    : []),
];

/** What filled, hatched and hollow marks, bands and dashes mean, of those that occur. */
export function markKey({ series, words }: TrendInput, inks: readonly Ink[]): KeyEntry[] {
  const points = series.flatMap(({ points: own }) => own).filter(({ value }) => value !== null);
  const ink = inks[0] ?? 'context';
  const qualities = QUALITIES.filter((each) => points.some(({ quality, partial }) => quality === each && !partial));
  const entry = (text: string, sampleWidth: number, sample: KeyEntry['sample']): KeyEntry => ({
    text,
    sampleWidth,
    sample,
  });
  return [
    ...qualities.map((quality) =>
      entry(words.quality[quality], 13, (x, y) => markAt('circle', x + 6.5, y, { ink, quality })),
    ),
    ...(points.some(({ partial }) => partial === true)
      ? [entry(words.partial, 13, (x, y) => markAt('circle', x + 6.5, y, { ink, quality: 'estimated', partial: true }))]
      : []),
    ...(points.some(({ forecast }) => forecast === true)
      ? [entry(words.forecast, 24, (x, y) => [lineSample(x, y, 24, ink, FORECAST_DASH)])]
      : []),
    ...(points.some(({ low, high }) => isKnown(low) && isKnown(high))
      ? [
          entry(words.interval, 24, (x, y) => [
            svg('rect', { fill: ink }, { x, y: y - 6, width: 24, height: 12, 'fill-opacity': 0.24 }),
          ]),
        ]
      : []),
    ...(unknownPeriods({ series }).length > 0
      ? [
          entry(words.missing, 8, (x, y) => [
            textAt(x + 4, y, words.missingCode, { size: 13, anchor: 'middle', ink: 'text2' }),
          ]),
        ]
      : []),
  ];
}

/** Periods of which no series knows anything. */
export function unknownPeriods({ series }: Pick<TrendInput, 'series'>): number[] {
  const known = new Map<number, boolean>();
  for (const { at, value } of series.flatMap(everyPeriod)) known.set(at, known.get(at) === true || value !== null);
  return [...known].flatMap(([at, any]) => (any ? [] : [at])).sort((left, right) => left - right);
}
