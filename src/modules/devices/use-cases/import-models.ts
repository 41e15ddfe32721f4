import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { readRecords } from '../../../platform/imports/records.js';
import { readTable } from '../../../platform/imports/table.js';
import { BOAVIZTA_COLUMNS } from '../../../shared/boavizta-columns.js';
import { mapBoaviztaRows, type ModelRow, type ModelRowFault } from '../domain/import/boavizta-rows.js';
import { type ImportReport, reportOf, type RowFault } from '../domain/import/import-report.js';
import { EnsureModels } from './ensure-models.js';

/**
 * Brings a file of the Boavizta format into the device models. Rows without usable figures are left out and reported with
 * the reason; the others are taken, since the file is reference data and not a register.
 */
@Injectable()
export class ImportModels {
  constructor(private readonly ensureModels: EnsureModels) {}

  /** @throws UnreadableFileError when the file as a whole cannot be trusted */
  async run(tx: Tx, bytes: Uint8Array): Promise<ImportReport> {
    const table = readTable(bytes);
    const sheet = readRecords(table, BOAVIZTA_COLUMNS);
    const { models, unusable, notes } = mapBoaviztaRows(sheet.records);
    const ensured = models.length === 0 ? [] : await this.ensureModels.run(tx, models.map(asCommand));
    const count = (outcome: string): number => ensured.filter((model) => model.outcome === outcome).length;
    const counts = { created: count('created'), updated: count('updated'), unchanged: count('unchanged') };
    // An unreadable cell is reported with its column already; the row's own "could not be used" adds nothing to it.
    const read = new Set(sheet.errors.map(({ row }) => row));
    const errors = [...sheet.errors, ...unusable.filter(({ row }) => !read.has(row)).map(inWholeRow)];
    const total = table.rows.length + table.errors.length;
    const warnings = [...sheet.warnings, ...notes.map(inWholeRow)];
    return reportOf({ total, ...counts, errors, warnings, readAs: table.dialect });
  }
}

const inWholeRow = ({ row, fault }: ModelRowFault): RowFault => ({ row, column: null, fault });

const asCommand = (row: ModelRow) => ({
  manufacturer: row.manufacturer,
  name: row.name,
  category: row.category,
  energyKwhPerYear: row.yearlyTecKwh,
  weightKg: row.weightKg,
  embodiedKgCo2e: row.embodiedKgCo2e,
  lifetimeYears: row.lifetimeYears,
  screenInches: row.screenInches,
  source: ['Boavizta environmental-footprint-data', row.reportDate, row.sourceUrl]
    .filter((part) => part !== null)
    .join(', '),
});
