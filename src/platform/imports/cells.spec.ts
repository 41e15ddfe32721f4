import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { importFaultText } from '../../shared/import-fault-text.js';
import { parseDate, type DateOptions } from './dates.js';
import type { DecimalMark } from './dialect.js';
import { isPlaceholder, parseYesNo, type Parsed } from './fields.js';
import { parseIdentifier } from './identifiers.js';
import { parseNumber } from './numbers.js';

const outcome = <T>(parsed: Parsed<T>): T | string =>
  parsed.ok ? parsed.value : `refused: ${importFaultText(parsed.fault)}`;
const numberOf = (text: string, decimal?: DecimalMark) => outcome(parseNumber(text, 'Pris', decimal));
const dateOf = (text: string, options?: DateOptions) => outcome(parseDate(text, 'Inköpsdatum', options));
const identifierOf = (text: string) => outcome(parseIdentifier(text, 'Serienr'));

describe('a number in a cell', () => {
  it.each([
    ['12 345,50', 12345.5],
    ['12\u00a0345,50 kr', 12345.5],
    ['1\u202f234\u202f567', 1234567],
    ['12.345,50', 12345.5],
    ['12,345.50', 12345.5],
    ['1.234.567', 1234567],
    ['500:-', 500],
    ['8999 SEK', 8999],
    ['\u2212 12,5', -12.5],
    ['-3', -3],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
    ['1 234,567', 1234.567],
    [',5', 0.5],
  ])('%s is %d', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it('1,234 is refused without knowing the decimal mark and read with it', () => {
    expect(numberOf('1,234')).toContain('can mean a whole number or a fraction');
    expect(numberOf('1.234')).toContain('can mean a whole number or a fraction');
    expect(numberOf('1,234', ',')).toBe(1.234);
    expect(numberOf('1,234', '.')).toBe(1234);
    expect(numberOf('1.234', ',')).toBe(1234);
  });

  it.each(['12 34', '1.23.456', '1,2,3.4', 'cirka 5', '1 2,3,4', '--5', '1,', ''])('%j is no number', (text) => {
    expect(numberOf(text)).toContain('is not a number');
  });

  it('in scientific form is refused, since digits may be lost', () => {
    expect(numberOf('1,5E+03')).toContain('scientific form');
  });
});

describe('a number as Swedish software writes it', () => {
  it('is read back unchanged', () => {
    const swedish = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
        expect(numberOf(`${swedish.format(hundredths / 100)} kr`)).toBe(hundredths / 100);
      }),
    );
  });
});

describe('a date in a cell', () => {
  it.each([
    ['2021-03-15', '2021-03-15'],
    ['2021-03-15 00:00:00', '2021-03-15'],
    ['2022-03-01T08:12:33.0000000Z', '2022-03-01'],
    ['20210315', '2021-03-15'],
    ['210315', '2021-03-15'],
    ['990315', '1999-03-15'],
    ['15/3 2021', '2021-03-15'],
    ['4/3 2021', '2021-03-04'],
    ['15.3.2021', '2021-03-15'],
    ['15/3/2021', '2021-03-15'],
    ['3/15/2021 8:12:33 AM', '2021-03-15'],
    ['2021-03', '2021-03-01'],
    ['202113', 'refused'],
    ['15 mars 2021', '2021-03-15'],
    ['Oct 5, 2020', '2020-10-05'],
    ['maj 2019', '2019-05-01'],
    ['44270', '2021-03-15'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(dateOf(text)).toEqual(date === 'refused' ? expect.stringContaining('refused') : date);
  });

  it('with day and month that could be either is refused until the order is stated for the file', () => {
    expect(dateOf('3/4/2021')).toContain('can be 2021-04-03 or 2021-03-04');
    expect(dateOf('3/4/2021', { dateOrder: 'day-month-year' })).toBe('2021-04-03');
    expect(dateOf('4/5/16', { dateOrder: 'month-day-year' })).toBe('2016-04-05');
    expect(dateOf('21-03-15')).toContain('Write it as year-month-day');
    expect(dateOf('21-03-15', { dateOrder: 'year-month-day' })).toBe('2021-03-15');
    expect(dateOf('200912')).toContain('can be 2020-09-12 or 2009-12-01');
  });

  it('as a day number follows the workbook, 1900 or 1904', () => {
    expect(dateOf('42808', { excelEpoch: 1904 })).toBe('2021-03-15');
  });

  it.each(['2021-02-29', '2021-13-01', '1899-01-01'])('%s is no day', (text) => {
    expect(dateOf(text)).toContain('is no day between 1970 and 2099');
  });

  it.each(['2021', 'snart', '12', 'vår 2021'])('%s is not read as a date', (text) => {
    expect(dateOf(text)).toContain('Write it as year-month-day');
  });
});

describe('an identifier in a cell', () => {
  it('is kept as written, without the wrappings against Excel', () => {
    expect(identifierOf('="000123"')).toBe('000123');
    expect(identifierOf("'000123")).toBe('000123');
    expect(identifierOf('\u00a05CG1234ABC\u200b ')).toBe('5CG1234ABC');
    expect(identifierOf('CN-0ABC/12 3')).toBe('CN-0ABC/12 3');
    expect(identifierOf('5E123')).toBe('5E123');
  });

  it.each(['5,02E+17', '6.37702E+15', '="5,02E+17"'])('%s has lost digits and is refused', (text) => {
    expect(identifierOf(text)).toContain('has lost digits');
  });

  it('that is an e-mail address is refused and not repeated', () => {
    expect(identifierOf('anna.berg@example.se')).toContain('holds an e-mail address');
    expect(identifierOf('anna.berg@example.se')).not.toContain('anna');
    expect(dateOf('anna.berg@example.se')).not.toContain('anna');
  });

  it('that is a formula, too long or on two lines is refused', () => {
    expect(identifierOf('=A1&B1')).toContain('is a formula');
    expect(identifierOf('A\nB')).toContain('Write it on one line');
    expect(identifierOf('A'.repeat(101))).toContain('101 characters');
  });
});

describe('other cells', () => {
  it('say yes or no in Swedish and English', () => {
    expect(['Ja', 'x', 'TRUE', 'sant', '1'].map((text) => outcome(parseYesNo(text, 'BYOD')))).toEqual(
      Array(5).fill(true),
    );
    expect(['nej', 'N', 'False', '0'].map((text) => outcome(parseYesNo(text, 'BYOD')))).toEqual(Array(4).fill(false));
    expect(outcome(parseYesNo('kanske', 'BYOD'))).toContain('neither yes nor no');
  });

  it('may hold a placeholder in place of a value', () => {
    expect(['-', 'N/A', 'Saknas', 'To Be Filled By O.E.M.', '#SAKNAS!', '#####'].every(isPlaceholder)).toBe(true);
    expect(['0', 'A-1', 'Nanna'].some(isPlaceholder)).toBe(false);
  });
});
