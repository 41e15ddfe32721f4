import type { ChartText, ChartWords, Measure, Quality } from './chart.js';
import type { TableCell, TableColumn } from './chart-table.js';
import { extent } from './numbers.js';

export interface TrendPoint {
  /** Period as a whole number that grows by 1: a year, or months counted from any beginning. */
  readonly at: number;
  /** null is not known: a gap in the line. A period between two points that is not given is not known either. */
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly quality: Quality;
  /** Words for the quality where they say more than the chart's own. */
  readonly qualityWord?: string;
  readonly forecast?: boolean;
  /** The period is not whole: the point is marked, and no line leads to it, for it would look like a change. */
  readonly partial?: boolean;
}

export interface TrendSeries {
  readonly name: string;
  /** The name in plain characters. */
  readonly csvName: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendTarget {
  readonly name: string;
  readonly csvName: string;
  /** Beside the line. */
  readonly label: string;
  /** At least two, joined by straight lines. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
}

/** Something that happened at a period: a number in the drawing and a remark below it. */
export interface TrendRemark {
  readonly at: number;
  readonly text: string;
  /** What is before cannot be compared with what is from here on: the line is broken by a dashed gap. */
  readonly breaksSeries?: boolean;
}

export interface TrendWords extends ChartWords {
  readonly period: (at: number) => string;
  readonly periodHeading: string;
  /** Heading of the column that says what kind of figure a period has. */
  readonly kindHeading: string;
  readonly outcome: string;
  readonly forecast: string;
  readonly partial: string;
  readonly seriesBreak: string;
}

/** A further column of the table, of what is not drawn. */
export interface TrendColumn extends TableColumn {
  readonly cell: (at: number) => TableCell;
}

export interface TrendInput {
  readonly text: ChartText;
  readonly measure: Measure & {
    /** On the axis: the unit is in the subtitle. */
    readonly tick: (value: number) => string;
  };
  readonly words: TrendWords;
  readonly periods: 'years' | 'months';
  /** One to four; the first is the one the finding is about. */
  readonly series: readonly TrendSeries[];
  readonly target?: TrendTarget;
  readonly remarks?: readonly TrendRemark[];
  readonly columns?: readonly TrendColumn[];
}

/** A point of every period from a series' first to its last. */
export function everyPeriod({ points }: TrendSeries): TrendPoint[] {
  const byPeriod = new Map(points.map((point) => [point.at, point]));
  const [first, last] = extent(points.map(({ at }) => at));
  return Array.from(
    { length: points.length === 0 ? 0 : last - first + 1 },
    (_, index) => byPeriod.get(first + index) ?? { at: first + index, value: null, quality: 'measured' },
  );
}
