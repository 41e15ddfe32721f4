import { describe, expect, it } from '@jest/globals';
import { flat, marksOf, MEASURE, TEXT, textBoxes, WORDS } from './charts.vectors.js';
import { dotTrackChart } from './dot-track.js';
import type { TrackRow } from './dot-track-table.js';

const words = {
  ...WORDS,
  nameHeading: 'Förvaltning',
  outcome: 'Utfall',
  target: 'Mål',
  gap: 'Avstånd till målet',
  statusHeading: 'Läge',
};
const draw = (rows: readonly TrackRow[], better: 'lower' | 'higher' = 'lower') =>
  dotTrackChart({ text: TEXT, measure: MEASURE, better, words, rows }, { width: 800 });
const row = (name: string, outcome: number | null, target: number | null, rest: Partial<TrackRow> = {}): TrackRow => ({
  name,
  outcome,
  target,
  quality: 'measured',
  ...rest,
});
const names = ({ table }: ReturnType<typeof draw>) => table.rows.map(([name]) => name?.text);

describe('dots on tracks', () => {
  const rows = [row('Före', -31, -20), row('Okänd', null, -20), row('Utan mål', 5, null), row('Efter', -11, -20)];

  it('have the furthest behind first, then what has no target, then what is not known', () => {
    expect(names(draw(rows))).toEqual(['Efter', 'Före', 'Utan mål', 'Okänd']);
    expect(names(draw(rows, 'higher'))).toEqual(['Före', 'Efter', 'Utan mål', 'Okänd']);
  });

  it('put each target where an outcome of the same figure would stand', () => {
    const { nodes } = draw([row('A', -20, -20), row('B', 10, -20)]);
    const a = marksOf(nodes, 'outcome').find(({ attributes }) => attributes['data-value'] === -20);
    const xs = String(a?.attributes.d)
      .slice(1, -1)
      .split('L')
      .map((corner) => Number(corner.split(' ')[0]));
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
    for (const tick of marksOf(nodes, 'target')) expect(Number(tick.attributes.x1)).toBeCloseTo(middle, 1);
  });

  it('draw the interval as a band from low to high', () => {
    const { nodes } = draw([row('A', 0, 100, { low: 0, high: 100 })]);
    const band = flat(nodes).find(({ tag, attributes }) => tag === 'rect' && attributes['fill-opacity'] === 0.24);
    const [tick] = marksOf(nodes, 'target');
    expect(Number(band?.attributes.x) + Number(band?.attributes.width)).toBeCloseTo(Number(tick?.attributes.x1), 1);
  });

  it('say in words why a figure is not known, and by which code', () => {
    const { nodes, table } = draw([
      row('Teknik', null, -20, { missingBecause: 'färre än fem anställda', missingCode: '..' }),
    ]);
    expect(textBoxes(nodes).map(({ text }) => text)).toContain('.. färre än fem anställda');
    expect(marksOf(nodes, 'outcome')).toEqual([]);
    expect(table.rows[0]?.map(({ value }) => value)).toEqual([
      'Teknik',
      '..',
      -20,
      '..',
      'färre än fem anställda',
      '..',
    ]);
  });

  it('have the gap, positive when behind, in the table', () => {
    const gaps = (better: 'lower' | 'higher') => draw([row('A', -11, -20)], better).table.rows[0]?.[3]?.value;
    expect([gaps('lower'), gaps('higher')]).toEqual([9, -9]);
  });
});
