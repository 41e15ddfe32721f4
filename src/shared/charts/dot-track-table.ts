import type { ChartText, ChartWords, Measure, Quality } from './chart.js';
import { type ChartTable, numberCell, type TableColumn, wordCell } from './chart-table.js';
import { isKnown } from './numbers.js';

export interface TrackRow {
  readonly name: string;
  /** null is not known: the row says why in words, and has no dot. */
  readonly outcome: number | null;
  readonly target: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly quality: Quality;
  /** What the caller's rule calls it, as `Efter plan`. */
  readonly status?: string;
  /** Why the outcome is not known, as `mätare saknas på 4 platser`. */
  readonly missingBecause?: string;
  /** Stands for the outcome when it is not known, where that is not the chart's own code: `.` or `..`. */
  readonly missingCode?: string;
}

export interface DotTrackInput {
  readonly text: ChartText;
  readonly measure: Measure;
  /** Whether an outcome above its target is behind it, as energy is, or ahead. */
  readonly better: 'lower' | 'higher';
  readonly words: ChartWords & {
    readonly nameHeading: string;
    readonly outcome: string;
    readonly target: string;
    readonly gap: string;
    readonly statusHeading: string;
  };
  readonly rows: readonly TrackRow[];
}

/** How far behind its target an outcome is; null when one of them is not known. */
export function gapOf({ outcome, target }: TrackRow, better: DotTrackInput['better']): number | null {
  if (outcome === null || target === null) return null;
  return better === 'lower' ? outcome - target : target - outcome;
}

/** A row for each row of the chart, in the same order. */
export function dotTrackTable({ rows, measure, words, text, better }: DotTrackInput): ChartTable {
  const figures = (id: string, heading: string, drawn = false): TableColumn => ({
    id,
    heading: `${heading}, ${measure.unit}`,
    csvHeading: `${heading} (${measure.csvUnit})`,
    numeric: true,
    decimals: measure.decimals,
    ...(drawn && { drawn }),
  });
  const wordColumn = (id: string, heading: string): TableColumn => ({
    id,
    heading,
    csvHeading: heading,
    numeric: false,
  });
  const ranged = rows.some(({ low, high }) => isKnown(low) && isKnown(high));
  return {
    caption: text.caption,
    columns: [
      wordColumn('name', words.nameHeading),
      figures('outcome', words.outcome, true),
      ...(ranged ? [figures('low', words.low), figures('high', words.high)] : []),
      figures('target', words.target, true),
      figures('gap', words.gap),
      wordColumn('status', words.statusHeading),
      wordColumn('quality', words.qualityHeading),
    ],
    rows: rows.map((row) => {
      const code = row.missingCode ?? words.missingCode;
      const cell = (value: number | null | undefined) => numberCell(value, measure.exact, code);
      const known = row.outcome !== null;
      return [
        wordCell(row.name),
        cell(row.outcome),
        ...(ranged ? [cell(known ? row.low : null), cell(known ? row.high : null)] : []),
        numberCell(row.target, measure.exact, words.missingCode),
        cell(gapOf(row, better)),
        wordCell(row.status ?? row.missingBecause ?? words.missingCode),
        wordCell(known ? words.quality[row.quality] : code),
      ];
    }),
  };
}
