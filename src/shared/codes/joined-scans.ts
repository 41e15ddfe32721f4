import { hasLuhnCheckDigit } from './check-digits.js';
import type { CodeKind, Finding, Reading } from './classification.js';
import { lenovo1S } from './lenovo.js';
import { isHpSerial } from './makers.js';
import { matchOwnTag } from './own-tag.js';
import { PERSONAL_NUMBER } from './personal-number-guard.js';

/** What a part of a longer string is, taken by itself. */
export type KindOf = (part: string) => CodeKind;

const NOT_AN_ID = new Set<CodeKind>(['unknown', 'invalid', 'unsupported', 'joined', 'url']);
const LONGEST_SPLIT = 80;

function joined(parts: readonly string[], kindOf: KindOf): Finding {
  if (parts.some((part) => kindOf(part) === 'personalNumber')) {
    return PERSONAL_NUMBER;
  }
  return { kind: 'joined', ids: {}, alternatives: [...new Set(parts)], warnings: ['joined'], confidence: 'high' };
}

/**
 * The same code twice in a row, as Zebra DataWedge sends it when both of its outputs are on, also with a line break or
 * space between. Five characters or more, since shorter ones repeat in ordinary serials; one character over and over is
 * no code.
 */
export function doubledScan(text: string, kindOf: KindOf): Finding | null {
  const half = Math.floor(text.length / 2);
  const left = text.slice(0, half);
  const between = text.slice(half, text.length - half);
  const right = text.slice(text.length - half);
  if (left.toUpperCase() !== right.toUpperCase() || !/^[ \n]?$/u.test(between)) return null;
  const content = left.replace(/[^0-9A-Za-z]/gu, '');
  if (content.length < 5 || !/[0-9]/u.test(content) || /^(.)\1*$/u.test(content)) return null;
  return joined([left], kindOf);
}

/** Two scans with their symbology identifiers in one string: a second identifier inside data that is not GS1. */
export function twoSymbologies(text: string, kindOf: KindOf): Finding | null {
  const [, first, second] = /^(\][ACEFGILQXd][0-9].+?)(\][ACEFGILQXd][0-9].+)$/su.exec(text) ?? [];
  return first === undefined || second === undefined ? null : joined([first, second], kindOf);
}

/** Two known identifiers in one string, with a line break or space between or without. */
export function joinedScans({ text, upper, tagPattern }: Reading, kindOf: KindOf): Finding | null {
  if (text.length > LONGEST_SPLIT * 4) return null;
  const pieces = text.split(/[ \n]/u);
  if (pieces.length > 1 && pieces.length <= 4 && pieces.every((piece) => isIdentifier(piece, kindOf))) {
    return joined(pieces, kindOf);
  }
  if (upper.length < 12 || upper.length > LONGEST_SPLIT || /[ \n]/u.test(upper)) return null;
  for (let cut = 5; cut <= upper.length - 5; cut += 1) {
    const [left, right] = [upper.slice(0, cut), upper.slice(cut)];
    if (areTwoCodes(left, right, tagPattern, kindOf)) return joined([left, right], kindOf);
  }
  return null;
}

function isIdentifier(piece: string, kindOf: KindOf): boolean {
  return piece.length >= 5 && /[0-9]/u.test(piece) && !NOT_AN_ID.has(kindOf(piece));
}

/** Only forms that prove themselves count, as any long serial can be cut into two short ones. */
function areTwoCodes(left: string, right: string, tagPattern: RegExp | null, kindOf: KindOf): boolean {
  if (isTellingTag(left, tagPattern)) return isIdentifier(right, kindOf);
  if (isTellingTag(right, tagPattern)) return isIdentifier(left, kindOf);
  if (isImei(left)) return isImei(right) || (left.length + right.length > 22 && isIdentifier(right, kindOf));
  if (isImei(right)) return left.length + right.length > 22 && isIdentifier(left, kindOf);
  return (isHpSerial(left) && isHpSerial(right)) || (isLenovo(left) && isLenovo(right));
}

function isImei(text: string): boolean {
  return /^(?:01|35|86|99)[0-9]{13}$/u.test(text) && hasLuhnCheckDigit(text);
}

function isLenovo(text: string): boolean {
  return lenovo1S({ text, upper: text, symbology: null, tagPattern: null, tagUrl: null }) !== null;
}

/**
 * An own tag that is recognisable inside a longer string: it has fixed letters. A pattern that is content with any letters
 * or with digits alone would find a tag in every serial.
 */
function isTellingTag(text: string, tagPattern: RegExp | null): boolean {
  if (text.length < 6 || !/[A-Z]/u.test(text) || matchOwnTag(text, tagPattern) === null) return false;
  const otherLetters = text.replace(/[A-Z]/gu, (letter) => (letter === 'X' ? 'W' : 'X'));
  return matchOwnTag(otherLetters, tagPattern) === null;
}
