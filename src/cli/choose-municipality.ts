import type { INestApplicationContext } from '@nestjs/common';
import { FirstStart } from '../modules/operations/operations.public.js';
import { type Municipality, MunicipalityDirectory } from '../modules/organisation/organisation.public.js';
import { Database } from '../platform/database/database.js';
import { StartError } from '../start.js';

/**
 * The municipality a command works for: the one named; else the only one in use; else the one created first, with a word
 * on standard error where others could have been meant.
 *
 * @throws StartError naming those there are
 */
export async function chooseMunicipality(
  app: INestApplicationContext,
  slug: string | undefined,
): Promise<Municipality> {
  const admin = await app.get(FirstStart).run();
  if (admin) console.error(`The admin's one-time password is ${admin.password}`);
  const all = await app.get(MunicipalityDirectory).list();
  const slugs = all.map((municipality) => municipality.slug).join(', ');
  if (slug !== undefined) {
    const named = all.find((municipality) => municipality.slug === slug);
    if (!named) throw new StartError(`There is no municipality ${slug}. There are: ${slugs}.`);
    return named;
  }
  const inUse = await Promise.all(all.map((municipality) => isInUse(app.get(Database), municipality)));
  const chosen = all.find((_, index) => inUse[index]) ?? all[0];
  if (!chosen) throw new StartError('There is no municipality yet.');
  if (all.length > 1) console.error(`Municipality: ${chosen.slug} (of ${slugs}; choose with --municipality).`);
  return chosen;
}

const isInUse = (database: Database, { municipalityId }: Municipality): Promise<boolean> =>
  database.transaction(municipalityId, async (tx) => {
    const [row] = await tx.query<{ used: boolean }>(
      `SELECT EXISTS (SELECT FROM device WHERE municipality_id = $1) OR EXISTS (SELECT FROM campaign WHERE municipality_id = $1) AS used`,
      [municipalityId],
    );
    return row?.used ?? false;
  });
