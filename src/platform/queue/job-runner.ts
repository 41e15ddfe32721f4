import type { Database } from '../database/database.js';
import type { Log } from '../log/log.js';
import type { JobRun, TenantData } from './job.js';
import type { JobHandlers } from './job-handlers.js';
import { DELETE_DONE, RENEW, REQUESTS, REST } from './outbox.sql.js';
import type { Delivery } from './queue-backend.js';

/** NOTIFY channel of {@link JobProgressed}. */
export const PROGRESS_CHANNEL = 'atertag_job_progress';
/** Four times a second is as often as a person sees a number change. */
const PROGRESS_INTERVAL = 250;

export interface JobProgressed {
  readonly municipalityId: string;
  readonly job: string;
  readonly key: string;
  readonly done: number;
  readonly total: number;
}

interface Run {
  readonly municipalityId: string;
  readonly outboxIds: string[];
  readonly abort: AbortController;
}

/** Answers the requests of one key: reads them, lets the handler work, deletes exactly those it read. */
export class JobRunner {
  private readonly runs = new Set<Run>();
  private whenIdle: (() => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly log: Log,
  ) {}

  get active(): number {
    return this.runs.size;
  }

  /** Requests committed after this has read the outbox are not its own: they keep their run. */
  async run(delivery: Delivery): Promise<void> {
    const { municipalityId, job, key, attempt } = delivery;
    const handler = this.handlers.of(job);
    const requests = await this.database.transaction(municipalityId, (tx) =>
      tx.query<{ outbox_id: string; data: TenantData }>(REQUESTS, [municipalityId, job, key]),
    );
    const newest = requests.at(-1);
    // Handed over twice and already done: nothing is left to answer.
    if (!newest) return;
    const outboxIds = requests.map((request) => request.outbox_id);
    const run: Run = { municipalityId, outboxIds, abort: new AbortController() };
    const started = performance.now();
    this.runs.add(run);
    try {
      await handler.handle(newest.data, this.jobRun(delivery, run));
      await this.database.transaction(municipalityId, (tx) => tx.query(DELETE_DONE, [municipalityId, outboxIds]));
      const milliseconds = Math.round(performance.now() - started);
      this.log.info('job.done', { job, municipalityId, key, attempt, requests: requests.length, milliseconds });
    } catch (error) {
      await this.failed(delivery, run, error);
      throw error;
    } finally {
      this.runs.delete(run);
      if (this.runs.size === 0) for (const idle of this.whenIdle.splice(0)) idle();
    }
  }

  /** Keeps the relay from handing over again what is being worked on, however long it takes. */
  async renewLeases(): Promise<void> {
    if (this.runs.size > 0) await this.database.system((tx) => tx.query(RENEW, rowsOf([...this.runs])));
  }

  /** Resolves once nothing runs. */
  idle(): Promise<void> {
    return this.runs.size === 0 ? Promise.resolve() : new Promise((resolve) => this.whenIdle.push(resolve));
  }

  abort(): void {
    for (const run of this.runs) run.abort.abort(new Error('The process is shutting down'));
  }

  private async failed(
    { job, municipalityId, key, attempt, lastAttempt }: Delivery,
    run: Run,
    error: unknown,
  ): Promise<void> {
    const fault = error instanceof Error ? { error: error.name, stack: error.stack } : { error: String(error) };
    const fields = { job, municipalityId, key, attempt, ...fault };
    if (run.abort.signal.aborted) this.log.info('job.interrupted', { job, municipalityId, key, attempt });
    else if (!lastAttempt) this.log.warn('job.will-be-retried', fields);
    else {
      this.log.error('job.failed', fields);
      await this.database.system((tx) => tx.query(REST, rowsOf([run])));
    }
  }

  private jobRun({ municipalityId, job, key, attempt }: Delivery, run: Run): JobRun {
    let reportedAt = -Infinity;
    return {
      attempt,
      signal: run.abort.signal,
      progress: async (done, total) => {
        const now = performance.now();
        if (done < total && now - reportedAt < PROGRESS_INTERVAL) return;
        reportedAt = now;
        const progressed: JobProgressed = { municipalityId, job, key, done, total };
        await this.database.notify(PROGRESS_CHANNEL, JSON.stringify(progressed));
      },
    };
  }
}

const rowsOf = (runs: readonly Run[]): [string[], string[]] => [
  runs.flatMap((run) => run.outboxIds.map(() => run.municipalityId)),
  runs.flatMap((run) => run.outboxIds),
];
