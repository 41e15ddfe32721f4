import type { Finding, Reading } from './classification.js';
import { invalidCode } from './classification.js';
import { GROUP_SEPARATOR } from './clean-text.js';
import type { Gs1Result } from './gs1-data.js';
import { idsFromGs1, parseElementString, parseHumanReadable } from './gs1-data.js';

/** AIM symbology identifiers whose data is GS1 by definition (ISO/IEC 15424): GS1-128, DataBar, DataMatrix, QR, DotCode. */
const GS1_SYMBOLOGIES = new Set([']C1', ']e0', ']d2', ']Q3', ']J1']);

/** Step 4: GS1 data by symbology, by a leading FNC1, by separators inside, or by a valid GTIN with a serial after it. */
export function elementString({ text, symbology }: Reading): Finding | null {
  if (symbology !== null && GS1_SYMBOLOGIES.has(symbology)) {
    return gs1Finding(text.startsWith('(') ? parseHumanReadable(text) : parseElementString(text));
  }
  if (text.startsWith(GROUP_SEPARATOR)) return gs1Finding(parseElementString(text));
  if (symbology !== null || !/^[0-9]{2}/u.test(text)) return null;
  const parsed = parseElementString(text);
  if (!parsed.ok) return null;
  const separated = [GROUP_SEPARATOR, '~', '{GS}'].some((separator) => text.includes(separator));
  if (!separated && !(parsed.data.has('01') && parsed.data.has('21'))) return null;
  return { ...gs1Finding(parsed), alternatives: ['serial'], warnings: ['symbologyMissing'], confidence: 'medium' };
}

/** Step 7: the printed form with the identifiers in brackets. */
export function humanReadable({ text }: Reading): Finding | null {
  return /^\([0-9]{2,4}\)/u.test(text) ? gs1Finding(parseHumanReadable(text)) : null;
}

function gs1Finding(result: Gs1Result): Finding {
  return result.ok ? { kind: 'gs1', ids: idsFromGs1(result.data), confidence: 'high' } : invalidCode(result.error);
}
