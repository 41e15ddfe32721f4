import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { IMPORT_KINDS, RunImport, storeImport, type StoredImport } from '../modules/devices/devices.public.js';
import { Database } from '../platform/database/database.js';
import { Clock } from '../shared/clock.js';
import { StartError, type Started } from '../start.js';
import { withApplication } from './application.js';
import { chooseMunicipality } from './choose-municipality.js';
import { showProgress } from './progress-line.js';
import { UsageError } from './usage-error.js';
import { parseWords } from './words.js';

/** Imports a file as the API does, at once. Exit code 1 when nothing of it was taken. */
export async function importFile(words: string[], started: Started): Promise<void> {
  const { values, positionals } = parseWords(words, {
    'dry-run': { type: 'boolean', default: false },
    municipality: { type: 'string' },
  });
  const [wanted, file, ...more] = positionals;
  const kind = IMPORT_KINDS.find((each) => each === wanted);
  if (kind === undefined || file === undefined || more.length > 0)
    throw new UsageError('Say what to import, devices or models, and one file.');
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new StartError(`The file ${file} cannot be read: ${(error as Error).message}`);
  });
  await withApplication(started, async (app) => {
    const { municipalityId } = await chooseMunicipality(app, values.municipality);
    const upload = { kind, dryRun: values['dry-run'], fileName: basename(file), bytes, actor: 'command-line' };
    const importId = await app
      .get(Database)
      .transaction(municipalityId, (tx) => storeImport(tx, upload, app.get(Clock).now()));
    const progress = showProgress('Importing');
    const result = await app.get(RunImport).run(municipalityId, importId, (done, total) => {
      progress.show(done, total);
      return Promise.resolve();
    });
    progress.end();
    report(result);
  });
}

function report({
  state,
  dryRun,
  report: { total, created, updated, unchanged, failed, errors, warnings },
}: StoredImport): void {
  for (const { row, column, message } of [...warnings, ...errors])
    console.error(`row ${row}${column ? `, column ${column}` : ''}: ${message}`);
  if (errors.length < failed) console.error(`… and ${failed - errors.length} more rows with errors.`);
  const verb = dryRun ? 'would be' : 'were';
  console.log(
    `${total} rows: ${created} ${verb} created, ${updated} updated, ${unchanged} unchanged, ${failed} failed.`,
  );
  if (state === 'done') return;
  console.error('Nothing was imported: mend the rows above and run it again.');
  process.exitCode = 1;
}
