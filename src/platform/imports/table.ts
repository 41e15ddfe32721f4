import { CsvError, parse } from 'csv-parse/sync';

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
    throw new UnreadableFileError(
      1,
      `The file has ${bytes.length} bytes and at most ${maxBytes} are accepted. Split it into several files with the same header.`,
    );
  }
  const { text, encoding } = decodeText(bytes, options.encoding);
  const { delimiter: stated, rest } = takeSeparatorLine(text);
  if (rest.trim() === '') {
    throw new UnreadableFileError(
      1,
      'The file is empty. Export it again with a header row and at least one row below it.',
    );
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
    throw new UnreadableFileError(
      maxRows + 2,
      `The file has more than ${maxRows} rows below the header. Split it into several files with the same header.`,
    );
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
  const what =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quotation mark opens a cell and is never closed'
      : 'text follows the closing quotation mark of a cell';
  return new UnreadableFileError(
    row,
    `Row ${row}: ${what}, so it cannot be told where the cell ends. Put quotation marks on both sides of the cell and write marks inside it twice (""), or save the file from Excel again.`,
  );
}

function readHeaders(records: readonly (readonly string[])[], headerIndex: number): readonly string[] {
  const row = headerIndex + 1;
  const headers = headersOf(records[headerIndex] ?? [], row);
  if (!headers.some((header) => /\p{L}/u.test(header))) {
    throw new UnreadableFileError(
      row,
      `Row ${row} should hold the column headers but has no words in it. Add a header row such as "Inventarienr;Serienummer;Modell".`,
    );
  }
  const seen = new Map<string, number>();
  headers.forEach((header, index) => {
    const key = normaliseHeader(header);
    const earlier = seen.get(key);
    if (key !== '' && earlier !== undefined) {
      throw new UnreadableFileError(
        row,
        `Row ${row}: the header "${header}" stands over both column ${columnLetter(earlier)} and column ${columnLetter(index)}. Rename or delete one of them.`,
      );
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
      const message = shapeFault(cells, width, strayQuotes);
      if (message !== null) errors.push({ row, column: null, message });
      else if (!isBlank(cells)) rows.push({ row, cells: cells.length === width ? cells : cells.slice(0, width) });
    }
  }
  return { rows, errors };
}

function shapeFault(cells: readonly string[], width: number, strayQuotes: boolean): string | null {
  if (strayQuotes && cells.some((cell) => /[\r\n]/.test(cell))) {
    return 'A cell of this row runs over several lines and the file has single quotation marks inside cells, so rows may have run together. Write quotation marks inside a cell twice (""), or save the file from Excel again.';
  }
  if (cells.length < width) {
    return `The row has ${cells.length} cells and the header has ${width}. Fill in the missing separators, or save the file from Excel again.`;
  }
  if (cells.length === width) return null;
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (filled > width) {
    return `The row has ${filled} cells and the header has ${width}. Put quotation marks around a cell that contains the separator, or add the missing header.`;
  }
  return null;
}

function lostLetters(rows: readonly TableRow[], headers: readonly string[]): ImportProblem[] {
  const warnings: ImportProblem[] = [];
  for (const { row, cells } of rows) {
    const at = cells.findIndex((cell) => cell.includes(LOST_LETTER));
    if (at < 0) continue;
    const message = 'Letters were lost (shown as \ufffd) before this file was saved. Export it again, as "CSV UTF-8".';
    warnings.push({ row, column: headers[at] ?? null, message });
  }
  return warnings;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
