import type { ImportFault } from '../../shared/import-fault.js';
import { importFaultText } from '../../shared/import-fault-text.js';

/** One thing a person has to see about a file: where it is and what it is. `row` is the row as Excel counts it. */
export interface ImportProblem {
  readonly row: number;
  /** The header as it stands in the person's file, or null when the whole row is meant. */
  readonly column: string | null;
  readonly fault: ImportFault;
}

/** The file as a whole cannot be read; the message names the row, what is wrong and what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly row: number,
    readonly fault: ImportFault,
  ) {
    super(importFaultText(fault));
  }
}
