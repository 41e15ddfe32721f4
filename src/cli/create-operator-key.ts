import { CreateOperatorKey } from '../modules/access/access.public.js';
import { Database } from '../platform/database/database.js';
import type { Started } from '../start.js';
import { withApplication } from './application.js';
import { UsageError } from './usage-error.js';
import { parseWords } from './words.js';

/** Prints a new key for an operator of the installation, alone, on standard output. */
export async function createOperatorKey(words: string[], started: Started): Promise<void> {
  const { values } = parseWords(words, { name: { type: 'string' } });
  const name = values.name?.trim() ?? '';
  if (name === '') throw new UsageError('--name must say whose key it is.');
  await withApplication(started, async (app) => {
    const database = app.get(Database);
    console.log(await database.system((tx) => app.get(CreateOperatorKey).run(tx, name)));
  });
}
