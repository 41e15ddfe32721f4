import type { INestApplicationContext } from '@nestjs/common';
import { ConfigurationError, type Env, readEnv } from './platform/config/env.js';
import { EmbeddedDatabaseError } from './platform/database/embedded/embedded-database-error.js';
import { DatabaseUnusableError } from './platform/database/migrate.js';
import { openDatabase, type OpenDatabase } from './platform/database/open-database.js';
import { MissingRoleError } from './platform/database/roles.js';
import { Log } from './platform/log/log.js';
import { OutboxRelay } from './platform/queue/outbox-relay.js';
import { QueueBackend } from './platform/queue/queue-backend.js';
import { ScheduleHost } from './platform/queue/schedule-host.js';
import { WorkerHost } from './platform/queue/worker-host.js';

/** What a person who starts us can mend: shown as one line, without a stack. */
export class StartError extends Error {}

const FOR_PEOPLE = [StartError, ConfigurationError, DatabaseUnusableError, MissingRoleError, EmbeddedDatabaseError];

export interface Started {
  readonly env: Env;
  readonly log: Log;
  readonly database: OpenDatabase;
}

/** Runs a program to its end. A fault that a person can mend is one line on standard error, and exit code 1. */
export async function runProgram(program: (started: Started) => Promise<void>): Promise<never> {
  let started: Started | undefined;
  try {
    const env = readEnv();
    const log = Log.at(env.logLevel);
    started = { env, log, database: await openDatabase(env, log) };
    await program(started);
  } catch (error) {
    process.exitCode = 1;
    const mendable = FOR_PEOPLE.some((kind) => error instanceof kind);
    console.error(mendable ? (error as Error).message : error);
  } finally {
    await started?.database.release();
  }
  // Everything is closed or has failed to close: a connection left half open must not keep the process.
  process.exit();
}

/** Hands jobs from the outbox to the queue; with `workers`, does them too and asks for what is due each day. */
export async function startJobs(app: INestApplicationContext, { workers }: { workers: boolean }): Promise<void> {
  await app.get(OutboxRelay).start();
  if (!workers) return;
  await app.get(WorkerHost).start();
  app.get(ScheduleHost).start();
}

/** Finishes what is under way, then closes: workers, relay, queue, and what the application holds. */
export async function stopJobs(app: INestApplicationContext): Promise<void> {
  await app.get(ScheduleHost).stop();
  await app.get(WorkerHost).stop();
  await app.get(OutboxRelay).stop();
  await app.get(QueueBackend).close();
}

/** Resolves at the first SIGTERM or SIGINT. A second one ends the process at once. */
export const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
  });
