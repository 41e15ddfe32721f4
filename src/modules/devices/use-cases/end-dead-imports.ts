import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { noteOf, NOTHING_YET } from '../domain/import/import-report.js';
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
    const interrupted = noteOf({ row: 0, column: null, fault: { code: 'interrupted', values: {} } });
    const report = { ...NOTHING_YET, errors: [interrupted] };
    await endImportsWithoutSignOfLife(tx, new Date(now.getTime() - SILENT_FOR_MS), now, report, ImportJob.name);
  }
}
