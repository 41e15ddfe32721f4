import type { ChartTable } from './chart-table.js';
import type { SvgNode } from './svg-node.js';

/** A chart laid out for one width: what is drawn, what is said of it, and the same figures as a table. */
export interface Chart {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly text: ChartText;
  readonly nodes: readonly SvgNode[];
  readonly table: ChartTable;
}

export interface ChartText {
  /** What the figures say, in one sentence: the title of the chart. */
  readonly finding: string;
  /** Measure, unit and period. */
  readonly subtitle: string;
  /** What is drawn and how to read it, for someone who does not see it. */
  readonly description: string;
  /** Heading of the table. */
  readonly caption: string;
}

/** The room there is. */
export interface ChartFrame {
  /** px; laid out for 240 at the least and 1 200 at the most. */
  readonly width: number;
  /** Size of text, px; 13 unless told otherwise. */
  readonly textSize?: number;
}

/** How sure a figure is by where it comes from: filled, hatched and hollow marks. */
export const QUALITIES = ['measured', 'modelled', 'estimated'] as const;
export type Quality = (typeof QUALITIES)[number];

/** How the caller's language writes the measure. */
export interface Measure {
  /** Rounded, with its unit, as beside a mark. */
  readonly label: (value: number) => string;
  /** Both ends of an interval in the same unit as the label beside it. */
  readonly range: (low: number, high: number) => string;
  /** As the table shows it, to `decimals`. */
  readonly exact: (value: number) => string;
  /** Decimals of the table and of the CSV. */
  readonly decimals: number;
  /** The unit in a heading of the CSV, plain characters only, as `kg CO2e`. */
  readonly csvUnit: string;
  /** The unit in a heading of the table, as `kg CO₂e`. */
  readonly unit: string;
}

/** Words that several charts use. */
export interface ChartWords {
  /** What stands for a figure that is not known, as `–`. */
  readonly missingCode: string;
  /** What the code means, as `saknas`. */
  readonly missing: string;
  readonly quality: Readonly<Record<Quality, string>>;
  readonly qualityHeading: string;
  /** What band and whiskers show, as `95 % osäkerhet`. */
  readonly interval: string;
  readonly low: string;
  readonly high: string;
}

export interface Room {
  readonly width: number;
  readonly size: number;
}

/** The frame within what a chart can be laid out for. */
export const roomOf = ({ width, textSize = 13 }: ChartFrame): Room => ({
  width: Math.min(1200, Math.max(240, Math.floor(width))),
  size: textSize,
});
