import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Client, Pool, type PoolClient, types } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { type Log } from '../log/log.js';
import type { Reach } from './reach.js';
import { APP_ROLE, SYSTEM_ROLE } from './roles.js';
import { together } from './together.js';
import type { SystemTx, Tx } from './tx.js';

types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.DATE, (text) => text);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/**
 * Serialisation failure, deadlock, and a key that another transaction took between our look and our write: the work is run
 * again from its start, and then finds what the other one wrote.
 */
const TRANSIENT = new Set(['40001', '40P01', '23505']);
const ATTEMPTS = 12;
/** Times the attempt: whoever collided does not meet again at the next step. */
const APART_MS = 4;

/** Thrown inside a transaction when another one got in between; the work is run again from its start. */
export class RetryTransaction extends Error {}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
}

/** The one way to the database: every statement runs in a transaction of one municipality, or of none. */
@Injectable()
export class Database {
  private constructor(
    readonly url: string,
    private readonly dataSource: DataSource,
    private readonly systemPool: Pool,
    private readonly log: Log,
  ) {}

  static connect(dataSource: DataSource, { url }: DatabaseOptions, log: Log): Database {
    const systemPool = new Pool({ connectionString: url, options: `-c role=${SYSTEM_ROLE}`, max: 4 });
    const lost = (error: Error): void => log.warn('database.connection-lost', { message: error.message });
    systemPool.on('error', lost);
    // The pool listens to idle clients only; one that is lost while it works would end the process.
    systemPool.on('connect', (client) => client.on('error', lost));
    return new Database(url, dataSource, systemPool, log);
  }

  /**
   * Runs `work` in one transaction that sees only the rows within `reach`; commits when it returns, rolls back when it
   * throws. After a deadlock or a {@link RetryTransaction} the work is run again, so it must not have outside effects.
   * A municipality's id alone reaches all of it: for jobs, never for a request.
   */
  async transaction<T>(reach: Reach | string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { municipalityId, departmentId, campaignId } =
      typeof reach === 'string' ? ({ municipalityId: reach } as Reach) : reach;
    if (!UUID.test(municipalityId)) throw new TypeError('municipalityId must be a UUID');
    const settings = [municipalityId, departmentId ?? '', campaignId ?? ''];
    return retrying(async () => {
      const runner = this.dataSource.createQueryRunner();
      try {
        const client = (await runner.connect()) as PoolClient;
        // Sent ahead of the work's first statement, not waited for: the connection keeps their order.
        const opened = together(client.query('BEGIN'), client.query(SET_REACH, settings));
        takenAsBegun(runner);
        const working = work({ municipalityId, entities: runner.manager, ...handle(client) });
        const [, result] = await together(opened, working);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        throw error;
      } finally {
        await runner.release();
      }
    });
  }

  /** A transaction outside every tenant: it sees the directory of municipalities and the outbox, nothing else. */
  async system<T>(work: (tx: SystemTx) => Promise<T>): Promise<T> {
    return retrying(async () => {
      const client = await this.systemPool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(handle(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client
          .query('ROLLBACK')
          .catch((rollback: unknown) => this.log.warn('database.rollback-failed', { rollback }));
        throw error;
      } finally {
        client.release();
      }
    });
  }

  async notify(channel: string, payload: string): Promise<void> {
    await this.systemPool.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  /** Calls `onPayload` for each notification until the returned function is called; reconnects by itself. */
  async listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>> {
    let closed = false;
    let client: Client | undefined;
    let retry: NodeJS.Timeout | undefined;
    const connect = async (): Promise<void> => {
      const session = new Client({ connectionString: this.url, options: `-c role=${SYSTEM_ROLE}`, keepAlive: true });
      session.on('notification', ({ payload }) => onPayload(payload ?? ''));
      session.on('error', (error) => reconnect(error));
      session.on('end', () => reconnect(new Error('connection ended')));
      await session.connect();
      await session.query(`LISTEN ${session.escapeIdentifier(channel)}`);
      client = session;
    };
    const reconnect = (error: Error): void => {
      if (closed || retry) return;
      this.log.warn('database.listen-lost', { channel, message: error.message });
      retry = setTimeout(() => {
        retry = undefined;
        connect().catch((failure: unknown) => reconnect(failure as Error));
      }, 1_000);
    };
    await connect();
    return async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    };
  }

  async close(): Promise<void> {
    await this.systemPool.end();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** TypeORM must know that the transaction is open: its `save` would otherwise open, and commit, one of its own. */
function takenAsBegun(runner: QueryRunner): void {
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

const SET_REACH = `SELECT set_config('app.municipality_id', $1, true), set_config('app.department_id', $2, true),
  set_config('app.campaign_id', $3, true)`;

function handle(client: PoolClient): SystemTx {
  const query = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query(sql, [...parameters])).rows as Row[];
  return { client, query };
}

async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const transient = error instanceof RetryTransaction || TRANSIENT.has((error as { code?: string }).code ?? '');
      if (!transient || attempt === ATTEMPTS) throw error;
      await pause(Math.random() * APART_MS * attempt);
    }
  }
}

/** TypeORM's connection options of the application: the role that owns nothing and cannot see past a tenant. */
export const applicationDataSource = ({ url, poolSize = 10 }: DatabaseOptions) =>
  ({
    type: 'postgres',
    url,
    poolSize,
    // Statements that do not wait for each other's answers go out together: on a busy event loop each answer waited for
    // costs more than the statement (intake of single scans at 64 connections: see docs/benchmarks.md).
    // A walk that is kept to its index (enable_sort off) looks so dear to PostgreSQL 15 to 17 that they compile each one: the
    // device list's own test took 27 s instead of 3. The embedded server compiles nothing either.
    extra: { options: `-c role=${APP_ROLE} -c jit=off`, pipeline: true },
    synchronize: false,
    migrationsRun: false,
    logging: false,
  }) as const;
