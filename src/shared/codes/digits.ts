import { hasGs1CheckDigit, hasLuhnCheckDigit, luhnCheckDigit } from './check-digits.js';
import type { CodeIds, Finding, Reading } from './classification.js';
import { invalidCode } from './classification.js';
import { serviceTagOf } from './dell.js';

const EAN_LENGTHS: Record<string, readonly number[]> = { ']E0': [13, 12, 8], ']E3': [13], ']E4': [8] };
/** Linear codes that are not EAN/UPC: a twelve-digit number in them is a serial (Microsoft Surface), not a UPC. */
const GENERAL_LINEAR = new Set([']C0', ']A0']);
/** First two digits of an IMEISV: the reporting bodies whose allocations are in use (GSMA TS.06). */
const REPORTING_BODIES = /^(?:01|35|86|99)/u;

/**
 * Step 13: digits alone, with spaces or hyphens between them, and an IMEI with its software version after a slash. Personal
 * numbers are refused before this. The symbology decides first, then length and check digit.
 */
export function digitsOnly({ text, symbology }: Reading): Finding | null {
  const ean = symbology === null ? undefined : EAN_LENGTHS[symbology];
  if (symbology !== null && ean !== undefined) return eanArticle(text, symbology, ean);
  if (!/^[0-9](?:[0-9 -]*[0-9])?(?: ?\/ ?[0-9]{2})?$/u.test(text)) return null;
  const digits = text.replace(/[^0-9]/gu, '');
  if (text.includes('/') && digits.length !== 17) return null;
  return byLength(digits, text, symbology) ?? unknownDigits(['assetTag', 'serial']);
}

function byLength(digits: string, text: string, symbology: string | null): Finding | null {
  const imei = imeiFromDigits(digits);
  switch (digits.length) {
    case 15:
      return imei === null ? unknownDigits(['serial']) : { kind: 'imei', ids: imei, confidence: 'high' };
    case 17:
      return imei === null ? null : { kind: 'imei', ids: imei, confidence: 'high' };
    case 16:
      return imei === null ? null : imeisv(digits, imei);
    case 12:
    case 13:
    case 14:
      return article(digits, symbology);
    case 10:
    case 11:
      return expressServiceCode(digits, text);
    default:
      return null;
  }
}

/**
 * IMEI and software version out of 15 digits (with check digit), 17 (and version) or 16 (version instead of the check
 * digit, which is computed); 3GPP TS 23.003 §6.2. Null when the check digit is wrong or the length another.
 */
export function imeiFromDigits(digits: string): { imei: string; svn?: string } | null {
  if (/^0+$/u.test(digits)) return null;
  if (digits.length === 16) {
    const payload = digits.slice(0, 14);
    return REPORTING_BODIES.test(digits) ? { imei: payload + luhnCheckDigit(payload), svn: digits.slice(14) } : null;
  }
  const imei = digits.slice(0, 15);
  if (!hasLuhnCheckDigit(imei)) return null;
  if (digits.length === 15) return { imei };
  return digits.length === 17 ? { imei, svn: digits.slice(15) } : null;
}

function imeisv(digits: string, ids: CodeIds): Finding {
  // 01 and a GTIN is what a GS1 code without symbology identifier looks like.
  const gs1 = digits.startsWith('01') && hasGs1CheckDigit(digits.slice(2)) ? ['gtin'] : [];
  return { kind: 'imeisv', ids, alternatives: ['serial', ...gs1], confidence: 'medium' };
}

function article(digits: string, symbology: string | null): Finding | null {
  const right = hasGs1CheckDigit(digits);
  if (digits.length === 12 && symbology !== null && GENERAL_LINEAR.has(symbology)) {
    return { kind: 'serial', ids: { serial: digits }, alternatives: right ? ['gtin'] : [], confidence: 'medium' };
  }
  if (!right) return null;
  return { kind: 'gtin', ids: { gtin: digits.padStart(14, '0') }, alternatives: ['serial'], confidence: 'medium' };
}

function eanArticle(text: string, symbology: string, lengths: readonly number[]): Finding {
  const compact = text.replace(/[ -]/gu, '');
  // ]E3 is an EAN-13 with an add-on of two or five digits, which says nothing about the article.
  const digits = symbology === ']E3' ? compact.slice(0, 13) : compact;
  if (!/^[0-9]*$/u.test(compact)) return invalidCode('characters');
  if (!lengths.includes(digits.length)) return invalidCode('length');
  if (!hasGs1CheckDigit(digits)) return invalidCode('checkDigit');
  return { kind: 'gtin', ids: { gtin: digits.padStart(14, '0') }, confidence: 'high' };
}

function expressServiceCode(digits: string, text: string): Finding | null {
  // Dell prints the code in threes; other groups, such as an organisation number's 6-4, are something else.
  const grouped = !/[ -]/u.test(text) || /^(?:[0-9]{3}[ -]){3}[0-9]{1,2}$/u.test(text);
  const serial = grouped ? serviceTagOf(digits) : null;
  if (serial === null) return null;
  const ids = { serial, expressServiceCode: digits };
  return { kind: 'dellExpress', ids, alternatives: ['serial'], confidence: 'medium' };
}

function unknownDigits(alternatives: string[]): Finding {
  return { kind: 'unknown', ids: {}, alternatives, confidence: 'low' };
}
