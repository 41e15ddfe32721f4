import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { importFaultText } from '../../shared/import-fault-text.js';
import { UnreadableFileError } from './problems.js';
import { readTable, type ReadTableOptions } from './table.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Å Ä Ö å ä ö and € as the two one-byte encodings write them; everything else is ASCII. */
const ONE_BYTE = {
  'windows-1252': { Å: 0xc5, Ä: 0xc4, Ö: 0xd6, å: 0xe5, ä: 0xe4, ö: 0xf6, '€': 0x80 },
  macintosh: { Å: 0x81, Ä: 0x80, Ö: 0x85, å: 0x8c, ä: 0x8a, ö: 0x9a, '€': 0xdb },
};
const oneByte = (text: string, encoding: keyof typeof ONE_BYTE): Uint8Array =>
  Uint8Array.from(text, (letter) => new Map(Object.entries(ONE_BYTE[encoding])).get(letter) ?? letter.charCodeAt(0));

const failure = (bytes: Uint8Array, options?: ReadTableOptions): UnreadableFileError => {
  try {
    readTable(bytes, options);
  } catch (error) {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  }
  throw new Error('the file was read');
};

describe('the encoding of a file', () => {
  it('is UTF-8 with a byte order mark when Excel saves "CSV UTF-8"', () => {
    const table = readTable(utf8('\ufeffFörvaltning;Pris\nÅäö;1\n'));
    expect(table.headers).toEqual(['Förvaltning', 'Pris']);
    expect(table.dialect.encoding).toBe('utf-8');
  });

  it('is Windows-1252 when Swedish Excel saves "CSV", with the euro sign kept', () => {
    const table = readTable(oneByte('Förvaltning;Värde\r\nÅse äng ö;12 €\r\n', 'windows-1252'));
    expect(table.headers).toEqual(['Förvaltning', 'Värde']);
    expect(table.rows).toEqual([{ row: 2, cells: ['Åse äng ö', '12 €'] }]);
    expect(table.dialect.encoding).toBe('windows-1252');
  });

  it('is MacRoman when lines end with CR alone, or when Windows-1252 has no such letters', () => {
    const oldMac = readTable(oneByte('Förvaltning;Värde\rmiljö;å\r', 'macintosh'));
    expect(oldMac.rows).toEqual([{ row: 2, cells: ['miljö', 'å'] }]);
    const withCapital = readTable(oneByte('Förvaltning;Ort\nmiljö;Åhus\n', 'macintosh'));
    expect(withCapital.rows[0]?.cells).toEqual(['miljö', 'Åhus']);
    expect(withCapital.dialect.encoding).toBe('macintosh');
  });

  it('is UTF-16 when Excel saves "Unicode text"', () => {
    const text = '\ufeffModell\tPris\r\nSkärm\t100\r\n';
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, (letter) => letter.charCodeAt(0))).buffer);
    const table = readTable(bytes);
    expect(table.rows).toEqual([{ row: 2, cells: ['Skärm', '100'] }]);
    expect(table.dialect).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
  });

  it('is refused when two encodings are joined in one file', () => {
    const joined = [...oneByte('Ort;Modell\r\nMalmö;X\r\n', 'windows-1252'), ...utf8('Hörby;Y\r\n')];
    expect(failure(Uint8Array.from(joined)).message).toContain('Row 3 has letters in UTF-8');
  });

  it('warns where letters were lost before the file was saved', () => {
    expect(readTable(utf8('Ort;Modell\nMalm\ufffd;X\n')).warnings).toMatchObject([{ row: 2, column: 'Ort' }]);
  });
});

describe('the dialect of a file', () => {
  it('has one delimiter, taken from line 1 outside quotes, so decimal commas stay whole', () => {
    const table = readTable(utf8('"Pris, kr, inkl, moms";Modell\n12,50;X\n'));
    expect(table.rows[0]?.cells).toEqual(['12,50', 'X']);
    expect(table.dialect).toMatchObject({ delimiter: ';', decimal: ',' });
    expect(readTable(utf8('name,ratio\nX,0.1500\n')).dialect).toMatchObject({ delimiter: ',', decimal: '.' });
  });

  it('follows a first line sep=, which Excel hides and which is no row', () => {
    const table = readTable(utf8('sep=,\r\nModell,Pris;kr;netto\r\nX,1\r\n'));
    expect(table.headers).toEqual(['Modell', 'Pris;kr;netto']);
    expect(table.rows).toEqual([{ row: 2, cells: ['X', '1'] }]);
  });

  it('leaves the decimal mark undecided without evidence or with contradicting evidence', () => {
    expect(readTable(utf8('Pris;Antal\n1,234;1\n')).dialect.decimal).toBe('undecided');
    expect(readTable(utf8('Pris;Vikt\n12,50;1.65\n')).dialect.decimal).toBe('undecided');
    expect(readTable(utf8('Pris;Modell\n12,50;v 1.65\n')).dialect.decimal).toBe(',');
  });
});

describe('the rows of a file', () => {
  it('have the numbers Excel shows: blank rows count, a cell over several lines is one row', () => {
    const table = readTable(utf8('Modell;Plats\r\n"A";"hus 1\nplan 2"\r\n\r\n;\r\n"B ""x""";c\r\n'));
    expect(table.rows).toEqual([
      { row: 2, cells: ['A', 'hus 1\nplan 2'] },
      { row: 5, cells: ['B "x"', 'c'] },
    ]);
  });

  it('with too few or too many cells are row errors, and the others are read', () => {
    const table = readTable(utf8('A;B;C\n1;2\n1;2;3;4\n1;2;3;\n1;2;3\n'));
    expect(table.rows.map((row) => row.row)).toEqual([4, 5]);
    expect(table.errors.map((error) => [error.row, importFaultText(error.fault).slice(0, 38)])).toEqual([
      [2, 'The row has 2 cells and the header has'],
      [3, 'The row has 4 cells and the header has'],
    ]);
  });

  it('keep inch marks in cells without quotes, and refuse cells that run over lines beside them', () => {
    const table = readTable(utf8('Modell;Plats\nDell 24" P2419H;A\n"24 tum;B\nX";C\nY;D\n'));
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['Dell 24" P2419H', 'A'],
      ['Y', 'D'],
    ]);
    expect(table.errors).toMatchObject([{ row: 3, column: null }]);
  });

  it('are kept below a column without header, and empty columns at the end are dropped', () => {
    const table = readTable(utf8('A;B;;;\n1;2;note;;\n'));
    expect(table.headers).toEqual(['A', 'B', '']);
    expect(table.rows[0]?.cells).toEqual(['1', '2', 'note']);
  });
});

describe('any cells, written with quotation marks', () => {
  it.each([';', ',', '\t'])('are read back unchanged between %j', (delimiter) => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Å', '€', ' ', '"', ';', ',', '\t', '\n', '\r', '0', '.') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.constant('x'))),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, end) => {
          const lines = [['A', 'B', 'C'], ...rows].map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
          );
          const table = readTable(utf8(lines.join(end)));
          expect(table.errors).toEqual([]);
          expect(table.rows).toEqual(rows.map((cells, index) => ({ row: index + 2, cells })));
        },
      ),
    );
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', utf8(''), 'The file is empty'],
    ['only a separator line', utf8('sep=;\r\n\r\n'), 'The file is empty'],
    ['without headers', utf8('1001;2019-03-01\n1002;2019-03-02\n'), 'Row 1 should hold the column headers'],
    ['with a header twice', utf8('Modell;Serienr.;SERIENR\na;b;c\n'), 'stands over both column B and column C'],
    [
      'with an unclosed quote',
      utf8('A;B\n1;2\n"3;4\n5;6\n'),
      'Row 3: a quotation mark opens a cell and is never closed',
    ],
    ['with text behind a quote', utf8('A;B\n"3"x;4\n'), 'Row 2: text follows the closing quotation mark'],
    ['with NUL characters', utf8('A;B\n1;\0\n'), 'Row 2 contains a NUL character'],
    ['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'an Excel workbook (.xlsx)'],
    ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'an old Excel workbook (.xls)'],
  ])('is refused with what to do: %s', (_case, bytes, message) => {
    const error = failure(bytes);
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/Save As|Export it|Add a header|Rename or delete|Put quotation marks/);
  });

  it('is refused above the limits given', () => {
    expect(failure(utf8('A;B\n1;2\n3;4\n'), { maxRows: 1 }).message).toContain('more than 1 rows');
    expect(readTable(utf8('A;B\n1;2\n3;4\n'), { maxRows: 2 }).rows).toHaveLength(2);
    expect(failure(utf8('A;B\n1;2\n'), { maxBytes: 7 }).message).toContain('8 bytes and at most 7');
  });
});
