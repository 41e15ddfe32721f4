import { describe, expect, it } from '@jest/globals';
import { MEASURE, TEXT, TREND_WORDS, WORDS } from './charts.vectors.js';
import { dotTrackChart } from './dot-track.js';
import { DARK_PALETTE, LIGHT_PALETTE, type Palette } from './palette.js';
import { rankedBarsChart } from './ranked-bars.js';
import { stackedSharesChart } from './stacked-shares.js';
import { toSvgText } from './svg-text.js';
import { trendChart } from './trend-chart.js';

const FRAME = { width: 240 };
const quality = 'measured' as const;
const names = { nameHeading: 'Namn', valueHeading: 'Värde', valueCsvHeading: 'Värde' };
const bars = (name: string, text = TEXT) =>
  rankedBarsChart(
    { text, measure: MEASURE, words: { ...WORDS, ...names }, bars: [{ name, value: 2, quality }] },
    FRAME,
  );

const SMALL = {
  trend: trendChart(
    {
      text: TEXT,
      measure: MEASURE,
      words: TREND_WORDS,
      periods: 'years',
      series: [{ name: 'Energi', csvName: 'Energi', points: [{ at: 2024, value: 2, quality }] }],
    },
    FRAME,
  ),
  bars: bars('A'),
  track: dotTrackChart(
    {
      text: TEXT,
      measure: MEASURE,
      better: 'lower',
      words: { ...WORDS, ...names, outcome: 'Utfall', target: 'Mål', gap: 'Avstånd', statusHeading: 'Läge' },
      rows: [{ name: 'A', outcome: 1, target: 2, quality }],
    },
    FRAME,
  ),
  shares: stackedSharesChart(
    {
      text: TEXT,
      words: {
        ...names,
        countHeading: 'Antal',
        shareHeading: 'Andel',
        other: String,
        count: String,
        percent: (percent) => `${percent} %`,
        missingCode: '–',
      },
      parts: [
        { name: 'A', count: 3 },
        { name: 'B', count: 1 },
      ],
    },
    FRAME,
  ),
};

describe('a chart as SVG text', () => {
  it.each(Object.entries(SMALL))('of %s is as it was looked at', (_, chart) => {
    expect(toSvgText(chart, LIGHT_PALETTE).replaceAll('><', '>\n<')).toMatchSnapshot();
  });

  it('has its finding as title and its description, named by the ids given', () => {
    const text = toSvgText(SMALL.bars, LIGHT_PALETTE, 'first');
    expect(text).toMatch(/^<svg [^>]*role="img" aria-labelledby="first-title" aria-describedby="first-description"/);
    expect(text).toContain('<title id="first-title">Energin minskade</title>');
    expect(text).toContain('<desc id="first-description">En linje per år</desc>');
    expect(text).toContain(`width="240" height="${SMALL.bars.height}" viewBox="0 0 240 ${SMALL.bars.height}"`);
  });

  it('never takes a name for markup', () => {
    const text = toSvgText(bars('</text><script>"&\u0007', { ...TEXT, finding: '<b>&"' }), LIGHT_PALETTE, '"><i');
    expect(text).not.toMatch(/<script|<b>|<i/);
    expect(text).toContain('&lt;script&gt;&quot;&amp;</text>');
    expect(text).not.toContain('\u0007');
  });

  it('carries the colours of its palette and nothing from outside', () => {
    const text = toSvgText(SMALL.trend, DARK_PALETTE);
    expect(text).toContain(`fill="${DARK_PALETTE['series-1']}"`);
    expect(text).not.toMatch(/class=|style=|url\(|href|var\(/);
  });
});

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
};

describe.each<[string, Palette]>([
  ['light', LIGHT_PALETTE],
  ['dark', DARK_PALETTE],
])('the %s palette', (_, palette) => {
  it('holds 3:1 for marks and 4.5:1 for text', () => {
    for (const ink of ['series-1', 'series-2', 'series-3', 'series-4', 'context'] as const)
      expect([ink, contrast(palette[ink], palette.surface) >= 2.99]).toEqual([ink, true]);
    for (const ink of ['text', 'text2'] as const) expect(contrast(palette[ink], palette.surface)).toBeGreaterThan(4.5);
  });
});
