import type { Finding, Reading } from './classification.js';
import { isDigitsOfPersonalNumber } from './personal-number.js';

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
