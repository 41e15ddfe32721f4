import type { ImportKind, ImportReport, ImportState } from './import-report.js';

/** An import as it is kept, from the moment its file came. */
export interface StoredImport {
  readonly importId: string;
  readonly kind: ImportKind;
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly actor: string;
  readonly state: ImportState;
  readonly report: ImportReport;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** The same in a list: how many errors and remarks there are, not which. */
export type ListedImport = Omit<StoredImport, 'report'> & {
  readonly report: Omit<ImportReport, 'errors' | 'warnings'>;
};

/** A file as it comes in. */
export interface ImportCommand {
  readonly kind: ImportKind;
  /** Says what would happen and changes nothing. */
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly actor: string;
}
