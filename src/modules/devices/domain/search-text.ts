import { normaliseIdentifier } from '../../../shared/codes/identifiers.js';

/** The first and the last of what begins like the text, in the order of code points; the last is not itself among them. */
export interface Beginning {
  readonly from: string;
  readonly until: string;
}

const LAST_CHARACTER = '\u{10FFFF}';
/** `A4:5E:6`: what is written of a MAC address, in whichever of its spellings, from its third digit on. */
const PART_OF_MAC = /^(?:[0-9A-F]{1,2}[:.-]){1,5}[0-9A-F]{0,2}$|^[0-9A-F]{3,11}$/i;
const PART_OF_IMEI = /^[0-9][0-9 /-]*$/;

/**
 * The keys that an identifier may begin with when somebody has typed the beginning of it: each kind of identifier is stored
 * normalised in its own way, so that `inv 12`, `INV-12` and `a45e6` find INV-1234 and A4:5E:60:…
 */
export function identifierBeginnings(text: string): Beginning[] {
  const keys = [normaliseIdentifier('serial', text), normaliseIdentifier('code', text)];
  if (PART_OF_IMEI.test(text)) keys.push(text.replace(/[^0-9]/g, ''));
  if (PART_OF_MAC.test(text)) keys.push((text.toUpperCase().match(/[0-9A-F]{1,2}/g) ?? []).join(':'));
  return [...new Set(keys)].filter((key) => key !== '').map((key) => ({ from: key, until: key + LAST_CHARACTER }));
}

/** A pattern for ILIKE for each word of the text; the signs that mean something to LIKE mean themselves. */
export const wordPatterns = (text: string): string[] =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
