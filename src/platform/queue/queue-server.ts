import {
  assertSchemaCompatibility,
  createPostgresBackend,
  createRedisBackend,
  type BulkJobOptions,
  type Job,
  withBackend,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { SYSTEM_ROLE } from '../database/roles.js';
import { QUEUE_SCHEMA } from './queue.schema.js';

/** What the queue carries for one key: which rows of the outbox to answer, not what is in them. */
export interface QueuedJob {
  readonly municipalityId: string;
  readonly key: string;
}

export interface BulkJob {
  name: string;
  data: QueuedJob;
  opts: BulkJobOptions;
}

/** The part of BullMQ's Queue and Worker used here, the same whatever server is behind them. */
export interface BullQueue {
  addBulk(jobs: BulkJob[]): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}
export interface BullWorker {
  pause(doNotWaitActive: boolean): Promise<void>;
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
}
export type Processor = (job: Job<QueuedJob>) => Promise<void>;

/** The server that holds the queue, with the connections to it. */
export interface QueueServer {
  /** False while it is known to be unreachable: asking it anyway would only cost an error. */
  readonly reachable: boolean;
  /** Fails when the server can never serve, as opposed to not now. */
  check(): Promise<void>;
  queue(name: string): BullQueue;
  worker(name: string, process: Processor, options: Omit<WorkerOptions, 'connection'>): BullWorker;
  close(): Promise<void>;
}

type OnError = (error: Error) => void;

/** A few hundred events are plenty: nothing here reads BullMQ's event stream, and on PostgreSQL each is a row. */
const STREAMS = { events: { maxLen: 200 } };

/** The queue beside the data, in the schema `bullmq`, as the role that owns nothing. */
export function openPostgresQueue(url: string, onError: OnError): QueueServer {
  // One pool for all queues and workers: BullMQ's own would be one each. It takes a session apart for every worker's
  // LISTEN, and keepAlive lets a silently dropped one be noticed.
  const pool = new Pool({
    connectionString: url,
    options: `-c role=${SYSTEM_ROLE} -c search_path=${QUEUE_SCHEMA}`,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', onError);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    reachable: true,
    check: async () => {
      await assertSchemaCompatibility(pool, QUEUE_SCHEMA);
    },
    queue: (name) => new Queue<QueuedJob>(name, { connection: pool, streams: STREAMS }),
    worker: (name, process, options) => new Worker<QueuedJob>(name, process, { ...options, connection: pool }),
    close: () => pool.end(),
  };
}

const RECONNECT_AFTER_AT_MOST = 2_000;

export function openRedisQueue(url: string, onError: OnError): QueueServer {
  let closed = false;
  // Also the strategy of the connections BullMQ duplicates, which would otherwise try for ever and keep the process.
  const retryStrategy = (times: number): number | null =>
    closed ? null : Math.min(times * 100, RECONNECT_AFTER_AT_MOST);
  const connect = (options: { maxRetriesPerRequest: number | null; enableOfflineQueue: boolean }): Redis => {
    return new Redis(url, { ...options, retryStrategy, connectTimeout: 5_000 }).on('error', onError);
  };
  // The relay must know at once that Redis is away; a worker waits for as long as it takes.
  const producer = connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false });
  let consumer: Redis | undefined;
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    get reachable() {
      return producer.status === 'ready';
    },
    check: () => Promise.resolve(),
    queue: (name) => new Queue<QueuedJob>(name, { connection: producer, streams: STREAMS }),
    worker: (name, process, options) => {
      consumer ??= connect({ maxRetriesPerRequest: null, enableOfflineQueue: true });
      return new Worker<QueuedJob>(name, process, { ...options, connection: consumer });
    },
    close: () => {
      closed = true;
      producer.disconnect();
      consumer?.disconnect();
      return Promise.resolve();
    },
  };
}
