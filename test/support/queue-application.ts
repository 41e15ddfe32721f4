import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import type { NestApplicationContextOptions } from '@nestjs/common/internal';
import { NestFactory } from '@nestjs/core';
import { Database } from '../../src/platform/database/database.js';
import { Log } from '../../src/platform/log/log.js';
import { defineJob, type JobHandler, type JobRun } from '../../src/platform/queue/job.js';
import { HandlesJob } from '../../src/platform/queue/job-handlers.js';
import { OutboxRelay } from '../../src/platform/queue/outbox-relay.js';
import { QueueBackend } from '../../src/platform/queue/queue-backend.js';
import type { QueueTiming } from '../../src/platform/queue/queue-timing.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import { WorkerHost } from '../../src/platform/queue/worker-host.js';

interface TallyRequest {
  readonly municipalityId: string;
  readonly subject: string;
}

/** The job under test recomputes a total from history, like every job here. */
export const tallyVotes = defineJob<TallyRequest>({
  name: 'test.tally-votes',
  lane: 'recompute',
  key: ({ subject }) => subject,
});

/** The same without a key: every request is a run of its own. */
export const countRuns = defineJob<TallyRequest>({ name: 'test.count-runs', lane: 'import' });

/** Owned by the database's owner, written by the application's role. */
export const TALLY_TABLES = `
CREATE TABLE vote (municipality_id uuid, subject text);
CREATE TABLE tally (municipality_id uuid, subject text, votes integer, runs integer, PRIMARY KEY (municipality_id, subject));
GRANT SELECT, INSERT, UPDATE ON vote, tally TO atertag_app;`;

const RECORD = `
INSERT INTO tally (municipality_id, subject, votes, runs) VALUES ($1, $2, $3, 1)
ON CONFLICT (municipality_id, subject) DO UPDATE SET votes = excluded.votes, runs = tally.runs + 1`;

/** What happens between reading the history and writing the total. */
export abstract class Interlude {
  abstract meanwhile(run: JobRun): Promise<void>;
}

@HandlesJob(tallyVotes)
export class TallyVotes implements JobHandler<TallyRequest> {
  constructor(
    private readonly database: Database,
    private readonly interlude: Interlude,
  ) {}

  async handle({ municipalityId, subject }: TallyRequest, run: JobRun): Promise<void> {
    const votes = await this.database.transaction(municipalityId, async (tx) => {
      const [row] = await tx.query<{ votes: number }>(
        'SELECT count(*)::int AS votes FROM vote WHERE municipality_id = $1 AND subject = $2',
        [municipalityId, subject],
      );
      return row?.votes;
    });
    await this.interlude.meanwhile(run);
    await this.database.transaction(municipalityId, (tx) => tx.query(RECORD, [municipalityId, subject, votes]));
  }
}

@HandlesJob(countRuns)
export class CountRuns implements JobHandler<TallyRequest> {
  constructor(private readonly database: Database) {}

  async handle({ municipalityId, subject }: TallyRequest): Promise<void> {
    await this.database.transaction(municipalityId, (tx) => tx.query(RECORD, [municipalityId, subject, 0]));
  }
}

@Module({})
class PlatformModule {
  static with(database: Database): DynamicModule {
    const providers = [
      { provide: Database, useValue: database },
      { provide: Log, useValue: Log.at('silent') },
    ];
    return { module: PlatformModule, global: true, providers, exports: [Database, Log] };
  }
}

@Module({})
class TallyModule {
  static with(interlude: Interlude): DynamicModule {
    return { module: TallyModule, providers: [{ provide: Interlude, useValue: interlude }, TallyVotes, CountRuns] };
  }
}

@Module({})
class QueueTestModule {}

export interface QueueApplication {
  readonly worker: WorkerHost;
  close(): Promise<void>;
}

/** The platform as a process starts it, its relay running, its worker not yet. */
export async function startQueueApplication({
  database,
  redisUrl,
  timing,
  interlude,
}: {
  database: Database;
  redisUrl: string | undefined;
  timing: QueueTiming;
  interlude: Interlude;
}): Promise<QueueApplication> {
  const options: Readonly<NestApplicationContextOptions> = { logger: ['error'], abortOnError: false };
  const context: INestApplicationContext = await NestFactory.createApplicationContext(
    {
      module: QueueTestModule,
      imports: [PlatformModule.with(database), QueueModule.register({ redisUrl, timing }), TallyModule.with(interlude)],
    },
    options,
  );
  await context.get(OutboxRelay).start();
  const worker = context.get(WorkerHost);
  return {
    worker,
    close: async () => {
      await worker.stop(5_000);
      await context.get(OutboxRelay).stop();
      await context.get(QueueBackend).close();
      await context.close();
    },
  };
}
