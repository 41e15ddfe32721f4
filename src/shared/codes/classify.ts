import type {
  Classification,
  ClassifyOptions,
  CodeKind,
  CodeWarning,
  Finding,
  Reading,
  Step,
} from './classification.js';
import { cleanText, isAscii } from './clean-text.js';
import { dellPartLabel } from './dell.js';
import { digitsOnly } from './digits.js';
import { epcUrn } from './epc.js';
import { elementString, humanReadable } from './gs1-steps.js';
import { iso15434 } from './iso15434.js';
import { doubledScan, joinedScans, twoSymbologies } from './joined-scans.js';
import { undoLayoutMismatch } from './keyboard-layout.js';
import { labelText } from './label-text.js';
import { lenovo1S, lenovoComponent, lenovoPrintedSerial, machineTypeModel } from './lenovo.js';
import { bareMac, separatedMac } from './mac-address.js';
import {
  healthCareCode,
  hpSerial,
  partNumber,
  plainSerial,
  prefixedSerial,
  sevenCharacters,
  unknownCode,
} from './makers.js';
import { matchOwnTag, ownTag, tagMatcher } from './own-tag.js';
import { barePersonalNumbers, containsWrittenPersonalNumber } from './personal-number.js';
import { personalDigits, PERSONAL_NUMBER, POSSIBLE_PERSONAL_NUMBER } from './personal-number-guard.js';
import { readSymbology, undoCapsLock } from './symbology.js';
import { webAddress } from './web-address.js';

/**
 * The order decides: what a standard, the municipality or a printed label says comes before what a maker's form suggests.
 * Each step may end the search; the last always does.
 */
const STEPS: readonly Step[] = [
  elementString,
  iso15434,
  webAddress,
  humanReadable,
  epcUrn,
  healthCareCode,
  ownTag,
  labelText,
  separatedMac,
  lenovo1S,
  lenovoComponent,
  dellPartLabel,
  severalCodes,
  personalDigits,
  digitsOnly,
  partNumber,
  lenovoPrintedSerial,
  machineTypeModel,
  hpSerial,
  prefixedSerial,
  sevenCharacters,
  bareMac,
  plainSerial,
];

/** A part of a joined string is looked at once, not cut again. */
const STEPS_FOR_PARTS = STEPS.filter((step) => step !== severalCodes);

type Settings = Pick<Reading, 'tagPattern' | 'tagUrl'>;

interface Interpretation extends Finding {
  text: string;
  symbology: string | null;
}

/** A GS1 QR code holds at most 4 296 characters. */
const LONGEST_CODE = 4296;

/**
 * What a scanned or typed string is: the rules of device labels in one ordered list of steps. Never throws. Other readings
 * are always in `alternatives`; the register decides between them. A personal number is refused: `raw` and `normalized` are
 * blank, so that it cannot be stored or logged. Bare digits that are one by date and check digit are refused too, unless
 * they match the municipality's own tag pattern or stand after a label such as `S/N:`.
 */
export function classify(raw: string, options: ClassifyOptions = {}): Classification {
  const settings: Settings = { tagPattern: tagMatcher(options.tagPattern), tagUrl: options.tagUrl ?? null };
  const cleaned = cleanText(raw);
  const read =
    cleaned.length > LONGEST_CODE
      ? guarded({ ...nothing(cleaned), warnings: ['tooLong'] })
      : undoAndInterpret(cleaned, settings);
  const refused = read.kind === 'personalNumber';
  return {
    raw: refused ? '' : raw,
    normalized: refused ? '' : normalForm(read, settings),
    symbology: read.symbology,
    kind: read.kind,
    ids: read.ids,
    alternatives: read.alternatives ?? [],
    warnings: read.warnings ?? [],
    confidence: read.confidence,
  };
}

function nothing(text: string): Interpretation {
  return { kind: 'unknown', ids: {}, confidence: 'low', text, symbology: null };
}

/** Step 2, then the rest: only here are keyboard faults undone, so the search for one cannot start itself again. */
function undoAndInterpret(cleaned: string, settings: Settings): Interpretation {
  if (containsWrittenPersonalNumber(cleaned)) return { ...PERSONAL_NUMBER, text: '', symbology: null };
  const undone = undoLayoutMismatch(cleaned, {
    isOwnTag: (text) => matchOwnTag(text, settings.tagPattern) !== null,
    isKnown: (text) => !['unknown', 'invalid', 'unsupported', 'joined'].includes(interpret(text, settings).kind),
  });
  const turned = undoCapsLock(undone ?? cleaned);
  const read = interpret(turned ?? undone ?? cleaned, settings);
  const faults: CodeWarning[] = [];
  if (undone !== null) faults.push('layoutMismatch');
  if (turned !== null) faults.push('capsLock');
  return faults.length === 0 ? read : { ...read, warnings: [...(read.warnings ?? []), ...faults] };
}

/** Steps 3 to 23 on a text whose keyboard faults are undone. */
function interpret(text: string, settings: Settings): Interpretation {
  if (text === '') return nothing(text);
  if (containsWrittenPersonalNumber(text)) return { ...PERSONAL_NUMBER, text, symbology: null };
  const kindOf = (part: string): CodeKind => single(part, settings, STEPS_FOR_PARTS).kind;
  const isOwn = matchOwnTag(text, settings.tagPattern) !== null;
  const joined = isOwn ? null : (doubledScan(text, kindOf) ?? twoSymbologies(text, kindOf));
  return joined === null ? single(text, settings) : guarded({ ...joined, text, symbology: null });
}

/** A text that is not two scans in a row. */
function single(text: string, settings: Settings, steps = STEPS): Interpretation {
  const { tagPattern, tagUrl } = settings;
  const { symbology, body } = readSymbology(text);
  if (body === '') return { ...nothing(body), symbology };
  const reading: Reading = { text: body, upper: body.toUpperCase(), symbology, tagPattern, tagUrl };
  return guarded({ ...firstFinding(reading, steps), text: body, symbology });
}

function firstFinding(reading: Reading, steps: readonly Step[]): Finding {
  for (const step of steps) {
    const finding = step(reading);
    if (finding !== null) return finding;
  }
  return unknownCode(reading);
}

function severalCodes(reading: Reading): Finding | null {
  if (reading.symbology !== null) return null;
  return joinedScans(reading, (part) => single(part, reading, STEPS_FOR_PARTS).kind);
}

/** Refuses a text with a personal number in it that was not read as an identifier of the device. */
function guarded(read: Interpretation): Interpretation {
  const values = Object.values(read.ids) as string[];
  const stray = barePersonalNumbers(read.text).some((number) => !values.some((value) => value.includes(number)));
  return stray ? { ...POSSIBLE_PERSONAL_NUMBER, text: '', symbology: read.symbology } : read;
}

/** Kinds in whose text upper and lower case differ in meaning. */
const CASE_MATTERS = new Set<CodeKind>([
  'gs1',
  'gs1DigitalLink',
  'epc',
  'iso15434',
  'url',
  'invalid',
  'unknown',
  'joined',
  'unsupported',
]);

/** The cleaned text, upper-cased where case means nothing, with its symbology identifier where the meaning hangs on it. */
function normalForm({ text, kind, ids, alternatives, symbology }: Interpretation, settings: Settings): string {
  const foldable = !CASE_MATTERS.has(kind) && isAscii(text) && !/:\/\/|\]/u.test(text);
  const body = foldable ? text.toUpperCase() : text;
  if (symbology === null) return body;
  const without = undoAndInterpret(cleanText(body), settings);
  const same = meaning(without) === meaning({ kind, ids, alternatives });
  return same ? body : symbology + body;
}

function meaning({ kind, ids, alternatives = [] }: Pick<Finding, 'kind' | 'ids' | 'alternatives'>): string {
  return JSON.stringify([kind, ids, alternatives]);
}
