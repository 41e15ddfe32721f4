import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { chartCsv } from './chart-csv.js';
import type { ChartTable } from './chart-table.js';
import { marksOf, MEASURE, TEXT, WORDS } from './charts.vectors.js';
import { rankedBarsChart } from './ranked-bars.js';

const words = { ...WORDS, nameHeading: 'Kategori', valueHeading: 'Undviket', valueCsvHeading: 'Undviket' };
const { nodes, table } = rankedBarsChart(
  {
    text: TEXT,
    measure: MEASURE,
    words,
    bars: [
      { name: 'Bärbar; "stor"\noch ny', value: 1_234_567.891, low: -0.001, high: 2e6, quality: 'modelled' },
      { name: '=HYPERLINK("x")', value: -12.5, quality: 'measured' },
      { name: 'Okänd, än', value: null, quality: 'measured' },
    ],
  },
  { width: 600 },
);

const read = (text: string, delimiter: string) => parse(text, { bom: true, delimiter, record_delimiter: '\r\n' });

describe('the CSV of a chart', () => {
  it('has for a spreadsheet a byte order mark, semicolons and decimal commas', () => {
    const text = chartCsv(table, 'spreadsheet');
    expect(text.startsWith('\uFEFFKategori;Undviket (kg CO2e);')).toBe(true);
    expect(read(text, ';')).toEqual([
      ['Kategori', 'Undviket (kg CO2e)', 'Låg (kg CO2e)', 'Hög (kg CO2e)', 'Underlag'],
      ['Bärbar; "stor"\noch ny', '1234567,89', '0', '2000000', 'Beräknat'],
      [`'=HYPERLINK("x")`, '-12,5', '–', '–', 'Uppmätt'],
      ['Okänd, än', '–', '–', '–', '–'],
    ]);
  });

  it('has for machines commas and decimal points, and nothing before the headings', () => {
    const text = chartCsv(table, 'machine');
    expect(text.startsWith('Kategori,')).toBe(true);
    const [, ...rows] = read(text, ',');
    expect(rows.map(([name, value]) => [name, value])).toEqual([
      ['Bärbar; "stor"\noch ny', '1234567.89'],
      ['=HYPERLINK("x")', '-12.5'],
      ['Okänd, än', '–'],
    ]);
  });

  it('says what the table and the marks say', () => {
    const [, ...rows] = read(chartCsv(table, 'machine'), ',');
    const inTable = table.rows.map(([, cell]) => cell?.text.replace(',', '.'));
    expect(rows.map(([, value]) => value)).toEqual(inTable);
    const drawn = marksOf(nodes).map(({ attributes }) => Number(attributes['data-value']).toFixed(2));
    const known = rows.map(([, value]) => Number(value)).filter((value) => !Number.isNaN(value));
    expect(known.map((value) => value.toFixed(2))).toEqual(drawn);
  });

  it('has no subscript in its headings', () => {
    const subscript: ChartTable = table;
    expect(chartCsv(subscript, 'spreadsheet')).not.toContain('₂');
  });
});
