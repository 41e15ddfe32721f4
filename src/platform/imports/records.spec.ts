import { describe, expect, it } from '@jest/globals';

import { importFaultText } from '../../shared/import-fault-text.js';
import { matchColumns } from './columns.js';
import { columnLetter } from './headers.js';
import { readRecords } from './records.js';
import { readTable } from './table.js';

const COLUMNS = [
  { field: 'tag', reads: 'identifier', headers: ['Inventarienr', 'Asset tag'] },
  { field: 'serial', reads: 'identifier', headers: ['Serienummer', 'Serial'] },
  { field: 'model', reads: 'text', required: true, headers: ['Modell', 'Model'] },
  { field: 'price', reads: 'number', headers: ['Pris'] },
  { field: 'bought', reads: 'date', headers: ['Inköpsdatum'] },
] as const;

const read = (text: string) => readRecords(readTable(new TextEncoder().encode(text)), COLUMNS);

describe('columns', () => {
  it('are found by any accepted header, whatever its case, spaces, punctuation and form of å', () => {
    const match = matchColumns(['ASSET_TAG', ' modell: ', 'Inko\u0308psdatum'], COLUMNS);
    expect(match.columns.map(({ specification, index }) => [specification.field, index])).toEqual([
      ['tag', 0],
      ['model', 1],
      ['bought', 2],
    ]);
    expect(match.errors).toEqual([]);
    expect(match.warnings).toEqual([]);
  });

  it('nobody asked for are named with the reason they are ignored', () => {
    const headers = ['Modell', 'Färg', 'E-post', '', 'Serial', 'Serienummer'];
    const { warnings, columns } = matchColumns(headers, COLUMNS, { personHeaders: ['e-post'] });
    expect(warnings.map(({ column, fault }) => `${column ?? '?'}: ${importFaultText(fault)}`)).toEqual([
      'Serial: The column is ignored: "Serienummer" has the same meaning and comes first.',
      'Färg: The column is not known and is ignored.',
      'E-post: The column is about people and is not imported.',
      '?: Column D has no header and is ignored. Name it if it should be read.',
    ]);
    expect(columns.find(({ specification }) => specification.field === 'serial')?.header).toBe('Serienummer');
  });

  it('that are missing are errors naming the accepted headers', () => {
    const { errors } = matchColumns(['Pris'], COLUMNS, { oneOf: [['tag', 'serial']] });
    expect(errors.map(({ fault }) => importFaultText(fault))).toEqual([
      'A column is missing. Add one with a header such as "Modell", "Model".',
      'A column is missing. Add one with a header such as "Inventarienr", "Serienummer".',
    ]);
  });

  it('have the letters Excel shows', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('records', () => {
  it('carry typed values, and nothing for empty cells', () => {
    const sheet = read('Inventarienr;Modell;Pris;Inköpsdatum\n="0012";Latitude  7420;12 345,50 kr;15/3 2021\n13;X;;\n');
    expect(sheet.records).toEqual([
      { row: 2, unreadable: [], tag: '0012', model: 'Latitude 7420', price: 12345.5, bought: '2021-03-15' },
      { row: 3, unreadable: [], tag: '13', model: 'X' },
    ]);
    expect(sheet.headers).toEqual({ tag: 'Inventarienr', model: 'Modell', price: 'Pris', bought: 'Inköpsdatum' });
  });

  it('read an ambiguous price by the decimal mark the rest of the file shows', () => {
    expect(read('Modell;Pris\nA;1,234\nB;12,50\n').records.map(({ price }) => price)).toEqual([1.234, 12.5]);
    expect(read('Modell;Pris\nA;1,234\n').errors).toMatchObject([{ row: 2, column: 'Pris' }]);
  });

  it('name every cell that could not be read, by row and the header of the file', () => {
    const sheet = read('Serial;Modell;Pris;Inköpsdatum\n5,02E+17;A;dyr;3/4/2021\n');
    expect(sheet.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Serial'],
      [2, 'Pris'],
      [2, 'Inköpsdatum'],
    ]);
    expect(sheet.records[0]?.unreadable).toEqual(['serial', 'price', 'bought']);
  });

  it('never repeat a personal identity number', () => {
    const sheet = read('Serial;Modell\nABC;lånad av 811228-9874\n8112289874;X\n');
    expect(sheet.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Modell'],
      [3, 'Serial'],
    ]);
    expect(JSON.stringify(sheet)).not.toContain('9874');
  });

  it('read placeholders as empty and say how many there were; a price of 0 is a price', () => {
    const sheet = read('Serial;Modell;Pris\nN/A;A;0\n0000;B;5\nC1;C;5\n');
    expect(sheet.records.map(({ serial, price }) => [serial, price])).toEqual([
      [undefined, 0],
      [undefined, 5],
      ['C1', 5],
    ]);
    expect(sheet.warnings).toMatchObject([
      { row: 2, column: 'Serial', fault: { code: 'placeholders', values: { cells: 2 } } },
    ]);
  });

  it('are none when a required column is missing', () => {
    const sheet = read('Serial;Pris\nA;1\n');
    expect(sheet.records).toEqual([]);
    expect(sheet.errors).toHaveLength(1);
  });
});
