import { gs1CheckDigit } from './check-digits.js';
import type { CodeIds, Finding, Reading } from './classification.js';
import { invalidCode } from './classification.js';
import { percentDecoded } from './address.js';

const URN = /^urn:epc:(?:id:([a-z]+):|tag:([a-z]+)-[0-9]+:[0-9]+\.)(.+)$/iu;

/**
 * Step 8: an EPC in its URN form (GS1 EPC Tag Data Standard). The company prefix and the rest are put back together and
 * the check digits computed, so that the ids equal those of the same object's barcode. Other EPC schemes give no ids.
 */
export function epcUrn({ text }: Reading): Finding | null {
  if (!/^urn:epc:/iu.test(text)) return null;
  const match = URN.exec(text);
  const scheme = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (scheme === undefined) return invalidCode('structure');
  const decoded = percentDecoded(match?.[3] ?? '');
  if (decoded === null) return invalidCode('encoding');
  const ids = idsFrom(scheme, decoded);
  return ids === null ? invalidCode('structure') : { kind: 'epc', ids, confidence: 'high' };
}

function idsFrom(scheme: string, body: string): CodeIds | null {
  switch (scheme) {
    case 'sgtin':
      return sgtin(body);
    case 'giai': {
      const [, prefix, reference] = /^([0-9]{6,12})\.(.+)$/u.exec(body) ?? [];
      const giai = prefix === undefined || reference === undefined ? '' : prefix + reference;
      return giai === '' || giai.length > 30 ? null : { giai };
    }
    case 'grai': {
      const [, prefix, type, serial = ''] = /^([0-9]{6,12})\.([0-9]{0,6})\.(.{0,16})$/u.exec(body) ?? [];
      const payload = `${prefix ?? ''}${type ?? ''}`;
      return payload.length === 12 ? { grai: `0${payload}${gs1CheckDigit(payload)}${serial}` } : null;
    }
    case 'sscc': {
      const [, prefix, extension, reference] = /^([0-9]{6,12})\.([0-9])([0-9]*)$/u.exec(body) ?? [];
      const payload = `${extension ?? ''}${prefix ?? ''}${reference ?? ''}`;
      return payload.length === 17 ? { sscc: payload + gs1CheckDigit(payload) } : null;
    }
    default:
      return {};
  }
}

function sgtin(body: string): CodeIds | null {
  const [, prefix, indicator, item, serial] = /^([0-9]{6,12})\.([0-9])([0-9]*)\.(.{1,20})$/u.exec(body) ?? [];
  const payload = `${indicator ?? ''}${prefix ?? ''}${item ?? ''}`;
  if (payload.length !== 13 || serial === undefined) return null;
  return { gtin: payload + gs1CheckDigit(payload), serial };
}
