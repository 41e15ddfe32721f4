import { describe, expect, it } from '@jest/globals';
import { flat, marksOf, MEASURE, TEXT, textBoxes, WORDS } from './charts.vectors.js';
import { type RankedBar, rankedBarsChart } from './ranked-bars.js';

const words = { ...WORDS, nameHeading: 'Kategori', valueHeading: 'Undviket', valueCsvHeading: 'Undviket' };
const draw = (bars: readonly RankedBar[], width = 800) =>
  rankedBarsChart({ text: TEXT, measure: MEASURE, words, bars }, { width });
const bar = (name: string, value: number | null, rest: Partial<RankedBar> = {}): RankedBar => ({
  name,
  value,
  quality: 'measured',
  ...rest,
});

const ends = (nodes: ReturnType<typeof draw>['nodes']) =>
  marksOf(nodes).map(({ attributes }) => ({
    value: Number(attributes['data-value']),
    from: Number(attributes.x),
    to: Number(attributes.x) + Number(attributes.width),
  }));

describe('ranked bars', () => {
  it('begin at zero, are as long as their figures, and the greatest is first', () => {
    const [first, second] = ends(draw([bar('Liten', 25), bar('Stor', 100)]).nodes);
    expect([first?.value, second?.value]).toEqual([100, 25]);
    expect(first?.from).toBe(second?.from);
    expect(((first?.to ?? 0) - (first?.from ?? 0)) / ((second?.to ?? 0) - (second?.from ?? 0))).toBeCloseTo(4, 2);
  });

  it('go to the left of zero for what is negative', () => {
    const [plus, minus] = ends(draw([bar('Minus', -50), bar('Plus', 100)]).nodes);
    expect(minus?.to).toBe(plus?.from);
    expect(((minus?.to ?? 0) - (minus?.from ?? 0)) * 2).toBeCloseTo((plus?.to ?? 0) - (plus?.from ?? 0), 1);
  });

  it('carry their interval as a whisker from low to high, and in words', () => {
    const { nodes, table } = draw([bar('A', 100, { low: 50, high: 150 })]);
    const whisker = flat(nodes).find(
      ({ attributes }) => attributes.class === 'stroke-text' && attributes['stroke-width'] === 1.5,
    );
    const [, low, high] = /M([\d.]+) [\d.]+V[^H]*H([\d.]+)/.exec(String(whisker?.attributes.d)) ?? [];
    const [{ from, to } = { from: 0, to: 0 }] = ends(nodes);
    const perUnit = (to - from) / 100;
    expect(Number(low)).toBeCloseTo(from + 50 * perUnit, 1);
    expect(Number(high)).toBeCloseTo(from + 150 * perUnit, 1);
    expect(textBoxes(nodes).map(({ text }) => text)).toContain('100 kg (50–150)');
    expect(table.rows).toEqual([
      [
        { text: 'A', value: 'A' },
        { text: '100', value: 100 },
        { text: '50', value: 50 },
        { text: '150', value: 150 },
        { text: 'Uppmätt', value: 'Uppmätt' },
      ],
    ]);
  });

  it('have a row without a bar for what is not known, the last one, and never call it 0', () => {
    const { nodes, table } = draw([bar('Okänd', null), bar('Minus', -1)]);
    expect(marksOf(nodes)).toHaveLength(1);
    expect(table.rows.map(([name]) => name?.text)).toEqual(['Minus', 'Okänd']);
    expect(table.rows[1]?.map(({ value }) => value)).toEqual(['Okänd', '–', '–']);
    expect(textBoxes(nodes).map(({ text }) => text)).toContain('– saknas');
  });

  it('keep the total first, whatever the parts, and apart from them', () => {
    const { nodes, table } = draw([bar('Del', 10), bar('Allt', 5, { total: true })]);
    expect(table.rows.map(([name]) => name?.text)).toEqual(['Allt', 'Del']);
    expect(marksOf(nodes).map(({ attributes }) => attributes.class)).toEqual(['fill-context', 'fill-series-1']);
  });

  it('are hatched when modelled and hollow when estimated', () => {
    const { nodes } = draw([bar('A', 3, { quality: 'modelled' }), bar('B', 2, { quality: 'estimated' })]);
    expect(marksOf(nodes).map(({ attributes }) => attributes.class)).toEqual([
      'fill-surface stroke-series-1',
      'fill-surface stroke-series-1',
    ]);
    const stripes = flat(nodes).filter(({ attributes }) => attributes['stroke-width'] === 1.25);
    // One for the bar, one for its sample in the key.
    expect(stripes).toHaveLength(2);
  });
});
