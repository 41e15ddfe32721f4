import { hasLuhnCheckDigit } from '../../../../shared/codes/check-digits.js';
import { cellText, type ImportFault } from '../../../../shared/import-fault.js';

export type ImportedIdentifierKind = 'asset_tag' | 'serial' | 'imei' | 'mac';

export interface ImportedIdentifier {
  readonly kind: ImportedIdentifierKind;
  readonly value: string;
}

/**
 * An identifier in the form it is stored in: an IMEI as 15 digits, a MAC address as AA:BB:CC:DD:EE:FF, tags and serials as
 * written. Returns the fault when the text cannot be one of that kind.
 */
export function normaliseIdentifier(
  kind: ImportedIdentifierKind,
  text: string,
): ImportedIdentifier | { readonly fault: ImportFault } {
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
function normaliseImei(text: string): ImportedIdentifier | { readonly fault: ImportFault } {
  const digits = text.replace(/[ ./-]/g, '');
  if (/^\d{15}$/.test(digits) && hasLuhnCheckDigit(digits)) return { kind: 'imei', value: digits };
  if (/^\d{12,14}$/.test(digits) && hasLuhnCheckDigit(digits)) {
    return { fault: { code: 'imei_lost_zeros', values: { text: cellText(text), digits: digits.length } } };
  }
  if (/^\d{16}$/.test(digits)) {
    return { fault: { code: 'imei_with_software_version', values: { text: cellText(text) } } };
  }
  return { fault: { code: 'not_an_imei', values: { text: cellText(text) } } };
}

function normaliseMac(text: string): ImportedIdentifier | { readonly fault: ImportFault } {
  const digits = text.replace(/[ :.-]/g, '').toUpperCase();
  if (!/^[0-9A-F]{12}$/.test(digits)) {
    return { fault: { code: 'not_a_mac_address', values: { text: cellText(text) } } };
  }
  return { kind: 'mac', value: digits.replace(/(..)(?!$)/g, '$1:') };
}
