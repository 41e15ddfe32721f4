import type { KeptNote } from '../domain/import/import-report.js';
import type { ListedImport, StoredImport } from '../domain/import/stored-import.js';
import type { ImportDto, RowErrorDto } from './imports.dto.js';

/** An import as the API gives it. */
export const importView = (found: StoredImport): ImportDto => ({
  ...listedImportView(found),
  errors: found.report.errors.map(noteView),
  warnings: found.report.warnings.map(noteView),
});

export const listedImportView = ({ report, ...found }: ListedImport) => ({
  importId: found.importId,
  kind: found.kind,
  dryRun: found.dryRun,
  fileName: found.fileName,
  state: found.state,
  processed: report.processed,
  total: report.total,
  created: report.created,
  updated: report.updated,
  unchanged: report.unchanged,
  failed: report.failed,
  readAs: report.readAs ? { encoding: report.readAs.encoding, delimiter: report.readAs.delimiter } : null,
  createdAt: found.createdAt,
  finishedAt: found.finishedAt,
});

const noteView = ({ row, column, code, values, message }: KeptNote): RowErrorDto => ({
  row,
  column: column ?? null,
  code: code ?? null,
  values: values ?? {},
  message,
});
