import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../src/platform/database/tx.js';
import { enqueue } from '../../src/platform/queue/enqueue.js';
import type { JobRun } from '../../src/platform/queue/job.js';
import { QUEUE_TIMING, type QueueTiming } from '../../src/platform/queue/queue-timing.js';
import type { WorkerHost } from '../../src/platform/queue/worker-host.js';
import { createTestDatabase } from './database.js';
import { eventually } from './eventually.js';
import {
  Interlude,
  type QueueApplication,
  startQueueApplication,
  TALLY_TABLES,
  tallyVotes,
} from './queue-application.js';
import { startRedis, type TestRedis } from './redis.js';

/** Short enough for a test to see what happens after each of them has passed. */
export const SHORT_TIMING: QueueTiming = {
  ...QUEUE_TIMING,
  lock: 2_000,
  stalledCheck: 1_000,
  poll: 200,
  heartbeat: 500,
  lease: 2_000,
  retry: 100,
};

/** Replaced by the tests that need something to happen while a job runs. */
class Scene extends Interlude {
  act: (run: JobRun) => Promise<void> = () => Promise.resolve();
  meanwhile(run: JobRun): Promise<void> {
    return this.act(run);
  }
}

/** A database, a queue server, one process's platform, and votes to tally. */
export class QueueStage {
  readonly scene = new Scene();
  municipalityId = uuidv7();
  private application: QueueApplication | undefined;

  private constructor(
    private readonly test: Awaited<ReturnType<typeof createTestDatabase>>,
    readonly redis: TestRedis | undefined,
  ) {}

  static async open(backend: string): Promise<QueueStage> {
    const test = await createTestDatabase();
    await asOwner(test.url, TALLY_TABLES);
    return new QueueStage(test, backend === 'Redis' ? await startRedis() : undefined);
  }

  get url(): string {
    return this.test.url;
  }

  get worker(): WorkerHost {
    if (!this.application) throw new Error('The stage has not been set');
    return this.application.worker;
  }

  /** A municipality of its own and a freshly started platform: relay running, worker not. */
  async set(): Promise<void> {
    this.municipalityId = uuidv7();
    this.scene.act = () => Promise.resolve();
    this.application = await startQueueApplication({
      database: this.test.database,
      redisUrl: this.redis?.url,
      timing: SHORT_TIMING,
      interlude: this.scene,
    });
  }

  async strike(): Promise<void> {
    await this.application?.close();
  }

  async close(): Promise<void> {
    await this.test.close();
    await this.redis?.stop();
  }

  /** What every process goes through when the server is restarted. */
  async dropConnections(): Promise<void> {
    await asOwner(
      this.url,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.test.database.transaction(this.municipalityId, work);
  }

  /** One more vote, and the job that counts them. */
  async vote(tx: Tx, subject: string): Promise<void> {
    const { municipalityId } = this;
    await tx.query('INSERT INTO vote (municipality_id, subject) VALUES ($1, $2)', [municipalityId, subject]);
    await enqueue(tx, tallyVotes, { municipalityId, subject });
  }

  async tally(subject: string): Promise<{ votes: number; runs: number } | undefined> {
    const sql = 'SELECT votes, runs FROM tally WHERE municipality_id = $1 AND subject = $2';
    const rows = await this.transaction((tx) =>
      tx.query<{ votes: number; runs: number }>(sql, [this.municipalityId, subject]),
    );
    return rows[0];
  }

  /** How many rows the municipality has in the outbox, all or those for which `condition` holds. */
  async owed(condition = 'true'): Promise<number> {
    const sql = `SELECT FROM outbox WHERE ${condition}`;
    return (await this.transaction((tx) => tx.query(sql))).length;
  }

  async untilDone(): Promise<void> {
    await eventually(async () => {
      const owed = await this.owed();
      if (owed > 0) throw new Error(`${owed} requests are still owed`);
    });
  }

  async untilHandedOver(): Promise<void> {
    await eventually(async () => {
      const waiting = await this.owed('handed_at IS NULL');
      if (waiting > 0) throw new Error(`${waiting} requests still wait for the relay`);
    });
  }
}

async function asOwner(url: string, sql: string): Promise<void> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query(sql);
  } finally {
    await owner.end();
  }
}
