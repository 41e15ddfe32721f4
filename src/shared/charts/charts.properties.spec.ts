import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apart } from './apart.js';
import { type Chart, QUALITIES } from './chart.js';
import { cut, MEASURE, overlaps, TEXT, textBoxes, TREND_WORDS, WORDS } from './charts.vectors.js';
import { dotTrackChart } from './dot-track.js';
import { rankedBarsChart } from './ranked-bars.js';
import { stackedSharesChart } from './stacked-shares.js';
import { textWidth, wrapText } from './text.js';
import { trendChart } from './trend-chart.js';

const RUNS = { numRuns: 150 };
const width = fc.integer({ min: 240, max: 1200 });
const textSize = fc.constantFrom(13, 16, 20);
const name = fc.string({
  unit: fc.constantFrom(...'abcdefgåäöMW 0123%(–'.split(''), 'ordning', ' '),
  minLength: 1,
  maxLength: 24,
});
const value = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.double({ min: -2e6, max: 9e6, noNaN: true }) },
);
const quality = fc.constantFrom(...QUALITIES);
const ranged = fc
  .record({ value, spread: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), quality })
  .map(({ value: middle, spread, quality: of }) => ({
    value: middle,
    quality: of,
    low: middle === null || spread === null ? null : middle - spread,
    high: middle === null || spread === null ? null : middle + spread,
  }));

function expectReadable(chart: Chart): void {
  const boxes = textBoxes(chart.nodes);
  expect(overlaps(boxes)).toEqual([]);
  expect(cut(boxes, chart)).toEqual([]);
}

describe('whatever the data and the width, no text is cut and none overlaps', () => {
  it('in a trend', () => {
    const series = fc.record({
      name,
      points: fc.array(
        fc.record({ ranged, partial: fc.boolean(), forecast: fc.boolean() }).map((point) => ({
          ...point.ranged,
          partial: point.partial,
          forecast: point.forecast,
        })),
        { minLength: 1, maxLength: 14 },
      ),
    });
    const remark = fc.record({ at: fc.integer({ min: 2010, max: 2035 }), text: name, breaksSeries: fc.boolean() });
    const input = fc.record({
      series: fc.array(series, { minLength: 1, maxLength: 4 }),
      target: fc.option(fc.record({ label: name, end: fc.integer({ min: 2020, max: 2040 }) })),
      remarks: fc.array(remark, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(input, width, textSize, ({ series: given, target, remarks }, room, size) => {
        const chart = trendChart(
          {
            text: TEXT,
            measure: MEASURE,
            words: TREND_WORDS,
            periods: 'years',
            series: given.map((each) => ({
              name: each.name,
              csvName: each.name,
              points: each.points.map((point, index) => ({ at: 2015 + index, ...point })),
            })),
            remarks,
            ...(target && {
              target: {
                name: 'Mål',
                csvName: 'Mål',
                label: target.label,
                points: [
                  { at: 2015, value: 100 },
                  { at: target.end, value: 70 },
                ],
              },
            }),
          },
          { width: room, textSize: size },
        );
        expectReadable(chart);
      }),
      RUNS,
    );
  });

  it('in ranked bars', () => {
    const bars = fc.array(fc.record({ name, ranged, total: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(bars, width, textSize, (given, room, size) => {
        const words = { ...WORDS, nameHeading: 'Kategori', valueHeading: 'Undviket', valueCsvHeading: 'Undviket' };
        const flatBars = given.map((bar) => ({ name: bar.name, total: bar.total, ...bar.ranged }));
        const input = { text: TEXT, measure: MEASURE, words, bars: flatBars };
        expectReadable(rankedBarsChart(input, { width: room, textSize: size }));
      }),
      RUNS,
    );
  });

  it('in dots on tracks', () => {
    const rows = fc.array(fc.record({ name, ranged, target: value, status: name }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, width, textSize, (given, room, size) => {
        const words = {
          ...WORDS,
          nameHeading: 'Förvaltning',
          outcome: 'Utfall',
          target: 'Mål',
          gap: 'Avstånd',
          statusHeading: 'Läge',
        };
        const flatRows = given.map(({ ranged: { value: outcome, ...rest }, ...row }) => ({ ...row, ...rest, outcome }));
        const input = { text: TEXT, measure: MEASURE, better: 'lower' as const, words, rows: flatRows };
        expectReadable(dotTrackChart(input, { width: room, textSize: size }));
      }),
      RUNS,
    );
  });

  it('in stacked shares, whose bar fills the width', () => {
    const parts = fc.array(fc.record({ name, count: fc.nat({ max: 100_000 }) }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(parts, width, textSize, (given, room, size) => {
        const words = {
          nameHeading: 'Utfall',
          countHeading: 'Antal',
          shareHeading: 'Andel',
          other: (count: number) => `Övrigt (${count})`,
          count: String,
          percent: (percent: number) => `${percent} %`,
          missingCode: '–',
        };
        const chart = stackedSharesChart({ text: TEXT, words, parts: given }, { width: room, textSize: size });
        expectReadable(chart);
      }),
      RUNS,
    );
  });
});

describe('blocks that are moved apart', () => {
  it('do not overlap, stay in the column and keep their order', () => {
    const wishes = fc.array(
      fc.record({ middle: fc.integer({ min: -50, max: 350 }), height: fc.integer({ min: 1, max: 50 }) }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(wishes, (given) => {
        const middles = apart(given, 0, 300);
        const placed = given
          .map((wish, index) => ({ ...wish, placed: middles[index] ?? NaN }))
          .sort((left, right) => left.placed - right.placed);
        for (const [index, each] of placed.entries()) {
          const before = placed[index - 1];
          expect(each.placed - each.height / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(each.placed + each.height / 2).toBeLessThanOrEqual(300 + 1e-9);
          if (!before) continue;
          expect(each.placed - each.height / 2).toBeGreaterThanOrEqual(before.placed + before.height / 2 - 1e-9);
          expect(each.middle).toBeGreaterThanOrEqual(before.middle);
        }
      }),
    );
  });
});

describe('wrapped text', () => {
  it('loses nothing and is no wider than it may be', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 20, max: 400 }), (text, room) => {
        const lines = wrapText(text, room, 13);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
