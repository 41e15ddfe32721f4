import { describe, expect, it } from '@jest/globals';
import { flat, marksOf, MEASURE, TEXT, textBoxes, TREND_WORDS, wordsOf } from './charts.vectors.js';
import { trendChart } from './trend-chart.js';
import type { TrendInput, TrendPoint } from './trend-input.js';

const point = (at: number, value: number | null, rest: Partial<TrendPoint> = {}): TrendPoint => ({
  at,
  value,
  quality: 'measured',
  ...rest,
});

const draw = (points: readonly TrendPoint[], rest: Partial<TrendInput> = {}, width = 800) =>
  trendChart(
    {
      text: TEXT,
      measure: MEASURE,
      words: TREND_WORDS,
      periods: 'years',
      series: [{ name: 'Energi', csvName: 'Energi', points }],
      ...rest,
    },
    { width },
  );

const target = {
  name: 'Mål',
  csvName: 'Mål',
  label: 'Mål 2029',
  points: [
    { at: 2019, value: 100 },
    { at: 2029, value: 70 },
  ],
};

/** Lines of the first series, each as its corners. */
const lines = (chart: ReturnType<typeof draw>) =>
  flat(chart.nodes)
    .filter(
      ({ tag, attributes }) =>
        tag === 'path' && attributes.class === 'stroke-series-1' && /^M[^M]*L/.test(String(attributes.d)),
    )
    .filter(({ attributes }) => Number(attributes['stroke-width']) >= 2)
    .map(({ attributes }) => ({ corners: corners(String(attributes.d)), dash: attributes['stroke-dasharray'] }));

const corners = (d: string): number[][] =>
  d
    .slice(1)
    .split('L')
    .map((corner) => corner.split(/[ ,]/).map(Number));

/** The height at which a figure stands, told by the lines of the scale. */
function heightOf(chart: ReturnType<typeof draw>, value: number): number {
  const ticks = new Map(
    flat(chart.nodes)
      .filter(({ tag, attributes }) => tag === 'text' && attributes['text-anchor'] === 'end')
      .map(({ attributes, children }) => [Number(wordsOf(children)), Number(attributes.y) - 13 * 0.35]),
  );
  const [[low, lowY] = [0, 0], [high, highY] = [1, 1]] = [...ticks];
  return lowY + ((value - low) / (high - low)) * (highY - lowY);
}

describe('a trend', () => {
  const known = [point(2019, 100), point(2020, 90), point(2021, null), point(2022, 80), point(2023, 70)];

  it('leaves a gap where a period is not known, and says so', () => {
    const chart = draw(known);
    expect(lines(chart).map((line) => line.corners)).toHaveLength(2);
    expect(textBoxes(chart.nodes).filter(({ text }) => text === '–')).not.toHaveLength(0);
    expect(textBoxes(chart.nodes).map(({ text }) => text)).toContain('saknas');
  });

  it('takes a period that is not given for one that is not known', () => {
    const without = known.filter(({ at }) => at !== 2021);
    expect(draw(without)).toEqual(draw(known));
  });

  it('has a mark and a cell for each known figure, and a row for each period', () => {
    const { nodes, table } = draw(known);
    expect(table.rows).toHaveLength(5);
    expect(marksOf(nodes).map(({ attributes }) => attributes['data-value'])).toEqual([100, 90, 80, 70]);
    expect(table.rows.map(([, cell]) => cell?.value)).toEqual([100, 90, '–', 80, 70]);
    expect(table.rows[2]?.map(({ value }) => value)).toEqual(['2021', '–', '–']);
  });

  it('begins its scale at zero and puts more higher', () => {
    const chart = draw([point(2019, 40), point(2020, 90), point(2021, 60)]);
    expect(textBoxes(chart.nodes).map(({ text }) => text)).toContain('0');
    const [first = [], second = [], third = []] = lines(chart)[0]?.corners ?? [];
    expect(second[1]).toBeLessThan(third[1] ?? 0);
    expect(third[1]).toBeLessThan(first[1] ?? 0);
    expect(first[1]).toBeCloseTo(heightOf(chart, 40), 1);
  });

  it('draws the target dashed through its figures, with its words, and in the table for each year of it', () => {
    const chart = draw(known, { target });
    const dashed = flat(chart.nodes).find(({ attributes }) => attributes['stroke-dasharray'] === '8 5');
    const [from = [], to = []] = corners(String(dashed?.attributes.d));
    expect(from[1]).toBeCloseTo(heightOf(chart, 100), 1);
    expect(to[1]).toBeCloseTo(heightOf(chart, 70), 1);
    expect(textBoxes(chart.nodes).map(({ text }) => text)).toContain('Mål 2029');
    const column = chart.table.columns.findIndex(({ id }) => id === 'target');
    expect(chart.table.rows.map((row) => row[column]?.value)).toEqual([100, 97, 94, 91, 88, 70]);
  });

  it('draws no line to a period that is not whole, and says what it is', () => {
    const chart = draw([...known, point(2024, 10, { partial: true })]);
    expect(lines(chart).map((line) => line.corners.length)).toEqual([2, 2]);
    expect(marksOf(chart.nodes)).toHaveLength(5);
    expect(chart.table.rows.at(-1)?.map(({ text }) => text)).toContain('Del av året');
  });

  it('draws a forecast dashed from the last whole period, with its band, and calls it one in the table', () => {
    const forecast = [
      point(2024, 66, { forecast: true, quality: 'modelled', low: 60, high: 71 }),
      point(2025, 62, { forecast: true, quality: 'modelled', low: 52, high: 73 }),
    ];
    const chart = draw([...known, ...forecast]);
    const [, , line] = lines(chart);
    expect(line?.dash).toBe('4 4');
    expect(line?.corners.map(([, y]) => y)).toEqual(
      [70, 66, 62].map((value) => Math.round(heightOf(chart, value) * 100) / 100),
    );
    const band = flat(chart.nodes).filter(
      ({ tag, attributes }) => tag === 'path' && attributes['fill-opacity'] !== undefined,
    );
    expect(band).toHaveLength(1);
    expect(chart.table.rows.at(-1)?.map(({ text }) => text)).toEqual(['2025', '62', '52', '73', 'Beräknat', 'Prognos']);
  });

  it('dots the line where the series breaks, and explains it below', () => {
    const remarks = [{ at: 2020, text: 'två slogs ihop', breaksSeries: true }];
    const chart = draw([point(2018, 80), point(2019, 100), point(2020, 90), point(2021, 85)], { remarks });
    expect(lines(chart).map(({ dash }) => dash)).toEqual([undefined, '1 5', undefined]);
    expect(textBoxes(chart.nodes).map(({ text }) => text)).toContain('2020: två slogs ihop (serien bryts)');
  });

  it('tells what is modelled and estimated by hatching and hollow marks, with a key to those that occur', () => {
    const chart = draw([point(2019, 100), point(2020, 90, { quality: 'estimated' })]);
    const classes = marksOf(chart.nodes).map(({ attributes }) => attributes.class);
    expect(classes).toEqual(['fill-series-1 stroke-surface', 'fill-surface stroke-series-1']);
    const texts = textBoxes(chart.nodes).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Uppmätt', 'Uppskattat']));
    expect(texts).not.toContain('Beräknat');
  });

  it('names its lines beside them where there is room, and in a key where there is not', () => {
    const series = [
      { name: 'Alla', csvName: 'Alla', points: known },
      { name: 'Skärmar', csvName: 'Skärmar', points: [point(2019, 101), point(2023, 71)] },
    ];
    const nameAt = (width: number) =>
      textBoxes(draw([], { series }, width).nodes).find(({ text }) => text === 'Skärmar');
    expect(nameAt(800)?.left).toBeGreaterThan(600);
    expect(nameAt(240)?.top).toBeLessThan(40);
  });

  it('is drawn for one year, for nothing but zeros and for months of years', () => {
    expect(marksOf(draw([point(2024, 5)]).nodes)).toHaveLength(1);
    expect(marksOf(draw([point(2024, 0), point(2025, 0)]).nodes)).toHaveLength(2);
    const months = Array.from({ length: 72 }, (_, index) => point(24_000 + index, index));
    expect(marksOf(draw(months, { periods: 'months' }, 240).nodes)).toHaveLength(72);
  });

  it('refuses more than four series, and none', () => {
    const one = { name: 'A', csvName: 'A', points: known };
    expect(() => draw([], { series: [one, one, one, one, one] })).toThrow(RangeError);
    expect(() => draw([])).toThrow(RangeError);
  });
});
