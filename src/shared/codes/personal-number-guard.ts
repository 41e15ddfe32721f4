import type { Finding, Reading } from './classification.js';
import { cleanText } from './clean-text.js';
import { barePersonalNumbers, containsWrittenPersonalNumber, isDigitsOfPersonalNumber } from './personal-number.js';

/** Fewer digits are no personal number; most text ends here. */
const TEN_DIGITS = /(?:\p{Nd}\P{Nd}*){10}/u;
/** Nothing for {@link cleanText} to do. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u;
const ONLY_DIGITS = /^[0-9]+$/u;
/** What programs write: ids, and moments with fractions of a second before an offset. No person types a number as these. */
const WRITTEN_BY_PROGRAMS =
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.,]+(?:Z|[+-][0-9]{2}:?[0-9]{2})?/giu;

/**
 * True when a personal or coordination number stands in a text, whatever it is a text of: written in its groups anywhere,
 * or as ten or twelve digits that stand alone, with a real date and the right check digit. Such text is never stored,
 * logged or repeated. Of other numbers of ten digits about one in 140 is taken for one (7 % of all hold a date, a tenth of
 * those the check digit), so a message about a refusal says what else to do. IMEI (15), EAN (8, 13) and SSCC (18) are not.
 */
export function containsPersonalNumber(text: string): boolean {
  if (text.length < 10 || !TEN_DIGITS.test(text)) return false;
  if (ONLY_DIGITS.test(text)) return isDigitsOfPersonalNumber(text);
  const cleaned = (PLAIN.test(text) ? text : cleanText(text)).replace(WRITTEN_BY_PROGRAMS, ' ');
  return (
    containsWrittenPersonalNumber(cleaned) ||
    barePersonalNumbers(cleaned).length > 0 ||
    isDigitsOfPersonalNumber(cleaned.trim())
  );
}

/** What a person reads where a personal number was refused. It does not repeat the text. */
export const PERSONAL_NUMBER_REFUSED =
  'This looks like a personal number, and those are never stored. Take it out. If it is a number of a device, name the device by another of its codes.';

/** Refused for certain: nobody writes a device's code in these groups. */
export const PERSONAL_NUMBER: Finding = {
  kind: 'personalNumber',
  ids: {},
  warnings: ['personalNumber'],
  confidence: 'high',
};

/**
 * Refused to be safe. Bare ten digits can be a Dell Express Service Code: about 7 % of all numbers hold a date and a tenth
 * of those the check digit, so one code in 140 is refused; its service tag, on the same label, is not.
 */
export const POSSIBLE_PERSONAL_NUMBER: Finding = {
  kind: 'personalNumber',
  ids: {},
  warnings: ['possiblePersonalNumber'],
  confidence: 'medium',
};

/** The guard of step 13, before digits are anything else. EAN and UPC symbols hold article numbers by definition. */
export function personalDigits({ text, symbology }: Reading): Finding | null {
  if (symbology?.startsWith(']E') === true) return null;
  return isDigitsOfPersonalNumber(text) ? POSSIBLE_PERSONAL_NUMBER : null;
}
