import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { NOTHING_YET } from '../domain/import/import-report.js';
import { ImportJob } from '../jobs/run-import.job.js';
import { endImportsWithoutSignOfLife } from '../persistence/import-life.js';

/** Ten times the pause between two signs of life. */
const SILENT_FOR_MS = 600_000;

/**
 * Ends imports that nobody works on: an import from the command line that was killed owes no job, and would be "running" for
 * ever. Nothing of it was committed.
 */
@Injectable()
export class EndDeadImports {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx): Promise<void> {
    const now = this.clock.now();
    const message =
      'The import was interrupted: the program that ran it gave no sign of life for ten minutes. Nothing was imported. ' +
      'Start it again with the same file.';
    const report = { ...NOTHING_YET, errors: [{ row: 0, column: null, message }] };
    await endImportsWithoutSignOfLife(tx, new Date(now.getTime() - SILENT_FOR_MS), now, report, ImportJob.name);
  }
}
