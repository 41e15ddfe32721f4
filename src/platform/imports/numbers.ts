import { cellText } from '../../shared/import-fault.js';
import type { DecimalMark } from './dialect.js';
import { accepted, refused, type Parsed } from './fields.js';

const UNIT = /\s*(?:kr\.?|sek|:-|,-)$/i;
const PLAIN = /^\d+$/;
const SPACE_GROUPS = /^\d{1,3}(?: \d{3})+$/;

/**
 * Reads a number as it is written in Sweden or in English: `12 345,50`, `12.345,50`, `12,345.50`, `1 200 kr`, `500:-`,
 * with any kind of space and U+2212 as minus. The unit is the column's; `kr`, `SEK` and `:-` are only dropped.
 * `decimal` is the mark the file uses elsewhere; without it `1,234` and `1.234` are refused, since they can mean either.
 */
export function parseNumber(text: string, column: string, decimal: DecimalMark = 'undecided'): Parsed<number> {
  const compact = text.replace(/[\s\u2009]+/gu, ' ').trim();
  if (/^[-\u2212]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(compact)) {
    return refused(column, { code: 'number_in_scientific_form', values: { text: cellText(text) } });
  }
  const negative = /^[-\u2212]/.test(compact);
  const amount = compact.replace(/^[-\u2212] ?/, '').replace(UNIT, '');
  const plain = magnitude(amount, decimal);
  if (plain === 'ambiguous') {
    return refused(column, { code: 'number_ambiguous', values: { text: cellText(text) } });
  }
  if (plain === null) return refused(column, { code: 'not_a_number', values: { text: cellText(text) } });
  return accepted(negative && plain !== 0 ? -plain : plain);
}

/** The amount without its sign; null when it is no number. */
function magnitude(amount: string, decimal: DecimalMark): number | 'ambiguous' | null {
  const marks = amount.replace(/[^.,]/g, '');
  if (!/^[\d., ]+$/.test(amount)) return null;
  if (marks === '') return toNumber(wholeNumber(amount, null));
  const last = marks.charAt(marks.length - 1);
  const at = amount.lastIndexOf(last);
  const whole = amount.slice(0, at);
  const fraction = amount.slice(at + 1);
  if (!PLAIN.test(fraction)) return null;
  if (marks.length === 1) {
    if (couldBeThousands(whole, fraction)) {
      if (decimal === 'undecided') return 'ambiguous';
      if (decimal !== last) return toNumber(whole + fraction);
    }
    return toNumber(wholeNumber(whole === '' ? '0' : whole, null), fraction);
  }
  const group = marks.charAt(0);
  if (group === last) return toNumber(wholeNumber(amount, group));
  return marks.lastIndexOf(last) === marks.indexOf(last) ? toNumber(wholeNumber(whole, group), fraction) : null;
}

function couldBeThousands(whole: string, fraction: string): boolean {
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
}

function wholeNumber(text: string, group: string | null): string | null {
  if (PLAIN.test(text)) return text;
  const spaced = group === null ? text : text.replaceAll(group, ' ');
  return SPACE_GROUPS.test(spaced) && (group === null || !text.includes(' ')) ? spaced.replaceAll(' ', '') : null;
}

function toNumber(whole: string | null, fraction = '0'): number | null {
  return whole === null ? null : Number(`${whole}.${fraction}`);
}
