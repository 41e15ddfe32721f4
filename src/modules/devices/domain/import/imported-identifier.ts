import { hasLuhnCheckDigit } from '../../../../shared/codes/check-digits.js';

export type ImportedIdentifierKind = 'asset_tag' | 'serial' | 'imei' | 'mac';

export interface ImportedIdentifier {
  readonly kind: ImportedIdentifierKind;
  readonly value: string;
}

/**
 * An identifier in the form it is stored in: an IMEI as 15 digits, a MAC address as AA:BB:CC:DD:EE:FF, tags and serials as
 * written. Returns the fault as a sentence when the text cannot be one of that kind.
 */
export function normaliseIdentifier(
  kind: ImportedIdentifierKind,
  text: string,
): ImportedIdentifier | { readonly fault: string } {
  switch (kind) {
    case 'imei':
      return normaliseImei(text);
    case 'mac':
      return normaliseMac(text);
    case 'asset_tag':
    case 'serial':
      return { kind, value: text };
  }
}

/** 3GPP TS 23.003 annex B: 14 digits and a Luhn check digit. */
function normaliseImei(text: string): ImportedIdentifier | { readonly fault: string } {
  const digits = text.replace(/[ ./-]/g, '');
  if (/^\d{15}$/.test(digits) && hasLuhnCheckDigit(digits)) return { kind: 'imei', value: digits };
  if (/^\d{12,14}$/.test(digits) && hasLuhnCheckDigit(digits)) {
    return {
      fault: `"${text}" has ${digits.length} digits: leading zeros of the IMEI were lost. Export again with the column as text.`,
    };
  }
  if (/^\d{16}$/.test(digits)) {
    return { fault: `"${text}" has 16 digits (an IMEISV). Write the 15-digit IMEI, which *#06# shows.` };
  }
  return {
    fault: `"${text}" is not an IMEI: 15 digits of which the last is a check digit. Correct it or empty the cell.`,
  };
}

function normaliseMac(text: string): ImportedIdentifier | { readonly fault: string } {
  const digits = text.replace(/[ :.-]/g, '').toUpperCase();
  if (!/^[0-9A-F]{12}$/.test(digits)) {
    return { fault: `"${text}" is not a MAC address. Write six pairs of 0-9 and A-F, such as 3C:52:82:6F:10:A4.` };
  }
  return { kind: 'mac', value: digits.replace(/(..)(?!$)/g, '$1:') };
}
