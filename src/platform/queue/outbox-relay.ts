import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import type { Log } from '../log/log.js';
import { definedJobs, type Lane } from './job.js';
import { CLAIM_NEW, CLAIM_OVERDUE, GIVE_BACK, OUTBOX_CHANNEL, type OutboxRow } from './outbox.sql.js';
import type { Handover, QueueBackend } from './queue-backend.js';
import type { QueueTiming } from './queue-timing.js';
import { ThrottledLog } from './throttled-log.js';

const BATCH = 500;
/** A busy scanner commits hundreds of times a second; a short wait makes one pass of many calls. */
const GATHER = 20;
/** The longest pause, in polls, between two attempts at a queue that is away. */
const LONGEST_PAUSE = 5;

/**
 * Carries committed requests from the outbox to the queue. A row is first leased in a short transaction and handed over
 * after it, so the queue is never called inside one; what gets lost between the two is overdue later and carried again.
 * Every process may run one: a row is locked by whoever takes it, and the others skip it.
 */
export class OutboxRelay {
  private readonly problems: ThrottledLog;
  private readonly stopping = new AbortController();
  private wake: () => void = () => undefined;
  private called = false;
  private failures = 0;
  private nextOverdueAt = 0;
  private unlisten: (() => Promise<void>) | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly backend: QueueBackend,
    private readonly timing: QueueTiming,
    log: Log,
  ) {
    this.problems = new ThrottledLog(log);
  }

  async start(): Promise<void> {
    this.unlisten = await this.database.listen(OUTBOX_CHANNEL, () => {
      this.called = true;
      this.wake();
    });
    this.loop = this.run();
  }

  /** Returns when the pass under way has ended; the backend may be closed after it. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.unlisten?.();
    await this.loop;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.called = false;
      this.failures = (await this.pass()) ? 0 : Math.min(this.failures + 1, LONGEST_PAUSE);
      if (this.failures > 0) await this.quiet(this.timing.poll * this.failures, false);
      else if (await this.quiet(this.timing.poll, true)) await this.quiet(GATHER, false);
    }
  }

  /** Waits; with `wakeable` true ends early, and says so, when a request was committed meanwhile. */
  private async quiet(milliseconds: number, wakeable: boolean): Promise<boolean> {
    if (this.stopping.signal.aborted) return false;
    if (wakeable && this.called) return true;
    const over = new AbortController();
    this.wake = () => {
      if (wakeable || this.stopping.signal.aborted) over.abort();
    };
    // Rejects only when woken, which is an answer here.
    return pause(milliseconds, false, { signal: over.signal }).catch(() => true);
  }

  private async pass(): Promise<boolean> {
    try {
      if (!this.backend.reachable) throw new Error('the queue server is not connected');
      while ((await this.carry(CLAIM_NEW, [BATCH])) === BATCH && !this.stopping.signal.aborted);
      if (Date.now() >= this.nextOverdueAt) {
        const leases = [BATCH, this.timing.lease, this.timing.longestLease];
        while ((await this.carry(CLAIM_OVERDUE, leases)) === BATCH && !this.stopping.signal.aborted);
        this.nextOverdueAt = Date.now() + this.timing.poll;
      }
      return true;
    } catch (error) {
      this.problems.warn('outbox.not-carried', error);
      return false;
    }
  }

  private async carry(claim: string, parameters: readonly number[]): Promise<number> {
    const rows = await this.database.system((tx) => tx.query<OutboxRow>(claim, parameters));
    for (const [lane, { handovers, taken }] of this.byLane(rows)) {
      try {
        await this.backend.hand(lane, [...handovers.values()]);
      } catch (error) {
        await this.database.system((tx) => tx.query(GIVE_BACK, keysOf(taken)));
        throw error;
      }
    }
    return rows.length;
  }

  /** Rows with the same key are one handover: the run answers all of them. */
  private byLane(rows: readonly OutboxRow[]): Map<Lane, { handovers: Map<string, Handover>; taken: OutboxRow[] }> {
    const lanes = new Map<Lane, { handovers: Map<string, Handover>; taken: OutboxRow[] }>();
    for (const row of rows) {
      const job = definedJobs().get(row.job);
      if (!job) {
        // A newer version of the program runs beside this one: its own relay takes the row when the lease is over.
        this.problems.warn('outbox.unknown-job', 'no such job in this version', { job: row.job });
        continue;
      }
      const lane = lanes.get(job.lane) ?? { handovers: new Map<string, Handover>(), taken: [] };
      lanes.set(job.lane, lane);
      lane.taken.push(row);
      const subject = `${row.municipality_id}/${row.job}/${row.key}`;
      lane.handovers.set(subject, { job, municipalityId: row.municipality_id, key: row.key });
    }
    return lanes;
  }
}

const keysOf = (rows: readonly OutboxRow[]): [string[], string[]] => [
  rows.map((row) => row.municipality_id),
  rows.map((row) => row.outbox_id),
];
