import type { ApplicationIdentifier, DataComponent } from './gs1-application-identifiers.js';
import { applicationIdentifier, leadingApplicationIdentifier } from './gs1-application-identifiers.js';
import { hasGs1CheckDigit, hasLuhnCheckDigit } from './check-digits.js';
import type { CodeError, CodeIds } from './classification.js';
import { GROUP_SEPARATOR } from './clean-text.js';

/** Data by application identifier, or why there is none. */
export type Gs1Result = { ok: true; data: Map<string, string> } | { ok: false; error: CodeError };

const CHARACTERS: Record<DataComponent['characters'], RegExp> = {
  N: /^[0-9]*$/u,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/u,
  Y: /^[#\-/0-9A-Z]*$/u,
  Z: /^[A-Za-z0-9_\-=]*$/u,
};

/**
 * What scanners that cannot type GS are set to send instead (`{GS}`, `~`, `|`), and what else has been seen in its place.
 * None of these characters can stand in GS1 data (character set 82).
 */
const SEPARATORS = /\{GS\}|[~|^\]\u241d]/gu;

/** Parses an element string as scanned: identifiers and data in a row, FNC1 as GS after data of variable length. */
export function parseElementString(text: string): Gs1Result {
  const data = new Map<string, string>();
  let rest = withoutLeadingSeparators(text.replace(SEPARATORS, GROUP_SEPARATOR));
  if (rest === '') return { ok: false, error: 'length' };
  while (rest !== '') {
    const identifier = leadingApplicationIdentifier(rest);
    if (identifier === null) return { ok: false, error: 'unknownAi' };
    rest = rest.slice(identifier.ai.length);
    const separator = rest.indexOf(GROUP_SEPARATOR);
    const end = identifier.predefinedLength ?? (separator === -1 ? rest.length : separator);
    const error = addElement(data, identifier, rest.slice(0, end));
    if (error !== null) return { ok: false, error };
    rest = withoutLeadingSeparators(rest.slice(end));
  }
  return { ok: true, data };
}

function withoutLeadingSeparators(data: string): string {
  let start = 0;
  while (data[start] === GROUP_SEPARATOR) start += 1;
  return data.slice(start);
}

/** Parses the printed form, `(01)07350053850125(21)PF1ABCDE`, with or without spaces around the parts. */
export function parseHumanReadable(text: string): Gs1Result {
  const data = new Map<string, string>();
  const parts = text.split(/\(([0-9]{2,4})\)/u);
  // A serial may hold brackets of its own: what is no identifier goes back into the value it was cut from.
  for (let index = 3; index < parts.length; index += 2) {
    if (applicationIdentifier(parts[index] ?? '') !== null) continue;
    parts.splice(index - 1, 3, `${parts[index - 1] ?? ''}(${parts[index] ?? ''})${parts[index + 1] ?? ''}`);
    index -= 2;
  }
  if (parts.length < 3 || parts[0]?.trim() !== '') return { ok: false, error: 'structure' };
  for (let index = 1; index < parts.length; index += 2) {
    const identifier = applicationIdentifier(parts[index] ?? '');
    if (identifier === null) return { ok: false, error: 'unknownAi' };
    const written = (parts[index + 1] ?? '').trim();
    const numeric = identifier.components.every(({ characters }) => characters === 'N');
    const error = addElement(data, identifier, numeric ? written.replace(/[ \n]/gu, '') : written);
    if (error !== null) return { ok: false, error };
  }
  return { ok: true, data };
}

/** Adds one element to `data` if it is right by its shape; else the reason it is not. */
export function addElement(
  data: Map<string, string>,
  identifier: ApplicationIdentifier,
  value: string,
): CodeError | null {
  const error = elementError(identifier, value);
  if (error !== null) return error;
  if ((data.get(identifier.ai) ?? value) !== value) return 'repeatedAi';
  data.set(identifier.ai, value);
  return null;
}

function elementError({ components, maxLength }: ApplicationIdentifier, value: string): CodeError | null {
  if (value.length > maxLength || value === '') return 'length';
  let rest = value;
  for (const component of components) {
    if (component.optional && rest === '') break;
    const part = rest.slice(0, component.max);
    rest = rest.slice(component.max);
    if (!CHARACTERS[component.characters].test(part)) return 'characters';
    if (part.length < component.min) return 'length';
    if (component.zero && part !== '0') return 'structure';
    if (component.checkDigit && !hasGs1CheckDigit(part)) return 'checkDigit';
  }
  return null;
}

/** The identifiers this register knows, out of GS1 data. GRAI and GTIN keep all their digits, leading zeros included. */
export function idsFromGs1(data: ReadonlyMap<string, string>): CodeIds {
  const ids: CodeIds = {};
  const gtin = data.get('01') ?? data.get('8006')?.slice(0, 14);
  if (gtin !== undefined) ids.gtin = gtin;
  const fields = {
    '21': 'serial',
    '10': 'lot',
    '240': 'partNumber',
    '8004': 'giai',
    '8003': 'grai',
    '00': 'sscc',
  } as const;
  for (const [ai, field] of Object.entries(fields)) {
    const value = data.get(ai);
    if (value !== undefined) ids[field] = value;
  }
  const [imei, imei2] = [data.get('8040'), data.get('8041')];
  if (imei !== undefined && hasLuhnCheckDigit(imei)) ids.imei = imei;
  if (imei2 !== undefined && hasLuhnCheckDigit(imei2)) ids.imei2 = imei2;
  return ids;
}
