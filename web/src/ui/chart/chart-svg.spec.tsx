import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { LIGHT_PALETTE } from '../../../../src/shared/charts/palette.js';
import { INKS } from '../../../../src/shared/charts/svg-node.js';
import { toSvgText } from '../../../../src/shared/charts/svg-text.js';
import { chartSamples } from './chart-samples.js';
import { ChartSvg } from './chart-svg.js';

const SAMPLES = (['sv', 'en'] as const).flatMap((language) =>
  chartSamples(language).map(({ id, draw }) => [id, language, draw({ width: 390 })] as const),
);

/** What is left of a drawing when its colours are taken away. */
const shape = (markup: string): string =>
  markup
    .replace(/^<svg[^>]*>/, '')
    .replace(/ (class|fill|stroke)="[^"]*"/g, '')
    .replace(/<([a-z]+)([^>]*)\/>/g, '<$1$2></$1>');

describe.each(SAMPLES)('the %s in %s', (_, __, chart) => {
  it('is the same drawing on the page and as text', () => {
    const onPage = renderToStaticMarkup(<ChartSvg chart={chart} id="chart" />);
    expect(shape(onPage)).toBe(shape(toSvgText(chart, LIGHT_PALETTE)));
  });

  it('has no style of its own: the page forbids it', () => {
    expect(renderToStaticMarkup(<ChartSvg chart={chart} id="chart" />)).not.toMatch(/ style=|<style/);
  });
});

describe('the style sheet', () => {
  it('colours each ink as fill and as stroke', () => {
    const sheet = readFileSync(join(import.meta.dirname, 'figure.css'), 'utf8');
    const missing = INKS.flatMap((ink) => [`.chart .fill-${ink} {`, `.chart .stroke-${ink} {`]).filter(
      // Nothing is filled with the ink of hairlines.
      (rule) => !rule.includes('fill-hairline') && !sheet.includes(rule),
    );
    expect(missing).toEqual([]);
  });
});
