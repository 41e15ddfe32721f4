import { hasLuhnCheckDigit } from '../../shared/codes/check-digits.js';

/** Ten or twelve digits as a personal identity number is written, alone or inside other text; `+` is for people over 100. */
const CANDIDATE = /(?<![\p{L}\d])((?:18|19|20)?\d{6})[-+\u2010-\u2013\u2212 ]?(\d{4})(?![\p{L}\d])/gu;

/** Every such number ends with these; most other cells have no four digits in a row. */
const FOUR_DIGITS = /\d{4}/;

/**
 * True when the text contains what can be a Swedish personal identity number or coordination number: a real month and day
 * (coordination numbers add 60 to the day) and a right check digit (Luhn). Such text is never stored, logged or repeated.
 * Of other ten-digit numbers about one in 134 fits too (12 months × 62 days of 10 000, and one check digit in ten).
 * Source: folkbokföringslag (1991:481) 18 §.
 */
export function containsPersonalNumber(text: string): boolean {
  if (text.length < 10 || !FOUR_DIGITS.test(text)) return false;
  for (const match of text.matchAll(CANDIDATE)) {
    const digits = `${match[1] ?? ''}${match[2] ?? ''}`.slice(-10);
    if (isMonthAndDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) && hasLuhnCheckDigit(digits)) return true;
  }
  return false;
}

function isMonthAndDay(month: number, day: number): boolean {
  const birthday = day > 60 ? day - 60 : day;
  return month >= 1 && month <= 12 && birthday >= 1 && birthday <= 31;
}
