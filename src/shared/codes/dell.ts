import type { Finding, Reading } from './classification.js';

const SMALLEST_CODE = 36 ** 6;
const LARGEST_CODE = 36 ** 7 - 1;

/**
 * The service tag behind a Dell Express Service Code: the code in base 36. Ten and eleven digits in the range of
 * seven-character tags; with `shortTags` also seven and eight digits, for the five-character tags of old machines.
 */
export function serviceTagOf(digits: string, shortTags = false): string | null {
  if (!/^[1-9][0-9]{6,10}$/u.test(digits)) return null;
  const code = Number(digits);
  const seven = digits.length >= 10 && code >= SMALLEST_CODE && code <= LARGEST_CODE;
  const five = shortTags && digits.length <= 8 && code >= 36 ** 4 && code < 36 ** 5;
  return seven || five ? code.toString(36).toUpperCase() : null;
}

const PRINTED_PART = /^[A-Z]{2}-0?[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{3}-[0-9A-Z]{4}(?:-[0-9A-Z]{3})?$/u;
/** The same without hyphens, as its barcode holds it: country, 0 and part, factory, year-month-day, sequence, revision. */
const SCANNED_PART =
  /^(?:BR|CN|CZ|HU|ID|IE|IN|JP|KR|MX|MY|PH|PL|SG|TH|TW|US|VN)0[0-9A-Z]{10}[0-9][1-9A-C][1-9A-V][0-9A-Z]{4}(?:[AX][0-9]{2})?$/u;

/** Step 14, second half: Dell's piece part identification, on boards, batteries, docks and monitors; not a service tag. */
export function dellPartLabel({ upper }: Reading): Finding | null {
  const ppid = upper.replace(/ ?- ?/gu, '-');
  if (!PRINTED_PART.test(ppid) && !SCANNED_PART.test(ppid)) return null;
  return { kind: 'dellPpid', ids: { ppid }, warnings: ['componentLabel'], confidence: 'high' };
}
