import type { Env } from '../config/env.js';
import type { Log } from '../log/log.js';
import { openEmbedded } from './embedded/open-embedded.js';
import { migrate } from './migrate.js';

export interface OpenDatabase {
  readonly url: string;
  /** To be called last, when nobody uses the database any more. */
  release(): Promise<void>;
}

/** The server of `DATABASE_URL`, or the embedded one of the data folder; up to date in either case. */
export async function openDatabase(env: Env, log: Log): Promise<OpenDatabase> {
  if (env.databaseUrl !== undefined) {
    await migrate(env.databaseUrl);
    return { url: env.databaseUrl, release: () => Promise.resolve() };
  }
  const server = await openEmbedded(env.dataDir, log);
  try {
    await migrate(server.url);
    return server;
  } catch (error) {
    await server.release();
    throw error;
  }
}
