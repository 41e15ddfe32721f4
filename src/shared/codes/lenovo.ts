import type { Finding, Reading } from './classification.js';

/** Model and serial out of the data of a Lenovo barcode: ten and eight characters since 2013, seven and seven before. */
export function splitLenovo(data: string): { mtm: string; serial: string } | null {
  const compact = data.toUpperCase().replace(/[- ]/gu, '');
  if (!/^[0-9A-Z]+$/u.test(compact)) return null;
  const modelLength = compact.length === 18 ? 10 : compact.length === 14 ? 7 : null;
  if (modelLength === null) return null;
  return { mtm: compact.slice(0, modelLength), serial: compact.slice(modelLength) };
}

/** Step 14, first half: `1S`, model, serial. */
export function lenovo1S({ upper }: Reading): Finding | null {
  const split = upper.startsWith('1S') ? splitLenovo(upper.slice(2)) : null;
  return split === null ? null : { kind: 'lenovo1S', ids: split, confidence: 'high' };
}

/** Lenovo's part labels, `11S…` and `8S…`; shorter strings that start so can be a device's own serial. */
export function lenovoComponent({ upper }: Reading): Finding | null {
  if (!/^(?:11S|8S)[0-9A-Z]{13,}$/u.test(upper)) return null;
  return { kind: 'component', ids: {}, warnings: ['componentLabel'], confidence: 'high' };
}

/** Step 16: the serial as Lenovo prints it, `PF-1ABCDE` (older: `R9-ABCDE`); the hyphen is not part of it. */
export function lenovoPrintedSerial({ upper }: Reading): Finding | null {
  if (!/^[A-Z][0-9A-Z]-(?=[A-Z]*[0-9]|[0-9A-Z]{5}$)[0-9A-Z]{5,6}$/u.test(upper) || !/[0-9]/u.test(upper)) return null;
  return { kind: 'serial', ids: { serial: upper.replace('-', '') }, confidence: 'medium' };
}

const MODEL = /^[0-9]{2}[0-9A-Z]{2}-?[0-9A-Z]{6}$/u;
const OLD_PRINTED_MODEL = /^[0-9]{4}-[0-9A-Z]{3}$/u;

/** The machine type and model without its hyphen when the text is one as Lenovo prints it, else null. */
export function lenovoModel(upper: string): string | null {
  const matches = (MODEL.test(upper) || OLD_PRINTED_MODEL.test(upper)) && /[A-Z]/u.test(upper);
  return matches ? upper.replace('-', '') : null;
}

/** Step 17: a machine type and model alone, which names no single device. */
export function machineTypeModel({ upper }: Reading): Finding | null {
  const mtm = lenovoModel(upper);
  return mtm === null ? null : { kind: 'mtm', ids: { mtm }, confidence: 'medium' };
}
