import { hasGs1CheckDigit } from './check-digits.js';
import type { CodeIds, CodeKind, CodeWarning, Finding, Reading, Step } from './classification.js';
import { serviceTagOf } from './dell.js';
import { imeiFromDigits } from './digits.js';
import type { Label, LabelField } from './label-names.js';
import { labelsIn } from './label-names.js';
import { lenovo1S, lenovoModel, lenovoPrintedSerial } from './lenovo.js';
import { macAddress } from './mac-address.js';
import { hpSerial, prefixedSerial } from './makers.js';
import { matchOwnTag } from './own-tag.js';

/** What is collected from the labels of one text. */
interface Collected {
  ids: CodeIds;
  kind: Map<LabelField, CodeKind>;
  alternatives: string[];
  warnings: Set<CodeWarning>;
}

/** The value that names the device best gives the kind. */
const PRIORITY: readonly LabelField[] = [
  'assetTag',
  'serial',
  'imei',
  'expressServiceCode',
  'mac',
  'mtm',
  'partNumber',
  'gtin',
];

/** Step 11: printed text such as `S/N: PF1ABCDE` or `Inventarienr INV-001234`, one or several names with their values. */
export function labelText(reading: Reading): Finding | null {
  const labels = labelsIn(reading.text);
  if (labels.length === 0) return null;
  const collected: Collected = { ids: {}, kind: new Map(), alternatives: [], warnings: new Set() };
  for (const label of labels) collect(label, reading, collected);
  const field = PRIORITY.find((name) => collected.kind.has(name));
  const kind = field === undefined ? undefined : collected.kind.get(field);
  const warnings = [...collected.warnings];
  if (kind !== undefined) {
    return { kind, ids: collected.ids, alternatives: collected.alternatives, warnings, confidence: 'high' };
  }
  if (warnings.length === 0) return null;
  return { kind: 'unknown', ids: {}, alternatives: ['serial'], warnings, confidence: 'low' };
}

function collect(label: Label, reading: Reading, collected: Collected): void {
  const upper = label.value.toUpperCase();
  switch (label.field) {
    case 'assetTag':
      keep(collected, 'assetTag', 'assetTag', matchOwnTag(label.value, reading.tagPattern) ?? tagValue(label));
      break;
    case 'serial':
      collectSerial(label, reading, collected);
      break;
    case 'expressServiceCode':
      collectExpressServiceCode(upper, collected);
      break;
    case 'imei':
      collectImei(upper, collected);
      break;
    case 'mac':
      keep(collected, 'mac', 'mac', macAddress(/^[0-9A-F][0-9A-F:. -]{10,15}[0-9A-F]/u.exec(upper)?.[0] ?? ''));
      break;
    case 'mtm':
      keep(collected, 'mtm', 'mtm', modelValue(upper));
      break;
    case 'partNumber':
      keep(collected, 'partNumber', 'partNumber', /^(?=\S*[0-9])[0-9A-Z][0-9A-Z\-./#]{2,29}/u.exec(upper)?.[0] ?? null);
      break;
    case 'gtin':
      collectGtin(upper, collected);
      break;
    case 'other':
  }
}

type TextId = Exclude<keyof CodeIds, 'error'>;

function keep(
  collected: Collected,
  field: LabelField,
  id: TextId,
  value: string | null,
  kind: CodeKind = field as CodeKind,
): void {
  if (value === null || value === '') return;
  const before = collected.ids[id];
  if (before !== undefined && before !== value) {
    collected.alternatives.push(value);
    collected.warnings.add('severalValues');
    return;
  }
  collected.ids[id] = value;
  if (!collected.kind.has(field)) collected.kind.set(field, kind);
}

function collectSerial(label: Label, reading: Reading, collected: Collected): void {
  const value = serialValue(label);
  if (value === null) return;
  const ownTag = matchOwnTag(value, reading.tagPattern);
  if (ownTag !== null) {
    keep(collected, 'assetTag', 'assetTag', ownTag);
    collected.alternatives.push('serial');
    return;
  }
  const part: Reading = { ...reading, text: value, upper: value, symbology: null };
  const forms: readonly Step[] = [lenovo1S, lenovoPrintedSerial, hpSerial, prefixedSerial];
  const form = forms.map((step) => step(part)).find((finding) => finding !== null);
  if (form?.ids.mtm !== undefined) keep(collected, 'mtm', 'mtm', form.ids.mtm);
  keep(collected, 'serial', 'serial', form?.ids.serial ?? value, form?.kind ?? 'serial');
  collected.alternatives.push(...(form?.alternatives ?? []));
}

function serialValue({ value, punctuated }: Label): string | null {
  const tokens = value.toUpperCase().split(/\s+/u);
  const first = (/^[0-9A-Z][0-9A-Z\-./]*/u.exec(tokens[0] ?? '')?.[0] ?? '').replace(/[-./]+$/u, '');
  // A serial printed in groups: short first group, nothing but such groups after it.
  const grouped = tokens.length > 1 && first.length < 7 && tokens.every((token) => /^[0-9A-Z]{1,6}$/u.test(token));
  const serial = grouped && /[0-9]/u.test(value) ? tokens.join('') : first;
  return serial.length >= 3 && serial.length <= 30 && (punctuated || /[0-9]/u.test(serial)) ? serial : null;
}

function tagValue({ value, punctuated }: Label): string | null {
  const tag = /^[0-9A-ZÅÄÖ][0-9A-ZÅÄÖ\-./_]{0,29}/u.exec(value.toUpperCase())?.[0] ?? null;
  return tag !== null && (punctuated || /[0-9]/u.test(tag)) ? tag : null;
}

function collectExpressServiceCode(upper: string, collected: Collected): void {
  const digits = (/^[0-9](?:[0-9 -]*[0-9])?/u.exec(upper)?.[0] ?? '').replace(/[ -]/gu, '');
  const serial = serviceTagOf(digits, true);
  if (serial === null) return;
  keep(collected, 'expressServiceCode', 'expressServiceCode', digits, 'dellExpress');
  keep(collected, 'expressServiceCode', 'serial', serial, 'dellExpress');
}

function collectImei(upper: string, collected: Collected): void {
  const digits = (/^[0-9](?:[0-9 /-]*[0-9])?/u.exec(upper)?.[0] ?? '').replace(/[^0-9]/gu, '');
  const read = imeiFromDigits(digits);
  if (read === null) {
    if (digits.length >= 14) collected.warnings.add('checkDigit');
    return;
  }
  if (collected.ids.imei !== undefined && collected.ids.imei !== read.imei) {
    collected.ids.imei2 ??= read.imei;
    return;
  }
  keep(collected, 'imei', 'imei', read.imei, digits.length === 16 ? 'imeisv' : 'imei');
  keep(collected, 'imei', 'svn', read.svn ?? null);
}

function modelValue(upper: string): string | null {
  const token = upper.split(/\s/u)[0] ?? '';
  // Seven characters only count as a model when the label says so: `TYPE 3680WZQ`.
  return lenovoModel(token) ?? (/^[0-9]{4}[0-9A-Z]{3}$/u.test(token) ? token : null);
}

function collectGtin(upper: string, collected: Collected): void {
  const digits = (/^[0-9](?:[0-9 -]*[0-9])?/u.exec(upper)?.[0] ?? '').replace(/[ -]/gu, '');
  if (!/^(?:[0-9]{8}|[0-9]{12,14})$/u.test(digits)) return;
  if (hasGs1CheckDigit(digits)) keep(collected, 'gtin', 'gtin', digits.padStart(14, '0'));
  else collected.warnings.add('checkDigit');
}
