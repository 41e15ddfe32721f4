import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, openEmbedded } from '../../src/platform/database/embedded/open-embedded.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { onServer, TEMPLATE, TEST_SERVER, withDatabase } from './database.js';

export interface TestServer {
  release(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined };

/** One server for all test files with one migrated template; DATABASE_URL may name a server instead. */
export async function startTestServer(): Promise<void> {
  const given = process.env.DATABASE_URL;
  let release = (): Promise<void> => Promise.resolve();
  let server = given;
  if (server === undefined) {
    const folder = await mkdtemp(join(tmpdir(), 'atertag-test-'));
    // As root the server runs as another user, who must be able to enter; else it would lie elsewhere and stay there.
    await chmod(folder, 0o711);
    const embedded: EmbeddedServer = await openEmbedded(folder, quiet);
    server = embedded.url;
    release = async () => {
      await embedded.release();
      await rm(folder, { recursive: true, force: true });
    };
  }
  await onServer(server, `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await onServer(server, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(withDatabase(server, TEMPLATE));
  process.env[TEST_SERVER] = server;
  (globalThis as { atertagTestServer?: TestServer }).atertagTestServer = { release };
}
