import type { CodeIds, Finding, Reading } from './classification.js';
import { invalidCode } from './classification.js';
import { GROUP_SEPARATOR, RECORD_SEPARATOR } from './clean-text.js';
import { idsFromGs1, parseElementString } from './gs1-data.js';
import { macAddress } from './mac-address.js';
import { splitLenovo } from './lenovo.js';

/**
 * Step 5: an ISO/IEC 15434 envelope, `[)>` RS format GS data … RS EOT. Format 05 holds GS1 identifiers, 06 (and 12) data
 * identifiers of ANSI MH10.8.2. Scanners set to send visible text for the separators (`{RS}`, `{GS}`) are understood.
 */
export function iso15434({ text }: Reading): Finding | null {
  if (!text.startsWith('[)>')) return null;
  const body = text
    .slice(3)
    .replace(/\{RS\}|\u241e/gu, RECORD_SEPARATOR)
    .replace(/\{GS\}|\u241d/gu, GROUP_SEPARATOR)
    .replace(/\{EOT\}|\u2404/gu, '')
    .replaceAll('\u0004', '');
  const envelopes = body.split(RECORD_SEPARATOR).filter((envelope) => envelope.trim() !== '');
  if (envelopes.length === 0) return invalidCode('structure');
  let ids: CodeIds = {};
  for (const envelope of envelopes) {
    const format = envelope.slice(0, 2);
    if (!/^[0-9]{2}$/u.test(format)) return invalidCode('structure');
    const data = envelope.slice(2);
    if (!data.startsWith(GROUP_SEPARATOR)) return invalidCode('separatorsLost');
    if (format === '05') {
      const parsed = parseElementString(data);
      if (!parsed.ok) return invalidCode(parsed.error);
      ids = { ...idsFromGs1(parsed.data), ...ids };
    } else if (format === '06' || format === '12') {
      ids = { ...idsFromFields(data.split(GROUP_SEPARATOR)), ...ids };
    }
  }
  return { kind: 'iso15434', ids, confidence: 'high' };
}

/** Data identifiers: S serial, 1P supplier's part number, 23S MAC address, 1T lot; 1S is Lenovo's model and serial in one. */
function idsFromFields(fields: readonly string[]): CodeIds {
  const ids: CodeIds = {};
  for (const field of fields) {
    const [, identifier, value = ''] = /^([0-9]{0,3}[A-Z])(.+)$/u.exec(field.trim()) ?? [];
    const lenovo = identifier === '1S' ? splitLenovo(value) : null;
    const mac = identifier === '23S' ? macAddress(value) : null;
    if (identifier === 'S') ids.serial ??= value;
    if (identifier === '1P') ids.partNumber ??= value;
    if (identifier === '1T') ids.lot ??= value;
    if (mac !== null) ids.mac ??= mac;
    if (lenovo !== null) {
      ids.mtm ??= lenovo.mtm;
      ids.serial ??= lenovo.serial;
    }
  }
  return ids;
}
