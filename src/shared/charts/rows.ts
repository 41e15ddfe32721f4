import type { Room } from './chart.js';
import type { SvgNode } from './svg-node.js';
import { LINE_HEIGHT, textLines, textWidth, wrapText } from './text.js';

/** Below this the name of a row stands above its marks, not beside them. */
const NARROWEST_BESIDE = 560;
const MOST_OF_WIDTH = 0.32;
const COLUMN_GAP = 16;
const ROW_GAP = 0.7;

export interface RowText {
  readonly name: string;
  readonly bold?: boolean;
  /** What is said of the row: its figure with its interval, or that it is missing. */
  readonly value: string;
  /** There is nothing to draw in this row. */
  readonly unmarked?: boolean;
}

export interface RowLayout {
  /** Where the marks may stand, px. */
  readonly left: number;
  readonly right: number;
  readonly rows: readonly { readonly top: number; readonly bottom: number; readonly middle: number }[];
  readonly height: number;
  readonly names: readonly SvgNode[];
  readonly values: readonly SvgNode[];
}

/**
 * Rows of marks with a name and a value each. Wide: name, marks, value side by side. Narrow: the name, the value and
 * the marks below each other over the whole width.
 *
 * @param markHeight room for the marks of a row, px
 */
export function layoutRows(texts: readonly RowText[], top: number, markHeight: number, room: Room): RowLayout {
  return room.width < NARROWEST_BESIDE
    ? stackedRows(texts, top, markHeight, room)
    : besideRows(texts, top, markHeight, room);
}

function besideRows(texts: readonly RowText[], top: number, markHeight: number, { width, size }: Room): RowLayout {
  const line = size * LINE_HEIGHT;
  const nameLines = texts.map(({ name }) => wrapText(name, width * MOST_OF_WIDTH, size));
  const valueLines = texts.map(({ value }) => wrapText(value, width * MOST_OF_WIDTH, size));
  const widest = (lines: readonly (readonly string[])[]) =>
    Math.max(0, ...lines.flat().map((each) => textWidth(each, size)));
  const left = widest(nameLines) + COLUMN_GAP;
  const valueX = width - widest(valueLines);
  let y = top;
  const rows = texts.map((_, index) => {
    const lines = Math.max(nameLines[index]?.length ?? 1, valueLines[index]?.length ?? 1);
    const height = Math.max(markHeight, lines * line);
    const row = { top: y, bottom: y + height, middle: y + height / 2 };
    y += height + size * ROW_GAP;
    return row;
  });
  const column = (x: number, lines: readonly (readonly string[])[], bold: (index: number) => boolean): SvgNode[] =>
    rows.flatMap(({ middle }, index) => {
      const own = lines[index] ?? [];
      return textLines(x, middle - (own.length * line) / 2, own, { size, bold: bold(index) });
    });
  return {
    left,
    right: valueX - COLUMN_GAP,
    rows,
    height: y - top - size * ROW_GAP,
    names: column(0, nameLines, (index) => texts[index]?.bold === true),
    values: column(valueX, valueLines, (index) => texts[index]?.bold === true),
  };
}

function stackedRows(texts: readonly RowText[], top: number, markHeight: number, { width, size }: Room): RowLayout {
  const names: SvgNode[] = [];
  const values: SvgNode[] = [];
  let y = top;
  const place = (nodes: SvgNode[], text: string, bold: boolean): void => {
    const lines = wrapText(text, width, size);
    nodes.push(...textLines(0, y, lines, { size, bold }));
    y += lines.length * size * LINE_HEIGHT;
  };
  const rows = texts.map(({ name, value, bold = false, unmarked = false }) => {
    place(names, name, true);
    place(values, value, bold);
    const height = unmarked ? 0 : markHeight;
    const row = { top: y, bottom: y + height, middle: y + height / 2 };
    y += height + size;
    return row;
  });
  return { left: 0, right: width, rows, height: y - top - size, names, values };
}
