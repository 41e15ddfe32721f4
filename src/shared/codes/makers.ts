import type { Finding, Reading } from './classification.js';

/** HP's serial: country, site, year and week of manufacture, then four characters without vowels ("How to decode a PSG HP Serial Number"). */
const HP_SERIAL = /^[0-9A-Z]{4}(?:0[1-9]|[1-4][0-9]|5[0-3])[0-9B-DF-HJ-NP-TV-Z]{4}$/u;

const HP_PRODUCT = /^[0-9A-Z][0-9A-Z-]{3,14}#[0-9A-Z]{3}$/u;
const APPLE_PRODUCT = /^[A-Z][0-9A-Z]{4,8}\/[A-Z]$/u;

export function isHpSerial(upper: string): boolean {
  return HP_SERIAL.test(upper) && /[A-Z]/u.test(upper);
}

/** Step 15: `1P` and a part number, HP's product number with its `#ABA`, Apple's with its `/A`. */
export function partNumber({ upper }: Reading): Finding | null {
  if (HP_PRODUCT.test(upper) || APPLE_PRODUCT.test(upper)) {
    // HP's own numbers have six characters or more, so 1PM55EA#ABA keeps its 1P.
    const prefixed = /^1P[0-9A-Z-]{6,12}#/u.test(upper);
    return { kind: 'partNumber', ids: { partNumber: prefixed ? upper.slice(2) : upper }, confidence: 'high' };
  }
  // Seven characters can be a Dell tag that starts with 1P, ten an HP serial.
  if (!/^1P[0-9A-Z][0-9A-Z\-./#]{4,27}$/u.test(upper) || upper.length === 7 || isHpSerial(upper)) return null;
  const plain = /^[0-9A-Z]+$/u.test(upper);
  return {
    kind: 'partNumber',
    ids: { partNumber: upper.slice(2) },
    alternatives: plain ? [upper] : [],
    confidence: plain ? 'medium' : 'high',
  };
}

/** Step 18. */
export function hpSerial({ upper }: Reading): Finding | null {
  return isHpSerial(upper) ? { kind: 'serial', ids: { serial: upper }, confidence: 'medium' } : null;
}

/**
 * Step 19: the data identifier `S` before a serial of ten or twelve characters, as on boxes of Apple and HP. Runs after the
 * HP step, for HP serials may begin with S themselves (`SGH…`); the whole string stays an alternative.
 */
export function prefixedSerial({ upper }: Reading): Finding | null {
  if (!/^S(?:[0-9A-Z]{10}|[0-9A-Z]{12})$/u.test(upper) || !/[0-9]/u.test(upper)) return null;
  return { kind: 'serial', ids: { serial: upper.slice(1) }, alternatives: [upper], confidence: 'medium' };
}

/** HP's product numbers without localisation end so and have seven characters, as a Dell service tag has. */
const MAYBE_HP_PRODUCT = /^[0-9A-Z]{5}(?:AA|AT|AV|EA|ES|ET|UT)$/u;
/** Lenovo's old machine type and model: four digits and three characters. */
const MAYBE_OLD_MODEL = /^[0-9]{4}[0-9A-Z]{3}$/u;

/** Step 20: seven characters, a Dell service tag or an old Lenovo serial. A seven-letter word with vowels is neither. */
export function sevenCharacters({ upper }: Reading): Finding | null {
  if (!/^[0-9A-Z]{7}$/u.test(upper) || /^(?=.*[AEIOUY])[A-Z]+$/u.test(upper)) return null;
  const alternatives: string[] = [];
  if (MAYBE_HP_PRODUCT.test(upper)) alternatives.push('partNumber');
  if (MAYBE_OLD_MODEL.test(upper)) alternatives.push('mtm');
  return { kind: 'serial', ids: { serial: upper }, alternatives, confidence: 'medium' };
}

/** Step 22: any other run of 8 to 22 letters and digits with a digit in it (Apple, Samsung, Acer, Asus, drives …). */
export function plainSerial({ upper }: Reading): Finding | null {
  if (!/^[0-9A-Z]{8,22}$/u.test(upper) || !/[0-9]/u.test(upper)) return null;
  return { kind: 'serial', ids: { serial: upper }, confidence: 'medium' };
}

/** Step 9: HIBC, the health care industry's bar code, which this register does not read. */
export function healthCareCode({ upper }: Reading): Finding | null {
  return /^\+[A-Z][0-9A-Z]{3}/u.test(upper) ? { kind: 'unsupported', ids: {}, confidence: 'high' } : null;
}

/** Step 23: nothing fits. Anything that could be written on a tag may be an asset tag or a serial. */
export function unknownCode({ upper }: Reading): Finding {
  const maybeTag = /^[0-9A-ZÅÄÖ][0-9A-ZÅÄÖ \-_./#+:]{0,39}$/u.test(upper) && !/ .* .* /u.test(upper);
  return { kind: 'unknown', ids: {}, alternatives: maybeTag ? ['assetTag', 'serial'] : [], confidence: 'low' };
}
