import type { CodeIds, Finding, Reading } from './classification.js';
import { percentDecoded, queryOf, splitAddress } from './address.js';
import { digitalLink } from './digital-link.js';
import { hasLuhnCheckDigit } from './check-digits.js';
import { matchOwnTag } from './own-tag.js';

/** Query names under which makers put what stands on the label (Dell `st`, `servicetag`; Lenovo `sn`, `mtm`; HP `sn`, `pn`). */
const QUERY_FIELDS: Record<string, 'serial' | 'mtm' | 'partNumber' | 'imei'> = {
  sn: 'serial',
  serial: 'serial',
  serialno: 'serial',
  serialnumber: 'serial',
  serial_number: 'serial',
  servicetag: 'serial',
  service_tag: 'serial',
  st: 'serial',
  mtm: 'mtm',
  pn: 'partNumber',
  partnumber: 'partNumber',
  productnumber: 'partNumber',
  imei: 'imei',
};

/** Step 6: our own tag's address, then GS1 Digital Link, then a maker's address that names the serial, else an address. */
export function webAddress(reading: Reading): Finding | null {
  const own = ownTagAddress(reading);
  if (own !== null) return own;
  const address = splitAddress(reading.text);
  if (address === null) {
    return /^https?:\/\//iu.test(reading.text) ? { kind: 'url', ids: {}, confidence: 'medium' } : null;
  }
  const link = digitalLink(reading);
  if (link !== null) return link;
  const ids = { ...idsFromPath(address.path), ...idsFromQuery(address.query) };
  if (ids.serial !== undefined) return { kind: 'serial', ids, confidence: 'high' };
  if (ids.imei !== undefined) return { kind: 'imei', ids, confidence: 'high' };
  return { kind: 'url', ids, confidence: 'high' };
}

function idsFromQuery(query: string): CodeIds {
  const ids: CodeIds = {};
  for (const [name, value] of queryOf(query)) {
    const lower = name.toLowerCase();
    const field = Object.hasOwn(QUERY_FIELDS, lower) ? QUERY_FIELDS[lower] : undefined;
    const upper = value.toUpperCase();
    if (field === undefined || ids[field] !== undefined) continue;
    if (field === 'imei' ? isImei(upper) : /^[0-9A-Z][0-9A-Z\-./#]{3,29}$/u.test(upper)) ids[field] = upper;
  }
  return ids;
}

function isImei(digits: string): boolean {
  return digits.length === 15 && hasLuhnCheckDigit(digits);
}

/** Dell's support addresses carry the tag as the segment after `servicetag`. */
function idsFromPath(path: string): CodeIds {
  const tag = /\/servicetag\/([0-9A-Z]{5,7})(?:\/|$)/iu.exec(path)?.[1];
  return tag === undefined ? {} : { serial: tag.toUpperCase() };
}

function ownTagAddress({ text, tagUrl, tagPattern }: Reading): Finding | null {
  if (!tagUrl?.includes('{tag}')) return null;
  const [before = '', ...after] = tagUrl.split('{tag}');
  const start = escaped(before)
    .replace(/^https?:/iu, '(?:https?:)?')
    .replace('(?:https?:)?//', '(?:https?://)?');
  const pattern = new RegExp(`^${start}([^/?#\\s]+)${escaped(after.join('{tag}'))}/?(?:[?&#]\\S*)?$`, 'iu');
  const tag = percentDecoded(pattern.exec(text)?.[1] ?? '')?.trim();
  if (tag === undefined || tag === '') return null;
  const matched = matchOwnTag(tag, tagPattern);
  return {
    kind: 'assetTag',
    ids: { assetTag: matched ?? tag.toUpperCase() },
    warnings: tagPattern !== null && matched === null ? ['tagPattern'] : [],
    confidence: 'high',
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
