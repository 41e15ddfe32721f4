import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Log } from '../../../platform/log/log.js';
import { UnreadableFileError } from '../../../platform/imports/problems.js';
import { Clock } from '../../../shared/clock.js';
import { type ImportReport, reportOf } from '../domain/import/import-report.js';
import type { StoredImport } from '../domain/import/stored-import.js';
import { signLife } from '../persistence/import-life.js';
import { finishImport, readFile, readImport, reportProgress } from '../persistence/import-store.js';
import { ImportDevices } from './import-devices.js';
import { ImportModels } from './import-models.js';

/** Whoever sees no sign of life for ten times as long takes the import for dead: see EndDeadImports. */
const SIGN_OF_LIFE_MS = 60_000;

type Progress = (done: number, total: number) => Promise<void>;

/** Undoes all that was done in a transaction and carries the report out of it. */
class RollBack extends Error {
  constructor(readonly report: ImportReport) {
    super();
  }
}

/** Runs a stored import to its end. Run again after a crash it starts over: nothing of it was committed. */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly importDevices: ImportDevices,
    private readonly importModels: ImportModels,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(municipalityId: string, importId: string, progress: Progress): Promise<StoredImport> {
    const wanted = await this.database.transaction(municipalityId, (tx) => readImport(tx, importId));
    if (wanted.finishedAt !== null) return wanted;
    const note: Progress = async (done, total) => {
      await this.database.transaction(municipalityId, (tx) => reportProgress(tx, importId, done, total));
      await progress(done, total);
    };
    await note(0, 0);
    const undone = await this.showingLife(municipalityId, importId, () =>
      this.inOneTransaction(municipalityId, wanted, note),
    );
    if (undone) {
      const state = stateOf(wanted, undone);
      await this.database.transaction(municipalityId, (tx) =>
        finishImport(tx, importId, state, undone, this.clock.now()),
      );
    }
    return this.database.transaction(municipalityId, (tx) => readImport(tx, importId));
  }

  private async showingLife<Result>(
    municipalityId: string,
    importId: string,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const sign = (): Promise<void> =>
      this.database
        .transaction(municipalityId, (tx) => signLife(tx, importId, this.clock.now()))
        .catch((error: unknown) => this.log.warn('import.no-sign-of-life', { importId, message: String(error) }));
    await sign();
    const heartbeat = setInterval(() => void sign(), SIGN_OF_LIFE_MS);
    try {
      return await work();
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** @returns the report of what was rolled back: a dry run, or a file with errors; undefined when it was committed */
  private async inOneTransaction(
    municipalityId: string,
    wanted: StoredImport,
    progress: Progress,
  ): Promise<ImportReport | undefined> {
    try {
      await this.database.transaction(municipalityId, async (tx) => {
        const report = await this.importFile(tx, wanted, progress);
        if (wanted.dryRun || stateOf(wanted, report) === 'failed') throw new RollBack(report);
        await finishImport(tx, wanted.importId, 'done', report, this.clock.now());
      });
      return undefined;
    } catch (error) {
      if (error instanceof RollBack) return error.report;
      if (error instanceof UnreadableFileError) return unreadable(error);
      throw error;
    }
  }

  private async importFile(tx: Tx, { importId, kind, actor }: StoredImport, progress: Progress): Promise<ImportReport> {
    const bytes = await readFile(tx, importId);
    if (bytes === null) throw new Error(`The import ${importId} has no file and is not finished.`);
    return kind === 'devices' ? this.importDevices.run(tx, actor, bytes, progress) : this.importModels.run(tx, bytes);
  }
}

/** Devices come all or none. Models are reference data: rows that cannot be used are left out, unless none can. */
function stateOf({ kind }: StoredImport, { failed, created, updated, unchanged }: ImportReport): 'done' | 'failed' {
  const taken = created + updated + unchanged;
  return failed > 0 && (kind === 'devices' || taken === 0) ? 'failed' : 'done';
}

const unreadable = ({ row, fault }: UnreadableFileError): ImportReport =>
  reportOf({
    ...{ total: 0, created: 0, updated: 0, unchanged: 0 },
    errors: [{ row, column: null, fault }],
    warnings: [],
    readAs: null,
  });
