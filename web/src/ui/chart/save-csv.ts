import { chartCsv, type CsvKind } from '../../../../src/shared/charts/chart-csv.js';
import type { ChartTable } from '../../../../src/shared/charts/chart-table.js';

/** Hands the table to the browser as a file. */
export function saveCsv(table: ChartTable, kind: CsvKind, name: string): void {
  const address = URL.createObjectURL(new Blob([chartCsv(table, kind)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
