import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log/log.js';
import { type Lane, LANES } from './job.js';
import type { JobRunner } from './job-runner.js';
import type { LaneWorker, QueueBackend } from './queue-backend.js';
import type { QueueTiming } from './queue-timing.js';
import { ThrottledLog } from './throttled-log.js';

/**
 * A worker rests this many times as long as its run took. In a surge every scan asks for a recomputation; with all
 * departments recomputed without a rest, single scans ran at 870 a second instead of 1 318 (two cores). The first request never waits.
 */
const REST: Readonly<Record<Lane, number>> = { recompute: 3, background: 3, import: 0 };
const SHORTEST_REST = 100;
const LONGEST_REST = 10_000;
const FINISH_WITHIN = 20_000;
const UNWIND_WITHIN = 2_000;

/** The workers of one process, one a lane. Started by whoever is to work, stopped before relay and backend. */
export class WorkerHost {
  private readonly problems: ThrottledLog;
  private workers: LaneWorker[] = [];
  private stopping = new AbortController();
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly backend: QueueBackend,
    private readonly runner: JobRunner,
    private readonly timing: QueueTiming,
    private readonly log: Log,
  ) {
    this.problems = new ThrottledLog(log);
  }

  async start(): Promise<void> {
    await this.backend.check();
    this.workers = LANES.map((lane) =>
      this.backend.work(lane, async (delivery) => {
        const started = performance.now();
        await this.runner.run(delivery);
        await this.rest(lane, performance.now() - started);
      }),
    );
    this.heartbeat = setInterval(() => {
      this.runner.renewLeases().catch((error: unknown) => this.problems.warn('job.lease-not-renewed', error));
    }, this.timing.heartbeat);
  }

  /**
   * Takes no further job, lets those under way finish within `finishWithin` ms, then aborts them. What was aborted is
   * still in the outbox and in the queue: another worker, or the next start, does it.
   */
  async stop(finishWithin = FINISH_WITHIN): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.workers.map((worker) => worker.stopTaking()));
    await Promise.race([this.runner.idle(), pause(finishWithin, undefined, { ref: false })]);
    if (this.runner.active > 0) {
      this.log.warn('worker.interrupts-jobs', { active: this.runner.active });
      this.runner.abort();
      await Promise.race([this.runner.idle(), pause(UNWIND_WITHIN, undefined, { ref: false })]);
    }
    clearInterval(this.heartbeat);
    await Promise.all(this.workers.map((worker) => worker.close(this.runner.active > 0)));
    this.workers = [];
  }

  /** Ends early when the host stops. */
  private async rest(lane: Lane, ranFor: number): Promise<void> {
    if (REST[lane] === 0 || this.stopping.signal.aborted) return;
    const rest = Math.min(Math.max(REST[lane] * ranFor, SHORTEST_REST), LONGEST_REST);
    await pause(rest, undefined, { signal: this.stopping.signal }).catch((error: unknown) => {
      if (!this.stopping.signal.aborted) throw error;
    });
  }
}
