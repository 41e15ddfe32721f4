import type { Finding, Reading } from './classification.js';

const PAIRS = /^[0-9A-F]{2}(?:(?::[0-9A-F]{2}){5}|(?:-[0-9A-F]{2}){5}|(?: [0-9A-F]{2}){5})$/u;
const CISCO = /^[0-9A-F]{4}(?:(?:\.[0-9A-F]{4}){2}|(?:-[0-9A-F]{4}){2}|(?::[0-9A-F]{4}){2})$/u;
const HALVES = /^[0-9A-F]{6}[-:][0-9A-F]{6}$/u;
const BARE = /^[0-9A-F]{12}$/u;

/** The address as upper-case pairs with colons, from any written form, or null. Bare digits alone are accepted too. */
export function macAddress(text: string): string | null {
  const upper = text.trim().toUpperCase();
  if (![PAIRS, CISCO, HALVES, BARE].some((form) => form.test(upper))) return null;
  return (upper.replace(/[^0-9A-F]/gu, '').match(/../gu) ?? []).join(':');
}

/** Step 12: a MAC address in one of its separated forms. Decimal digits in fours or sixes may be any number, not this. */
export function separatedMac({ upper }: Reading): Finding | null {
  const certain = PAIRS.test(upper) || ((CISCO.test(upper) || HALVES.test(upper)) && /[A-F.]/u.test(upper));
  const mac = certain ? macAddress(upper) : null;
  return mac === null ? null : { kind: 'mac', ids: { mac }, confidence: 'high' };
}

/** Step 21: twelve bare hexadecimal digits, which a serial can be as well. */
export function bareMac({ upper }: Reading): Finding | null {
  const mac = BARE.test(upper) && /[A-F]/u.test(upper) ? macAddress(upper) : null;
  return mac === null ? null : { kind: 'mac', ids: { mac }, alternatives: ['serial'], confidence: 'medium' };
}
