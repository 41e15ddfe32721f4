import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { built } from './built.js';
import { describeServer } from './machine.js';

export interface BenchDatabase {
  readonly dataDir: string;
  /** The owner's address; the application takes its own role on it. */
  readonly url: string;
  /** The superuser: row-level security does not bind it. */
  readonly owner: Client;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const quiet = { info: () => undefined, warn: () => undefined };

/** A data folder for one benchmark. It is gone afterwards. */
export async function withDataFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atertag-bench-'));
  try {
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The embedded database as it is shipped, commits durable, migrated and empty. */
export async function withDatabase<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const { openEmbedded } = await built<typeof import('../../src/platform/database/embedded/open-embedded.js')>(
    'platform/database/embedded/open-embedded.js',
  );
  const { migrate } =
    await built<typeof import('../../src/platform/database/migrate.js')>('platform/database/migrate.js');
  return withDataFolder(async (dataDir) => {
    const server = await openEmbedded(dataDir, quiet);
    const interrupted = (): void => {
      // The database has a session of its own and would outlive Ctrl-C.
      const cleared = server.release().then(() => rm(dataDir, { recursive: true, force: true }));
      void cleared.finally(() => process.exit(130));
    };
    for (const signal of SIGNALS) process.once(signal, interrupted);
    try {
      await migrate(server.url);
      const owner = new Client({ connectionString: server.url });
      await owner.connect();
      try {
        console.log(await describeServer(owner));
        return await work({ dataDir, url: server.url, owner });
      } finally {
        await owner.end();
      }
    } finally {
      for (const signal of SIGNALS) process.off(signal, interrupted);
      await server.release();
    }
  });
}

/** Brings statistics and visibility up to what autovacuum makes of them in time, and empties the write-ahead log's debts. */
export async function settle(owner: Client, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await owner.query(`VACUUM ANALYZE ${table}`);
  await owner.query('CHECKPOINT');
}
