export type Delimiter = ';' | ',' | '\t';
export type DecimalMark = ',' | '.' | 'undecided';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];

/** Excel's own hint on the first line; Excel hides that line, so it does not count as a row. */
const SEPARATOR_LINE = /^"?sep=([;,\t])"?[ ]*(?:\r\n|\n|\r|$)/i;

/** Splits off a first line such as `sep=;`; delimiter is null when there is none. */
export function takeSeparatorLine(text: string): { readonly delimiter: Delimiter | null; readonly rest: string } {
  const match = SEPARATOR_LINE.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === match?.[1]);
  if (match === null || delimiter === undefined) return { delimiter: null, rest: text };
  return { delimiter, rest: text.slice(match[0].length) };
}

/**
 * The one delimiter of the file: the most frequent of `;` tab `,` outside quotes on the first line with text (a tie goes
 * in that order). Only one is ever used, since a set of delimiters would cut decimal commas in two.
 */
export function sniffDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>();
  let quoted = false;
  for (let index = text.search(/\S/); index >= 0 && index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') break;
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}

const NUMBER_LIKE = /^[-\u2212]?\d[\d\s.,]*(?:kr|sek|:-)?$/i;
const COMMA_DECIMAL = /,(?:\d{1,2}|\d{4,})(?:\D*)$|\.\d{3},\d+|\s\d{3},\d+|^[-\u2212]?0,\d/;
const DOT_DECIMAL = /\.(?:\d{1,2}|\d{4,})(?:\D*)$|,\d{3}\.\d+|\s\d{3}\.\d+|^[-\u2212]?0\.\d/;

/**
 * The decimal mark by evidence: only columns whose every filled cell looks like a number have a vote, and only cells that
 * can be read in one way count (12,50 but not 1,234). Columns that disagree leave the file undecided.
 */
export function detectDecimalMark(rows: readonly (readonly string[])[], columns: number): DecimalMark {
  const votes = new Set<DecimalMark>();
  for (let column = 0; column < columns; column += 1) {
    const vote = voteOf(rows, column);
    if (vote !== null) votes.add(vote);
  }
  const [only] = votes;
  return votes.size === 1 && only !== undefined ? only : 'undecided';
}

function voteOf(rows: readonly (readonly string[])[], column: number): DecimalMark | null {
  let comma = false;
  let dot = false;
  for (const cells of rows) {
    const text = cells[column]?.trim() ?? '';
    if (text === '') continue;
    if (!NUMBER_LIKE.test(text)) return null;
    comma ||= COMMA_DECIMAL.test(text);
    dot ||= DOT_DECIMAL.test(text);
  }
  if (comma && dot) return 'undecided';
  if (comma) return ',';
  return dot ? '.' : null;
}
