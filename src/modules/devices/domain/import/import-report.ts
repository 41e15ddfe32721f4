/** What is wrong with one row; `row` counts as the person's spreadsheet does, the header being row 1. */
export interface RowError {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

export type ImportState = 'queued' | 'running' | 'done' | 'failed';

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  readonly processed: number;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  /** The first of the errors, in row order; `failed` counts every row that has one. */
  readonly errors: readonly RowError[];
  readonly warnings: readonly { readonly row: number | null; readonly message: string }[];
}

export const NOTHING_YET: ImportReport = {
  processed: 0,
  total: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  errors: [],
  warnings: [],
};

/** More errors than a person reads; the rest is counted. */
export const MOST_ERRORS = 1_000;

export function reportOf(
  total: number,
  counts: { readonly created: number; readonly updated: number; readonly unchanged: number },
  errors: readonly RowError[],
  warnings: ImportReport['warnings'],
): ImportReport {
  const inOrder = [...errors].sort((a, b) => a.row - b.row);
  return {
    processed: total,
    total,
    ...counts,
    failed: new Set(errors.map(({ row }) => row)).size,
    errors: inOrder.slice(0, MOST_ERRORS),
    warnings: warnings.slice(0, MOST_ERRORS),
  };
}
