import { setTimeout as pause } from 'node:timers/promises';
import { v4 as uuidv4 } from 'uuid';
import type { Log } from '../log/log.js';
import type { JobDefinition, Lane } from './job.js';
import { type BullQueue, openPostgresQueue, openRedisQueue, type QueuedJob, type QueueServer } from './queue-server.js';
import type { QueueTiming } from './queue-timing.js';
import { ThrottledLog } from './throttled-log.js';

export interface QueueBackendOptions {
  /** The database that holds the queue unless there is a Redis. */
  readonly url: string;
  readonly redisUrl: string | undefined;
}

/** One request to the queue: what the relay hands over. */
export interface Handover extends QueuedJob {
  readonly job: JobDefinition<never>;
}

/** One run the queue asks a worker for. */
export interface Delivery extends QueuedJob {
  readonly job: string;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
}

export interface LaneWorker {
  /** Takes no further job; those it has go on. */
  stopTaking(): Promise<void>;
  /** Closes the connections, with `force` without waiting for the jobs it still has. */
  close(force: boolean): Promise<void>;
}

/** How many jobs of a lane one process works on at a time: imports are heavy, and one at a time keeps their order. */
const CONCURRENCY: Readonly<Record<Lane, number>> = { recompute: 2, background: 1, import: 1 };
const CLOSE_WITHIN = 5_000;

/** BullMQ as this application uses it: one queue a lane, on PostgreSQL or on Redis. */
export class QueueBackend {
  private readonly server: QueueServer;
  private readonly queues = new Map<Lane, BullQueue>();
  private readonly problems: ThrottledLog;

  constructor(
    { url, redisUrl }: QueueBackendOptions,
    private readonly timing: QueueTiming,
    private readonly log: Log,
  ) {
    this.problems = new ThrottledLog(log);
    const onError = this.report('connection');
    this.server = redisUrl === undefined ? openPostgresQueue(url, onError) : openRedisQueue(redisUrl, onError);
  }

  get reachable(): boolean {
    return this.server.reachable;
  }

  /** Fails when the queue's schema is missing or of a newer version. A Redis that is away is not a failure. */
  check(): Promise<void> {
    return this.server.check();
  }

  /**
   * Gives the queue one job per entry. A key that already waits is not queued twice; one that is being worked on gets
   * one more run after it. Fails fast while the server is away.
   */
  async hand(lane: Lane, handovers: readonly Handover[]): Promise<void> {
    const queue = this.queues.get(lane) ?? this.openQueue(lane);
    try {
      await queue.addBulk(
        handovers.map(({ job, municipalityId, key }) => ({
          name: job.name,
          data: { municipalityId, key },
          opts: {
            // A given id spares PostgreSQL the sequence BullMQ would create, for which the role has no right.
            jobId: uuidv4(),
            deduplication: { id: `${municipalityId}/${job.name}/${key}`, keepLastIfActive: true },
            attempts: job.attempts,
            backoff: { type: 'exponential', delay: this.timing.retry },
            removeOnComplete: true,
            removeOnFail: { count: 100 },
          },
        })),
      );
    } catch (error) {
      // On Redis a queue whose very first command failed never works again: the next one starts afresh.
      this.queues.delete(lane);
      void queue.close().catch(this.report('queue', lane));
      throw error;
    }
  }

  /** Starts a worker of `lane` that calls `run` for each delivery; a rejected run is tried again later. */
  work(lane: Lane, run: (delivery: Delivery) => Promise<void>): LaneWorker {
    const worker = this.server.worker(
      lane,
      (job) => {
        const attempt = job.attemptsMade + 1;
        return run({ ...job.data, job: job.name, attempt, lastAttempt: attempt >= (job.opts.attempts ?? 1) });
      },
      {
        concurrency: CONCURRENCY[lane],
        lockDuration: this.timing.lock,
        stalledInterval: this.timing.stalledCheck,
        // A job is not to blame for the process it died with: an upgrade kills workers as often as it likes.
        maxStalledCount: 1_000,
        // BullMQ waits 15 s after a refused connection; a Redis that is back should find its workers sooner.
        runRetryDelay: this.timing.poll,
      },
    );
    worker.on('error', this.report('worker', lane));
    worker.on('stalled', (jobId) => this.log.warn('job.stalled', { lane, jobId }));
    return {
      stopTaking: () => worker.pause(true),
      close: async (force) => {
        // Without its server a worker cannot end in order: BullMQ would wait for it for ever.
        const closing = worker.close(force || !this.reachable).then(() => true, this.report('worker', lane));
        const closed = await Promise.race([closing, pause(CLOSE_WITHIN, false, { ref: false })]);
        if (closed === false) this.log.warn('queue.worker-left-open', { lane });
      },
    };
  }

  /** Last of all: workers and relay must have stopped. */
  async close(): Promise<void> {
    await Promise.all([...this.queues].map(([lane, queue]) => queue.close().catch(this.report('queue', lane))));
    await this.server.close();
  }

  private openQueue(lane: Lane): BullQueue {
    const queue = this.server.queue(lane);
    queue.on('error', this.report('queue', lane));
    this.queues.set(lane, queue);
    return queue;
  }

  private report(part: string, lane?: Lane): (error: unknown) => void {
    return (error) => this.problems.warn('queue.unavailable', error, { part, lane });
  }
}
