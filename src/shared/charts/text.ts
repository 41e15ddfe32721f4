import { type Ink, svg, type SvgNode } from './svg-node.js';

/**
 * Widths of characters in em: for each the greatest of Inter 400 and 600 and of Liberation Sans (Arial's metrics) 400
 * and 700, as Chromium measures them, rounded up. Digits have the width of `tabular-nums`. A label that is laid out
 * with them never needs more room than it got, whichever of these fonts is there.
 */
const WIDTHS: readonly (readonly [em: number, characters: string])[] = [
  [0.3, " \u00A0Iijl'’"],
  [0.34, '!:;,.·|`'],
  [0.42, '()/[\\]frt₂'],
  [0.5, '{}-"“”'],
  [0.58, 'Jakxzåäcsvyé^_–?*'],
  [0.64, 'ehnoubdgpqöéüøFL≥≤'],
  [0.66, '0123456789#$Z'],
  [0.68, '+<=>EPST~−×'],
  [0.74, '&ABCDKRUVXYÅÄ'],
  [0.78, 'GHNOQÖØ'],
  [0.9, 'mw'],
  [0.94, 'Mæ'],
  [1.02, '@%WÆ—…'],
];
/** What is in no list is taken to be as wide as a wide letter. */
const UNKNOWN = 1;
const EM_OF = new Map(
  WIDTHS.flatMap(([em, characters]) => Array.from(characters, (character) => [character, em] as const)),
);

/** Room that a text on one line needs at most, px. */
export function textWidth(content: string, size: number): number {
  let em = 0;
  for (const character of content) em += EM_OF.get(character) ?? UNKNOWN;
  return em * size;
}

/** The text in lines no wider than `width`, broken at spaces; a word that is wider is broken where it must be. */
export function wrapText(content: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = pieceWord(word, width, size);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieceWord(word: string, width: number, size: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

export interface TextLook {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly ink?: Ink;
  /** Keeps the text readable where a line runs behind it. */
  readonly halo?: boolean;
}

/** A line of text whose middle is at `y`. */
export function textAt(x: number, y: number, content: string, look: TextLook): SvgNode {
  const { size, anchor = 'start', bold = false, ink = 'text', halo = false } = look;
  return svg(
    'text',
    { fill: ink, ...(halo && { stroke: 'surface' }) },
    {
      x,
      // The baseline, rather than `dominant-baseline`, which not every reader of SVG knows.
      y: y + size * 0.35,
      'font-size': size,
      ...(anchor !== 'start' && { 'text-anchor': anchor }),
      ...(bold && { 'font-weight': 600 }),
      ...(halo && { 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    content,
  );
}

export const LINE_HEIGHT = 1.4;

/** Lines of text from `top` down; the height they take is `lines.length * size * LINE_HEIGHT`. */
export function textLines(x: number, top: number, lines: readonly string[], look: TextLook): SvgNode[] {
  return lines.map((line, index) => textAt(x, top + (index + 0.5) * look.size * LINE_HEIGHT, line, look));
}
