import { hasLuhnCheckDigit } from './check-digits.js';

/**
 * A personal number in its written groups: YYMMDD-NNNN or YYYYMMDD-NNNN with hyphen, plus (over a hundred), slash, point
 * or space, also with spaces or hyphens inside the date. Not preceded or followed by a letter or digit, nor the first day
 * of a span such as 2026-10-01 – 2026-10-31.
 */
const WRITTEN =
  /(?<![0-9A-Za-z])(?:1[89]|20)?[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2} ?[-+/. \n] ?[0-9]{4}(?![0-9A-Za-z]|-[0-9]{2}-[0-9]{2}(?![0-9]))/gu;
/** The plain form counts between letters as well, as in `PNR811218-9876`. */
const WRITTEN_AMONG_LETTERS = /(?<![0-9])(?:1[89]|20)?[0-9]{6}[-+][0-9]{4}(?![0-9])/gu;
const BARE = /(?<![0-9A-Za-z])(?:[0-9]{12}|[0-9]{10})(?![0-9A-Za-z])/gu;
/** A Dell Express Service Code as printed, `125-423-316-01`: digits in threes are never a personal number. */
const GROUPS_OF_THREE = /^[0-9]{3}([ -][0-9]{3}){2}[ -][0-9]{1,2}$/u;

/**
 * True when ten or twelve digits are a personal or coordination number: a real date (day + 60 for coordination numbers),
 * Luhn over the last ten (Folkbokföringslag 1991:481, 18–18 a §§; day + 60 per Skatteverket). Years 1800–2099.
 */
export function isPersonalNumber(digits: string): boolean {
  if (!/^(?:(?:1[89]|20)[0-9]{10}|[0-9]{10})$/u.test(digits)) return false;
  const short = digits.slice(-10);
  const month = Number(short.slice(2, 4));
  const written = Number(short.slice(4, 6));
  const day = written > 60 ? written - 60 : written;
  return day >= 1 && day <= daysInMonth(digits, month) && hasLuhnCheckDigit(short);
}

function daysInMonth(digits: string, month: number): number {
  // Without a century 00 can be 2000, which had a 29 February.
  const year = Number(digits.length === 12 ? digits.slice(0, 4) : `20${digits.slice(0, 2)}`);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** True when a personal number in its written groups stands anywhere in the text. */
export function containsWrittenPersonalNumber(text: string): boolean {
  return [WRITTEN, WRITTEN_AMONG_LETTERS].some((form) =>
    [...text.matchAll(form)].some(([match]) => isPersonalNumber(match.replace(/[^0-9]/gu, ''))),
  );
}

/** The bare runs of ten or twelve digits in the text that are personal numbers by date and check digit. */
export function barePersonalNumbers(text: string): string[] {
  return [...text.matchAll(BARE)].map(([match]) => match).filter(isPersonalNumber);
}

/** True when the whole text is digits, in whatever grouping but Dell's, that are one personal number or two in a row. */
export function isDigitsOfPersonalNumber(text: string): boolean {
  if (!/^[0-9+ -]+$/u.test(text) || GROUPS_OF_THREE.test(text)) return false;
  const digits = text.replace(/[^0-9]/gu, '');
  return (
    isPersonalNumber(digits) ||
    [10, 12].some((cut) => isPersonalNumber(digits.slice(0, cut)) && isPersonalNumber(digits.slice(cut)))
  );
}
