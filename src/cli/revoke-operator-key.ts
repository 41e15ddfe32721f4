import { RevokeOperatorKey } from '../modules/access/access.public.js';
import { Database } from '../platform/database/database.js';
import type { Started } from '../start.js';
import { withApplication } from './application.js';
import { UsageError } from './usage-error.js';
import { parseWords } from './words.js';

/** Takes the keys of that name out of use. They stop working within seconds. */
export async function revokeOperatorKey(words: string[], started: Started): Promise<void> {
  const { values } = parseWords(words, { name: { type: 'string' } });
  const name = values.name?.trim() ?? '';
  if (name === '') throw new UsageError('--name must say whose key it is, as it was created.');
  await withApplication(started, async (app) => {
    const revoked = await app.get(Database).system((tx) => app.get(RevokeOperatorKey).run(tx, name));
    if (revoked === 0) throw new UsageError(`No operator key named ${name} works.`);
    console.log(`Revoked: ${revoked}`);
  });
}
