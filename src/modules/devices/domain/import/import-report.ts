import { type ImportFault, type ImportFaultCode } from '../../../../shared/import-fault.js';
import { importFaultText } from '../../../../shared/import-fault-text.js';

export const IMPORT_KINDS = ['devices', 'models'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type ImportState = 'queued' | 'running' | 'done' | 'failed';

/** What is wrong with one row, or is to be known about it; `row` counts as a spreadsheet does, the header being row 1. */
export interface RowFault {
  readonly row: number;
  /** The header in the person's file, or null when the whole row is meant. */
  readonly column: string | null;
  readonly fault: ImportFault;
}

/** The same as it is kept: for programs by its code, and as a sentence in English. */
export interface RowNote {
  readonly row: number;
  readonly column: string | null;
  readonly code: ImportFaultCode;
  readonly values: ImportFault['values'];
  readonly message: string;
}

/** A note in a report that may have been kept before notes had codes, and remarks a column. */
export type KeptNote = Pick<RowNote, 'row' | 'message'> & Partial<RowNote>;

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  readonly processed: number;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  /** The first of the errors, in row order; `failed` counts every row that has one. */
  readonly errors: readonly KeptNote[];
  readonly warnings: readonly KeptNote[];
  /** How the file was read; null when it was not, and absent in reports kept before this was told. */
  readonly readAs?: ReadAs | null;
}

export interface ReadAs {
  readonly encoding: string;
  readonly delimiter: string;
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
  readAs: null,
};

/** More errors than a person reads; the rest is counted. */
export const MOST_ERRORS = 1_000;

export const noteOf = ({ row, column, fault }: RowFault): RowNote => ({
  row,
  column,
  code: fault.code,
  values: fault.values,
  message: importFaultText(fault),
});

interface Outcome {
  /** Rows in the file. */
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: readonly RowFault[];
  readonly warnings: readonly RowFault[];
  readonly readAs: ReadAs | null;
}

export function reportOf({ errors, warnings, ...outcome }: Outcome): ImportReport {
  const inOrder = [...errors].sort((a, b) => a.row - b.row);
  return {
    processed: outcome.total,
    ...outcome,
    failed: new Set(errors.map(({ row }) => row)).size,
    errors: inOrder.slice(0, MOST_ERRORS).map(noteOf),
    warnings: warnings.slice(0, MOST_ERRORS).map(noteOf),
  };
}
