import { containsPersonalNumber } from '../../shared/codes/personal-number-guard.js';
import { UnreadableFileError } from './problems.js';

/**
 * The cells of the header row, trimmed.
 *
 * @throws UnreadableFileError when one holds a personal number: messages repeat headers, and messages are kept
 */
export function headersOf(cells: readonly string[], row: number): readonly string[] {
  const personal = cells.findIndex(containsPersonalNumber);
  if (personal >= 0) {
    const where = `Row ${row}, column ${columnLetter(personal)}`;
    const message = `${where}, should hold a header and looks like a personal number, which is never stored. Add a header row such as "Inventarienr;Serienummer;Modell".`;
    throw new UnreadableFileError(row, message);
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
