import { px } from './marks.js';
import { group, type Ink, svg, type SvgNode } from './svg-node.js';
import { LINE_HEIGHT, textLines, textWidth, wrapText } from './text.js';
import type { Room } from './chart.js';

/** A sample of a mark beside the words for it. */
export interface KeyEntry {
  readonly text: string;
  readonly sampleWidth: number;
  /** The sample from `x` to `x + sampleWidth`, its middle at `y`. */
  readonly sample: (x: number, y: number) => readonly SvgNode[];
}

export interface Block {
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

const SAMPLE_GAP = 8;
const ENTRY_GAP = 20;

/** Entries one after another from `left`, in as many lines as the room asks for. */
export function keyBlock(entries: readonly KeyEntry[], left: number, top: number, { width, size }: Room): Block {
  const line = size * LINE_HEIGHT;
  const nodes: SvgNode[] = [];
  let [x, y] = [left, top];
  for (const { text, sampleWidth, sample } of entries) {
    const room = width - left - sampleWidth - SAMPLE_GAP;
    const lines = wrapText(text, room, size);
    const entryWidth = sampleWidth + SAMPLE_GAP + Math.max(...lines.map((each) => textWidth(each, size)));
    if (x > left && x + entryWidth > width) [x, y] = [left, y + line];
    nodes.push(group(...sample(x, y + line / 2)));
    nodes.push(...textLines(x + sampleWidth + SAMPLE_GAP, y, lines, { size, ink: 'text2' }));
    y += (lines.length - 1) * line;
    x += entryWidth + ENTRY_GAP;
  }
  return { height: entries.length === 0 ? 0 : y + line - top, nodes };
}

/** Numbered remarks, each from a line of its own. */
export function noteBlock(notes: readonly string[], top: number, { width, size }: Room): Block {
  const line = size * LINE_HEIGHT;
  const indent = size * 1.8;
  const nodes: SvgNode[] = [];
  let y = top;
  for (const [index, note] of notes.entries()) {
    const lines = wrapText(note, width - indent, size);
    nodes.push(...numberMark(indent / 2 - 1, y + line / 2, index + 1, size));
    nodes.push(...textLines(indent, y, lines, { size, ink: 'text2' }));
    y += lines.length * line + 2;
  }
  return { height: y - top, nodes };
}

/** A remark's number in a ring, in the drawing and before the remark. */
export const numberMark = (x: number, y: number, number: number, size: number): SvgNode[] => [
  svg('circle', { fill: 'surface', stroke: 'text2' }, { cx: x, cy: y, r: size * 0.66, 'stroke-width': 1 }),
  ...textLines(x, y - (size * 0.85 * LINE_HEIGHT) / 2, [String(number)], { size: size * 0.85, anchor: 'middle' }),
];

/** A piece of line as a sample, dashed where told. */
export const lineSample = (x: number, y: number, width: number, ink: Ink, dash?: string): SvgNode =>
  svg(
    'path',
    { stroke: ink },
    {
      d: `M${px(x)} ${px(y)}H${px(x + width)}`,
      'stroke-width': 2.5,
      ...(dash !== undefined && { 'stroke-dasharray': dash }),
    },
  );
