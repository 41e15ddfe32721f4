import { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '../../src/platform/database/database.js';
import { Log } from '../../src/platform/log/log.js';
import type { QueueTiming } from '../../src/platform/queue/queue-timing.js';
import { Interlude, startQueueApplication } from './queue-application.js';

/** A process that takes a job, says so, and never ends it: to be killed. Arguments: database, timing, Redis. */
class Forever extends Interlude {
  meanwhile(): Promise<void> {
    process.stdout.write('working\n');
    return new Promise(() => undefined);
  }
}

const [url = '', timing = '', redisUrl] = process.argv.slice(2);
const database = Database.connect(
  await new DataSource(applicationDataSource({ url })).initialize(),
  { url },
  Log.at('silent'),
);
const application = await startQueueApplication({
  database,
  redisUrl,
  timing: JSON.parse(timing) as QueueTiming,
  interlude: new Forever(),
});
await application.worker.start();
