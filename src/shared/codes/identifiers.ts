import type { Classification, CodeIds, CodeKind } from './classification.js';
import { cleanText } from './clean-text.js';
import { serviceTagOf } from './dell.js';
import { imeiFromDigits } from './digits.js';
import { idsFromGs1, parseElementString, parseHumanReadable } from './gs1-data.js';
import { labelsIn } from './label-names.js';
import { macAddress } from './mac-address.js';
import { readSymbology } from './symbology.js';

/** Kinds of identifiers the register stores with a device. `code` is a code as read that names nothing known. */
export const IDENTIFIER_KINDS = ['asset_tag', 'old_tag', 'serial', 'imei', 'mac', 'gs1', 'code'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** An identifier as the register looks it up: `value` is the key that `normaliseIdentifier` makes. */
export interface IdentifierCandidate {
  kind: IdentifierKind;
  value: string;
}

/**
 * The key under which an identifier is stored and looked up; what was written is stored beside it. Tags and serials: upper
 * case (NFKC), without spaces, hyphens and underscores, so that INV001234 finds INV-001234. IMEI: its 15 digits. MAC: upper
 * case with colons. Code: upper case. GS1: `(8004)…`, `(8003)…`, `(00)…` or `(01)…(21)…`. Empty when nothing remains to look up.
 */
export function normaliseIdentifier(kind: IdentifierKind, value: string): string {
  const clean = cleanText(value).normalize('NFKC').toUpperCase();
  switch (kind) {
    case 'asset_tag':
    case 'old_tag':
    case 'serial':
      return clean.replace(/[\s\-_]/gu, '').normalize('NFKC');
    case 'imei': {
      const digits = clean.replace(/[^0-9]/gu, '');
      return imeiFromDigits(digits)?.imei ?? digits;
    }
    case 'mac':
      return macAddress(clean) ?? clean.replace(/[^0-9A-F]/gu, '');
    case 'code':
      return clean;
    case 'gs1': {
      const parsed = clean.startsWith('(') ? parseHumanReadable(clean) : parseElementString(clean);
      return (parsed.ok ? gs1Key(idsFromGs1(parsed.data)) : null) ?? clean;
    }
  }
}

function gs1Key({ giai, grai, gtin, serial, sscc }: CodeIds): string | null {
  if (giai !== undefined) return `(8004)${giai}`.toUpperCase();
  if (grai !== undefined) return `(8003)${grai}`.toUpperCase();
  if (gtin !== undefined && serial !== undefined) return `(01)${gtin}(21)${serial}`.toUpperCase();
  return sscc === undefined ? null : `(00)${sscc}`;
}

/** Kinds whose whole text may be a tag or a serial, whatever else it was read as. */
const WHOLE_TEXT = new Set<CodeKind>([
  'assetTag',
  'serial',
  'unknown',
  'dellExpress',
  'dellPpid',
  'lenovo1S',
  'component',
  'imei',
  'imeisv',
  'mac',
  'gtin',
  'joined',
]);

/**
 * The look-ups by which the register finds the device of a code, the surest first and none twice. Several may hit different
 * devices: the register shows that as a tie, never takes the first. Empty for codes that name no device (personal numbers,
 * addresses, article and part numbers, invalid codes).
 */
export function identifierCandidates(classification: Classification): IdentifierCandidate[] {
  const { ids, kind, normalized, alternatives } = classification;
  const found = new Map<string, IdentifierCandidate>();
  const add = (identifier: IdentifierKind, value: string | undefined): void => {
    const key = value === undefined ? '' : normaliseIdentifier(identifier, value);
    if (key !== '') found.set(`${identifier} ${key}`, { kind: identifier, value: key });
  };
  const addText = (text: string): void => {
    for (const identifier of isTagLike(text) ? (['serial', 'asset_tag', 'old_tag'] as const) : [])
      add(identifier, text);
  };
  add('asset_tag', ids.assetTag);
  add('old_tag', ids.assetTag);
  add('gs1', gs1Key(ids) ?? undefined);
  add('serial', ids.serial);
  add('imei', ids.imei);
  add('imei', ids.imei2);
  add('mac', ids.mac);
  // A GIAI is the company prefix and the owner's own number: the number, when it begins with letters, is the tag.
  const ownNumber = /^[0-9]{6,12}([A-Z].+)$/iu.exec(ids.giai ?? '')?.[1];
  add('asset_tag', ownNumber);
  add('old_tag', ownNumber);
  add('serial', ids.ppid);
  const isArticle = kind === 'gtin' && !alternatives.includes('serial');
  if (WHOLE_TEXT.has(kind) && !isArticle) wholeTexts(kind, normalized).forEach(addText);
  alternatives
    .filter((other) => !ALTERNATIVE_KINDS.has(other))
    .map(withoutSymbology)
    .forEach(addText);
  // S before a serial of a length the classifier does not strip it from: Lenovo's seven and eight, Apple's eleven.
  if (/^S(?:[0-9A-Z]{7,8}|[0-9A-Z]{11})$/u.test(ids.serial ?? '')) add('serial', ids.serial?.slice(1));
  // Seven or eight digits can be the Express Service Code of an old Dell with a tag of five characters.
  if (kind === 'unknown') add('serial', serviceTagOf(normalized.replace(/-/gu, ''), true) ?? undefined);
  return [...found.values()];
}

const ALTERNATIVE_KINDS = new Set<string>(['serial', 'assetTag', 'gtin', 'mtm', 'partNumber'] satisfies CodeKind[]);

/** What of the text may be a tag or serial: all of it, or the values on a label whose check digit failed. */
function wholeTexts(kind: CodeKind, normalized: string): string[] {
  const labels = labelsIn(normalized);
  if (labels.length === 0) return [withoutSymbology(normalized)];
  return kind === 'unknown' ? labels.filter(({ field }) => field !== 'other').map(({ value }) => value) : [];
}

/** Letters and digits with the punctuation of tags, at most two words. */
function isTagLike(text: string): boolean {
  if (text.length > 40) return false;
  return /^[0-9 -]+$|^[0-9A-ZÅÄÖ][0-9A-ZÅÄÖ\-_./#+]*(?: [0-9A-ZÅÄÖ\-_./#+]+)?$/iu.test(text);
}

function withoutSymbology(text: string): string {
  return readSymbology(text).body;
}
