import { CsvError, parse } from 'csv-parse/sync';

import type { ImportFault } from '../../shared/import-fault.js';
import { detectDecimalMark, sniffDelimiter, takeSeparatorLine, type DecimalMark, type Delimiter } from './dialect.js';
import { decodeText, type TextEncoding } from './encoding.js';
import { columnLetter, headersOf, normaliseHeader } from './headers.js';
import { UnreadableFileError, type ImportProblem } from './problems.js';

export interface ReadTableOptions {
  /** Bytes; default DEFAULT_MAX_BYTES. */
  readonly maxBytes?: number;
  /** Rows below the header; default DEFAULT_MAX_ROWS. */
  readonly maxRows?: number;
  /** What the person says about the file; each overrides what the file itself suggests. */
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalMark;
}

export interface TableRow {
  /** The row as Excel counts it: the header of a file without blank first lines is row 1. */
  readonly row: number;
  /** As many cells as there are headers, unchanged. */
  readonly cells: readonly string[];
}

export interface Table {
  /** Trimmed; an empty string is a column without a header. */
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly TableRow[];
  /** Rows left out of `rows`, each with the reason. Blank rows are left out without one: they hold nothing. */
  readonly errors: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
  readonly dialect: { readonly encoding: TextEncoding; readonly delimiter: Delimiter; readonly decimal: DecimalMark };
}

/** U+FFFD stands where another program could not save a letter: the letter is gone and nobody else will say so. */
const LOST_LETTER = '\ufffd';

export const DEFAULT_MAX_BYTES = 128 * 1024 * 1024;
export const DEFAULT_MAX_ROWS = 1_000_000;

/**
 * Reads a delimited text file as people save it from Excel or from an inventory tool.
 * @throws UnreadableFileError when the file as a whole cannot be trusted: empty, binary, too large, without header, with
 * a header twice, or with quotation marks that do not pair up.
 */
export function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): Table {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length > maxBytes) {
    const values = { bytes: bytes.length, most: maxBytes };
    throw new UnreadableFileError(1, { code: 'file_too_large', values });
  }
  const { text, encoding } = decodeText(bytes, options.encoding);
  const { delimiter: stated, rest } = takeSeparatorLine(text);
  if (rest.trim() === '') {
    throw new UnreadableFileError(1, { code: 'file_empty', values: {} });
  }
  const delimiter = options.delimiter ?? stated ?? sniffDelimiter(rest);
  const { records, strayQuotes } = splitRecords(rest, delimiter, options.maxRows ?? DEFAULT_MAX_ROWS);
  const headerIndex = records.findIndex((cells) => !isBlank(cells));
  const headers = readHeaders(records, headerIndex);
  const { rows, errors } = collectRows(records, headerIndex, headers.length, strayQuotes);
  const decimal =
    options.decimal ??
    detectDecimalMark(
      rows.map((row) => row.cells),
      headers.length,
    );
  const warnings = rest.includes(LOST_LETTER) ? lostLetters(rows, headers) : [];
  return { headers, headerRow: headerIndex + 1, rows, errors, warnings, dialect: { encoding, delimiter, decimal } };
}

interface SplitText {
  readonly records: readonly (readonly string[])[];
  /** True when a cell without quotation marks around it contains one, such as `Dell 24" P2419H`. */
  readonly strayQuotes: boolean;
}

function splitRecords(text: string, delimiter: Delimiter, maxRows: number): SplitText {
  const settings = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, to: maxRows + 2 };
  let split: SplitText;
  try {
    split = { records: parse(text, settings), strayQuotes: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'INVALID_OPENING_QUOTE') throw unreadableQuotes(error);
    split = { records: splitWithStrayQuotes(text, settings), strayQuotes: true };
  }
  if (split.records.length > maxRows + 1) {
    throw new UnreadableFileError(maxRows + 2, { code: 'too_many_rows', values: { most: maxRows } });
  }
  return split;
}

function splitWithStrayQuotes(text: string, settings: object): readonly (readonly string[])[] {
  try {
    return parse(text, { ...settings, relax_quotes: true, columns: false });
  } catch (error) {
    throw error instanceof CsvError ? unreadableQuotes(error) : error;
  }
}

function unreadableQuotes(error: CsvError): UnreadableFileError {
  const counted: unknown = error.records;
  const row = typeof counted === 'number' ? counted + 1 : 1;
  const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'text_after_quote';
  return new UnreadableFileError(row, { code, values: { row } });
}

function readHeaders(records: readonly (readonly string[])[], headerIndex: number): readonly string[] {
  const row = headerIndex + 1;
  const headers = headersOf(records[headerIndex] ?? [], row);
  if (!headers.some((header) => /\p{L}/u.test(header))) {
    throw new UnreadableFileError(row, { code: 'no_header', values: { row } });
  }
  const seen = new Map<string, number>();
  headers.forEach((header, index) => {
    const key = normaliseHeader(header);
    const earlier = seen.get(key);
    if (key !== '' && earlier !== undefined) {
      const values = { row, header, first: columnLetter(earlier), second: columnLetter(index) };
      throw new UnreadableFileError(row, { code: 'header_repeated', values });
    }
    seen.set(key, index);
  });
  const lastNamed = headers.findLastIndex((header) => header !== '');
  const widthInUse = records.reduce((width, cells, index) => {
    if (index <= headerIndex || cells.length <= width || cells.length > headers.length) return width;
    return Math.max(width, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  }, lastNamed + 1);
  return headers.slice(0, widthInUse);
}

function collectRows(
  records: readonly (readonly string[])[],
  headerIndex: number,
  width: number,
  strayQuotes: boolean,
): { rows: TableRow[]; errors: ImportProblem[] } {
  const rows: TableRow[] = [];
  const errors: ImportProblem[] = [];
  for (let index = headerIndex + 1; index < records.length; index += 1) {
    const cells = records[index] ?? [];
    const row = index + 1;
    if (cells.length === width || !isBlank(cells)) {
      const fault = shapeFault(cells, width, strayQuotes);
      if (fault !== null) errors.push({ row, column: null, fault });
      else if (!isBlank(cells)) rows.push({ row, cells: cells.length === width ? cells : cells.slice(0, width) });
    }
  }
  return { rows, errors };
}

function shapeFault(cells: readonly string[], width: number, strayQuotes: boolean): ImportFault | null {
  if (strayQuotes && cells.some((cell) => /[\r\n]/.test(cell))) {
    return { code: 'rows_run_together', values: {} };
  }
  if (cells.length < width) {
    return { code: 'too_few_cells', values: { cells: cells.length, headers: width } };
  }
  if (cells.length === width) return null;
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (filled > width) {
    return { code: 'too_many_cells', values: { cells: filled, headers: width } };
  }
  return null;
}

function lostLetters(rows: readonly TableRow[], headers: readonly string[]): ImportProblem[] {
  const warnings: ImportProblem[] = [];
  for (const { row, cells } of rows) {
    const at = cells.findIndex((cell) => cell.includes(LOST_LETTER));
    if (at < 0) continue;
    warnings.push({ row, column: headers[at] ?? null, fault: { code: 'letters_lost', values: {} } });
  }
  return warnings;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
