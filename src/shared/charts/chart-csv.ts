import type { ChartTable, TableCell, TableColumn } from './chart-table.js';

/** `spreadsheet` opens in a Swedish Excel: byte order mark, semicolons, decimal comma. `machine` is RFC 4180 with points. */
export type CsvKind = 'spreadsheet' | 'machine';

/** A spreadsheet would run what begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The table as CSV, numbers rounded as the table shows them; a figure that is not known is its code, as in the table. */
export function chartCsv({ columns, rows }: ChartTable, kind: CsvKind): string {
  const separator = kind === 'spreadsheet' ? ';' : ',';
  const heading = columns.map(({ csvHeading }) => csvHeading);
  const lines = rows.map((row) => row.map((cell, index) => fieldOf(cell, columns[index], kind)));
  const text = [heading, ...lines]
    .map((fields) => fields.map((field) => quoted(field, separator)).join(separator))
    .map((line) => `${line}\r\n`)
    .join('');
  return kind === 'spreadsheet' ? `\uFEFF${text}` : text;
}

function fieldOf({ value }: TableCell, column: TableColumn | undefined, kind: CsvKind): string {
  if (typeof value === 'string') return kind === 'spreadsheet' && FORMULA.test(value) ? `'${value}` : value;
  // Adding 0 turns a negative zero that rounding leaves into zero.
  const rounded = String(Number(value.toFixed(column?.decimals ?? 0)) + 0);
  return kind === 'spreadsheet' ? rounded.replace('.', ',') : rounded;
}

const quoted = (field: string, separator: string): string =>
  field.includes(separator) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
