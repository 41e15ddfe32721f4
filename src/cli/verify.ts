import { countEvents, findBrokenEvents } from '../modules/devices/devices.public.js';
import { MunicipalityDirectory } from '../modules/organisation/organisation.public.js';
import { Database } from '../platform/database/database.js';
import { StartError, type Started } from '../start.js';
import { withApplication } from './application.js';
import { parseWords } from './words.js';

const FAULTS = {
  content: 'was changed after it was written',
  chain: 'does not follow the event before it',
  missing: 'is the last the device had and is gone or replaced',
};

/** Recomputes the hash of every event. Exit code 1 when one is not what it was, naming device and event. */
export async function verify(words: string[], started: Started): Promise<void> {
  const { values } = parseWords(words, { municipality: { type: 'string' } });
  await withApplication(started, async (app) => {
    const all = await app.get(MunicipalityDirectory).list();
    const wanted = all.filter(({ slug }) => values.municipality === undefined || slug === values.municipality);
    if (wanted.length === 0 && values.municipality !== undefined)
      throw new StartError(`There is no municipality ${values.municipality}.`);
    for (const { municipalityId, slug } of wanted) {
      const [events, broken] = await app
        .get(Database)
        .transaction(municipalityId, async (tx) => [await countEvents(tx), await findBrokenEvents(tx)] as const);
      for (const { deviceId, eventId, seq, fault } of broken)
        console.log(`${slug}: device ${deviceId}, event ${eventId ?? 'unknown'} (number ${seq}) ${FAULTS[fault]}`);
      console.log(`${slug}: ${events} events, ${broken.length} faults`);
      if (broken.length > 0) process.exitCode = 1;
    }
  });
}
