import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { enqueue } from '../../../platform/queue/enqueue.js';
import { Clock } from '../../../shared/clock.js';
import type { ImportCommand } from '../domain/import/stored-import.js';
import { ImportJob } from '../jobs/run-import.job.js';
import { storeImport } from '../persistence/import-store.js';

/** Keeps a file and leaves its import to a worker. */
@Injectable()
export class StartImport {
  constructor(private readonly clock: Clock) {}

  /** @returns the import's id. @throws Problem invalid when the file's name holds a personal number */
  async run(tx: Tx, command: ImportCommand): Promise<string> {
    const importId = await storeImport(tx, command, this.clock.now());
    await enqueue(tx, ImportJob, { municipalityId: tx.municipalityId, importId });
    return importId;
  }
}
