import { containsPersonalNumber } from '../../shared/codes/personal-number-guard.js';
import { UnreadableFileError } from './problems.js';

/**
 * The cells of the header row, trimmed.
 *
 * @throws UnreadableFileError when one holds a personal number: faults repeat headers, and faults are kept
 */
export function headersOf(cells: readonly string[], row: number): readonly string[] {
  const personal = cells.findIndex(containsPersonalNumber);
  if (personal >= 0) {
    const values = { row, column: columnLetter(personal) };
    throw new UnreadableFileError(row, { code: 'personal_number_in_header', values });
  }
  return cells.map((header) => header.trim());
}

/**
 * A header as it is compared: NFC, lower case, letters and digits only, so that "Serie-nr.", "SERIENR" and "Serie nr"
 * are one header.
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A column's letter as Excel shows it, from its index counted from zero: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
