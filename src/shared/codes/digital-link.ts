import { percentDecoded, queryOf, splitAddress } from './address.js';
import type { Finding, Reading } from './classification.js';
import { invalidCode } from './classification.js';
import { applicationIdentifier } from './gs1-application-identifiers.js';
import { addElement, idsFromGs1 } from './gs1-data.js';

/**
 * Primary keys of a GS1 Digital Link and the qualifiers each may carry, in this order (GS1 Digital Link standard: URI
 * syntax; the dictionary named in gs1-application-identifiers.ts). Alternatives are separate lists.
 */
const QUALIFIERS: Record<string, readonly (readonly string[])[]> = {
  '00': [[]],
  '01': [['22', '10', '21'], ['235']],
  '253': [[]],
  '255': [[]],
  '401': [[]],
  '402': [[]],
  '414': [['254'], ['7040']],
  '415': [['8020']],
  '417': [['7040']],
  '8003': [[]],
  '8004': [['7040']],
  '8006': [['22', '10', '21']],
  '8010': [['8011']],
  '8013': [[]],
  '8017': [['8019']],
  '8018': [['8019']],
};

type Pair = readonly [ai: string, value: string];

/**
 * Part of step 6: a GS1 Digital Link on any domain and below any path, read without asking the network. The scheme must be
 * all lower or all upper case. A key whose check digit is wrong makes the code invalid, other faults make it a mere address.
 */
export function digitalLink({ text }: Reading): Finding | null {
  if (!/^(?:https?|HTTPS?):\/\//u.test(text)) return null;
  const address = splitAddress(text);
  if (address === null) return null;
  const segments = address.path.split('/').filter((segment, index, all) => segment !== '' || index < all.length - 1);
  for (let start = 0; start + 1 < segments.length; start += 1) {
    const pairs = pairsFrom(segments.slice(start));
    if (pairs === null || !followsGrammar(pairs)) continue;
    const finding = readPairs(pairs, queryOf(address.query));
    if (finding !== null) return finding;
  }
  return null;
}

function pairsFrom(segments: readonly string[]): Pair[] | null {
  if (segments.length % 2 !== 0) return null;
  const pairs: Pair[] = [];
  for (let index = 0; index < segments.length; index += 2) {
    const value = percentDecoded(segments[index + 1] ?? '');
    if (value === null || value === '') return null;
    pairs.push([segments[index] ?? '', value]);
  }
  return pairs;
}

function followsGrammar(pairs: readonly Pair[]): boolean {
  const [key, ...qualifiers] = pairs.map(([ai]) => ai);
  const sequences = key === undefined || !Object.hasOwn(QUALIFIERS, key) ? [] : (QUALIFIERS[key] ?? []);
  return sequences.some((sequence) => {
    const places = qualifiers.map((ai) => sequence.indexOf(ai));
    return places.every((place, index) => place > (places[index - 1] ?? -1));
  });
}

function readPairs(pairs: readonly Pair[], query: readonly Pair[]): Finding | null {
  const data = new Map<string, string>();
  for (const [ai, value] of pairs) {
    const error = add(data, ai, value);
    if (error === 'checkDigit') return invalidCode(error);
    if (error !== null) return null;
  }
  const ignored = query.filter(([ai, value]) => /^[0-9]{2,4}$/u.test(ai) && add(data, ai, value) !== null);
  return {
    kind: 'gs1DigitalLink',
    ids: idsFromGs1(data),
    warnings: ignored.length > 0 ? ['attributeIgnored'] : [],
    confidence: 'high',
  };
}

function add(data: Map<string, string>, ai: string, value: string): ReturnType<typeof addElement> | 'unknownAi' {
  const identifier = applicationIdentifier(ai);
  if (identifier === null) return 'unknownAi';
  // GTIN-8, -12 and -13 may stand unpadded in a link.
  const whole = ai === '01' && /^(?:[0-9]{8}|[0-9]{12,13})$/u.test(value) ? value.padStart(14, '0') : value;
  return addElement(data, identifier, whole);
}
