export const GROUP_SEPARATOR = '\u001d';
export const RECORD_SEPARATOR = '\u001e';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
// eslint-disable-next-line no-control-regex -- scanners send STX, ETX and other control characters around and inside a code
const OTHER_CONTROLS = /[\u0000-\u0003\u0005-\u0008\u000e-\u001c\u001f\u007f-\u009f]/gu;
// eslint-disable-next-line no-control-regex -- a leading group separator means GS1 data and stays
const LEADING = /^[\s\u0000-\u001c\u001e\u001f]+/u;
// eslint-disable-next-line no-control-regex -- ISO 15434 ends in RS EOT; without them it reads the same
const TRAILING = /[\s\u0000-\u001f]+$/u;
/** Marks that tell of a keyboard mismatch and that NFKC would take apart (an acute accent becomes a space and a mark). */
const LAYOUT_MARKS = /([\u00b4\u00a8\u00bd])/u;

/**
 * The first step: prefix and suffix characters (STX, ETX, CR, LF, TAB, spaces) off, compatibility forms folded (NFKC:
 * full-width digits and the like), every dash a hyphen, line breaks inside a code one `\n`. GS, RS and EOT inside stay.
 */
export function cleanText(raw: string): string {
  const folded = raw
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .split(LAYOUT_MARKS)
    .map((part) => (LAYOUT_MARKS.test(part) ? part : part.normalize('NFKC')))
    .join('')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/[\t\n\v\f\r\u2028\u2029]+/gu, '\n')
    .replace(OTHER_CONTROLS, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n');
  return folded.replace(LEADING, '').replace(TRAILING, '');
}

/** True for printable ASCII and the separators of GS1 and ISO 15434 data: text whose letters can be upper-cased safely. */
export function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- see above
  return /^[\u0000-\u007e]*$/u.test(text);
}
