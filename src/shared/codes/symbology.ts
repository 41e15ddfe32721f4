import { cleanText } from './clean-text.js';
import { swapCase } from './keyboard-layout.js';

/** A text with its AIM symbology identifier (ISO/IEC 15424: `]`, code character, modifier) taken off. */
export interface SymbologyReading {
  symbology: string | null;
  body: string;
}

/** With Caps Lock on, `]C1` arrives as `]c1`; these are no symbologies of labels, their counterparts are. */
const TURNED = /^\](?:[acfgiqlx][0-9]|[DJ]2|Z[0-9])/u;
/** `]E0` is an article number of 8 to 13 digits; longer it is `]e0` (GS1 DataBar) with its case turned. */
const TURNED_DATABAR = /^\]E0[0-9]{16}/u;
const TURNED_EAN = /^\]e[034](?:[0-9]{8}|[0-9]{12,13})$/u;

/** The text with its case turned back, when its symbology identifier shows that Caps Lock was on; else null. */
export function undoCapsLock(text: string): string | null {
  const { symbology, body } = readSymbology(text);
  const whole = `${symbology ?? ''}${body}`;
  return [TURNED, TURNED_DATABAR, TURNED_EAN].some((start) => start.test(whole)) ? swapCase(whole) : null;
}

/** Step 3: reads and drops the symbology identifier. */
export function readSymbology(text: string): SymbologyReading {
  const symbology = /^\][A-Za-z][0-9A-Za-z]/u.exec(text)?.[0] ?? null;
  return { symbology, body: symbology === null ? text : cleanText(text.slice(3)) };
}
