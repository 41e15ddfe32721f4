/**
 * A scanner that types as an American keyboard into a computer set to Swedish: each character of `AMERICAN` arrives as the
 * one below it in `SWEDISH` (Microsoft's layout tables KBDUS and KBDSW).
 */
const AMERICAN = '-_=+[{]}\\|;:\'"<>/?`~@$^&*()';
const SWEDISH = '+?´`åÅ¨^\'*öÖäÄ;:-_§½"¤&/()=';

const UNDO = new Map(Array.from(SWEDISH, (character, index) => [character, AMERICAN.charAt(index)]));

/** The dead keys of the Swedish keyboard: the accent merges with the letter that follows it. */
const DEAD_KEYS = new Map([
  ['\u0308', ']'],
  ['\u0301', '='],
  ['\u0300', '+'],
  ['\u0302', '}'],
]);

/** The text as the scanner meant it, if scanner and computer disagree as described above. */
export function undoSwedishLayout(text: string): string {
  return Array.from(text, (character) => UNDO.get(character) ?? undoDeadKey(character)).join('');
}

function undoDeadKey(character: string): string {
  const [letter, accent, ...more] = character.normalize('NFD');
  const key = accent === undefined || more.length > 0 ? undefined : DEAD_KEYS.get(accent);
  return key === undefined || letter === undefined ? character : key + letter;
}

/** `]A0`, `]E0`, `]I1` arrive as one accented letter and a digit, since `¨` is a dead key and A, E and I take it. */
const MERGED_SYMBOLOGY = /^[ëËÄÏ](?=[0-9])/u;

const BROKEN_STARTS = [
  /^https?Ö--/iu,
  /^¨[A-Za-z][0-9]/u,
  MERGED_SYMBOLOGY,
  /^\)[0-9]{2,4}=/u,
  /^å=:/iu,
  /^urnÖepcÖ/iu,
  /^([0-9A-F]{2}Ö){5}[0-9A-F]{2}$/iu,
  /^([0-9A-F]{2}\+){5}[0-9A-F]{2}$/iu,
];

/** What a text means to the classifier, for the cases where the shape of the text alone does not decide. */
export interface Recognition {
  isOwnTag(text: string): boolean;
  /** True when the text classifies as something known. */
  isKnown(text: string): boolean;
}

/** The undone text when the code can only come from a layout mismatch, or null. */
export function undoLayoutMismatch(text: string, recognition: Recognition): string | null {
  if (text.length > 4096 || recognition.isOwnTag(text)) return null;
  if (BROKEN_STARTS.some((start) => start.test(text))) return undoBrokenStart(text);
  const undone = undoSwedishLayout(text);
  if (undone === text) return null;
  if (recognition.isOwnTag(undone)) return undone;
  const plusForHyphen = /^[0-9A-Za-z]+(?:\+[0-9A-Za-z]+)+$/u.test(text);
  const colonInLabel = /^[A-Za-z][^\n:]{0,30}Ö/u.test(text);
  return (plusForHyphen || colonInLabel) && recognition.isKnown(undone) ? undone : null;
}

function undoBrokenStart(text: string): string {
  if (MERGED_SYMBOLOGY.test(text)) return undoDeadKey(text.charAt(0)) + undoSwedishLayout(text.slice(1));
  // Caps Lock on the Swedish side swaps ö and Ö, which stand for ; and : and in these starts can only be the colon.
  return undoSwedishLayout(/^[0-9A-Za-z]+ö/u.test(text) ? text.replaceAll('ö', 'Ö') : text);
}

/** Upper case for lower and the reverse, for ASCII letters: what Caps Lock does. */
export function swapCase(text: string): string {
  return text.replace(/[A-Za-z]/gu, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
}
