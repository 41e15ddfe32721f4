import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Database } from '../database/database.js';
import { Log } from '../log/log.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueBackend } from './queue-backend.js';
import { QUEUE_TIMING, type QueueTiming } from './queue-timing.js';
import { WorkerHost } from './worker-host.js';

export interface QueueModuleOptions {
  /** A Redis for the queue; without it the queue is in the database. */
  readonly redisUrl: string | undefined;
  readonly timing?: QueueTiming;
}

/**
 * Needs `Database` and `Log` from global modules. Nothing starts by itself: `OutboxRelay.start()` in every process,
 * `WorkerHost.start()` where jobs are done; at the end `WorkerHost.stop()`, `OutboxRelay.stop()`, `QueueBackend.close()`.
 */
@Module({})
export class QueueModule {
  static register({ redisUrl, timing = QUEUE_TIMING }: QueueModuleOptions): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        JobHandlers,
        {
          provide: QueueBackend,
          inject: [Database, Log],
          useFactory: (database: Database, log: Log) => new QueueBackend({ url: database.url, redisUrl }, timing, log),
        },
        {
          provide: OutboxRelay,
          inject: [Database, QueueBackend, Log],
          useFactory: (database: Database, backend: QueueBackend, log: Log) =>
            new OutboxRelay(database, backend, timing, log),
        },
        {
          provide: JobRunner,
          inject: [Database, JobHandlers, Log],
          useFactory: (database: Database, handlers: JobHandlers, log: Log) => new JobRunner(database, handlers, log),
        },
        {
          provide: WorkerHost,
          inject: [QueueBackend, JobRunner, Log],
          useFactory: (backend: QueueBackend, runner: JobRunner, log: Log) =>
            new WorkerHost(backend, runner, timing, log),
        },
      ],
      exports: [QueueBackend, OutboxRelay, WorkerHost],
    };
  }
}
