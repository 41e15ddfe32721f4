import { FirstStart } from '../modules/operations/operations.public.js';
import type { Started } from '../start.js';
import { withApplication } from './application.js';
import { chooseMunicipality } from './choose-municipality.js';
import { parseWords } from './words.js';

/** Gives the municipality's admin a new one-time password, for when nobody can sign in any more. */
export async function createAdmin(words: string[], started: Started): Promise<void> {
  const { values } = parseWords(words, { municipality: { type: 'string' } });
  await withApplication(started, async (app) => {
    const { municipalityId } = await chooseMunicipality(app, values.municipality);
    console.log(await app.get(FirstStart).createAdmin(municipalityId));
  });
}
