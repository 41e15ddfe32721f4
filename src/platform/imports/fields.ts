import { cellText, type ImportFault } from '../../shared/import-fault.js';

/** A cell that was read, or why it was not; `column` is the header the person knows. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly column: string; readonly fault: ImportFault };

export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refused(column: string, fault: ImportFault): Parsed<never> {
  return { ok: false, column, fault };
}

const PLACEHOLDERS = new Set(
  [
    'na, n/a, n.a., none, null, nil, unknown, unspecified, not specified, not available, not applicable, no asset tag',
    'saknas, okänd, okänt, ingen, inget, ej tillgänglig, ej angivet, tbd, xxx',
    'to be filled by o.e.m., default string, system serial number, system manufacturer, system product name, invalid',
    '#n/a, #na, #ref!, #saknas!, #referens!, #name?, #namn?, #value!, #värdefel!',
  ].flatMap((line) => line.split(', ')),
);

const LONGEST_PLACEHOLDER = 30;

/** True for what stands in a cell in place of a value: "-", "N/A", "saknas", "To be filled by O.E.M.", `########`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  return /^(?:[-–—.?]+|#+)$/.test(text) || PLACEHOLDERS.has(text.toLowerCase());
}

/** True for 0, 000000000000, 00:00:00:00:00:00 and 0000-00-00: no identifier and no date, though a number. */
export function isOnlyZeros(text: string): boolean {
  return /^0[0:./-]*$/.test(text);
}

const YES = new Set(['ja', 'j', 'yes', 'y', 'true', 'sant', '1', 'x']);
const NO = new Set(['nej', 'n', 'no', 'false', 'falskt', '0']);

/** Reads ja/nej, yes/no, true/false, sant/falskt, 1/0 and x, in any case. */
export function parseYesNo(text: string, column: string): Parsed<boolean> {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return accepted(true);
  if (NO.has(word)) return accepted(false);
  return refused(column, { code: 'neither_yes_nor_no', values: { text: cellText(text) } });
}
