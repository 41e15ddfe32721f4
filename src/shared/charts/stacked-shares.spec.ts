import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksOf, TEXT, textBoxes } from './charts.vectors.js';
import { type SharePart, sharesOf, wholePercents } from './shares.js';
import { stackedSharesChart } from './stacked-shares.js';

const words = {
  nameHeading: 'Utfall',
  countHeading: 'Antal',
  shareHeading: 'Andel',
  other: (parts: number) => `Övrigt (${parts})`,
  count: String,
  percent: (percent: number) => `${percent} %`,
  missingCode: '–',
};
const draw = (counts: readonly number[], width = 800) => {
  const parts = counts.map((count, index): SharePart => ({ name: `Del ${index + 1}`, count }));
  return stackedSharesChart({ text: TEXT, words, parts }, { width });
};
const segments = (chart: ReturnType<typeof draw>) =>
  marksOf(chart.nodes).map(({ attributes }) => ({ x: Number(attributes.x), width: Number(attributes.width) }));

describe('stacked shares', () => {
  it('fill the width with two pixels between the parts', () => {
    const [first, second, third] = segments(draw([50, 30, 20]));
    expect(first?.x).toBe(0);
    expect((second?.x ?? 0) - (first?.width ?? 0)).toBeCloseTo(2, 1);
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(800, 1);
    expect((first?.width ?? 0) / (third?.width ?? 1)).toBeCloseTo(2.5, 1);
  });

  it('show the smallest part, and none that is empty', () => {
    const widths = segments(draw([100_000, 1, 0])).map(({ width }) => width);
    expect(widths).toHaveLength(2);
    expect(widths[1]).toBeGreaterThanOrEqual(2);
  });

  it('put the smallest together when there are more than five, and keep the order of the rest', () => {
    const { table, nodes } = draw([5, 50, 1, 30, 10, 4]);
    expect(table.rows.map(([name, count]) => [name?.text, count?.value])).toEqual([
      ['Del 1', 5],
      ['Del 2', 50],
      ['Del 4', 30],
      ['Del 5', 10],
      ['Övrigt (2)', 5],
    ]);
    expect(marksOf(nodes)).toHaveLength(5);
  });

  it('write each part under the bar where there is room, and in a list where there is not', () => {
    const texts = (width: number) => textBoxes(draw([5_000, 3_000, 2_000], width).nodes).map(({ text }) => text);
    expect(texts(800)).toEqual(['Del 1', '50 % (5000)', 'Del 2', '30 % (3000)', 'Del 3', '20 % (2000)']);
    expect(texts(240)).toEqual(['Del 1: 50 % (5000)', 'Del 2: 30 % (3000)', 'Del 3: 20 % (2000)']);
  });

  it('have no share of nothing', () => {
    expect(draw([0, 0]).table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['Del 1', 0, '–'],
      ['Del 2', 0, '–'],
    ]);
  });
});

describe('whole percents', () => {
  it.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [5_334, 210, 1_864, 104],
      [71, 3, 25, 1],
    ],
    [
      [999, 1],
      [100, 0],
    ],
    [
      [0, 7],
      [0, 100],
    ],
  ])('of %j are %j', (counts, percents) => {
    expect(wholePercents(counts)).toEqual(percents);
  });
});

describe('shares', () => {
  it('add up to 100, each less than one percent from the exact one', () => {
    const counts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (given) => {
        const parts = given.map((count, index) => ({ name: String(index), count }));
        const shares = sharesOf(parts, String);
        const total = given.reduce((sum, count) => sum + count, 0);
        expect(shares.length).toBeLessThanOrEqual(5);
        expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(total === 0 ? 0 : 100);
        for (const { percent, count } of shares)
          expect(Math.abs(percent - (total === 0 ? 0 : (count / total) * 100))).toBeLessThan(1);
      }),
    );
  });
});
