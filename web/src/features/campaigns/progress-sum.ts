import type { DepartmentProgress } from '../../api/campaigns.js';

export const PROGRESS_COUNTS = ['expected', 'collected', 'missing', 'extra'] as const;
export type ProgressCounts = Readonly<Record<(typeof PROGRESS_COUNTS)[number], number>>;

/** What several departments come to together. */
export function progressSum(rows: readonly DepartmentProgress[]): ProgressCounts {
  const sum = (count: (typeof PROGRESS_COUNTS)[number]): number => rows.reduce((total, row) => total + row[count], 0);
  return { expected: sum('expected'), collected: sum('collected'), missing: sum('missing'), extra: sum('extra') };
}
