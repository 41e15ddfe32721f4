import { CreateApiKey } from '../modules/access/access.public.js';
import { Database } from '../platform/database/database.js';
import { MUNICIPAL_ROLES, type MunicipalRole } from '../shared/permissions.js';
import type { Started } from '../start.js';
import { withApplication } from './application.js';
import { chooseMunicipality } from './choose-municipality.js';
import { UsageError } from './usage-error.js';
import { parseWords } from './words.js';

/** Prints a new API key, alone, on standard output. */
export async function createKey(words: string[], started: Started): Promise<void> {
  const { values } = parseWords(words, {
    role: { type: 'string' },
    municipality: { type: 'string' },
    name: { type: 'string', default: 'command line' },
  });
  const role = MUNICIPAL_ROLES.find((each): each is MunicipalRole => each === values.role);
  if (!role) throw new UsageError(`--role must be one of ${MUNICIPAL_ROLES.join(', ')}.`);
  await withApplication(started, async (app) => {
    const { municipalityId } = await chooseMunicipality(app, values.municipality);
    const { key } = await app
      .get(Database)
      .transaction(municipalityId, (tx) => app.get(CreateApiKey).run(tx, { name: values.name, role }));
    console.log(key);
  });
}
