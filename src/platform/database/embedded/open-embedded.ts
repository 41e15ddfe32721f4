import type pg from 'pg';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { type ClusterHome, findHome, prepareDataFolder } from './cluster-home.js';
import { createCluster } from './create-cluster.js';
import { EmbeddedDatabaseError, namingDataFolder } from './embedded-database-error.js';
import { withFolderLock } from './folder-lock.js';
import { DATABASE, OWNER_ROLE, dataDirectoryOf, openPresence, othersAreConnected } from './owner-session.js';
import { type Postmaster, findPostmaster, stopPostmaster } from './postmaster.js';
import { type ServerAccount, accountForNewCluster, accountOfCluster } from './server-account.js';
import { type ServerPrograms, findServerPrograms } from './server-programs.js';
import { startPostmaster } from './start-postmaster.js';

export interface EmbeddedServer {
  /** Connects the owner of everything to the application's database; the password in it is a secret. */
  readonly url: string;
  /** False when the server of this data folder ran already, started by another process. */
  readonly startedByUs: boolean;
  /** Stops the server unless another process uses it. To be called after every pool on `url` is closed. */
  release(): Promise<void>;
}

export interface EmbeddedLog {
  info(event: string, fields?: object): void;
  warn(event: string, fields?: object): void;
}

interface Cluster {
  readonly home: ClusterHome;
  readonly programs: ServerPrograms;
  readonly account: ServerAccount | undefined;
}

/**
 * The PostgreSQL of a data folder, for as many processes at once as like: the first creates and starts it, the
 * others join, the last to release stops it. A server that outlived a killed process is adopted. Commits are durable.
 *
 * @param dataDir path of the data folder; created where it is missing
 * @throws EmbeddedDatabaseError when the folder cannot be used or PostgreSQL does not run; its message is for a person
 */
export async function openEmbedded(dataDir: string, log: EmbeddedLog): Promise<EmbeddedServer> {
  return namingDataFolder(dataDir, async () => {
    const folder = await prepareDataFolder(dataDir);
    const lockFile = join(folder, 'postgres.lock');
    // Whose database it is decides before the lock does: the answer names the user, not a lock file.
    const existing = await findHome(folder);
    if (existing !== undefined) await accountOfCluster(existing.cluster);
    return withFolderLock(lockFile, async () => {
      const cluster = await findOrCreateCluster(folder, log);
      const password = await readFile(cluster.home.passwordFile, 'utf8');
      const running = await findPostmaster(cluster.home);
      const { port, pid } = running ?? (await startPostmaster(cluster.home, cluster.programs, cluster.account));
      const presence = await joinServer(cluster.home, port, password, () =>
        log.warn('embedded_database_connection_lost', { pid }),
      );
      await refuseForeignServer(cluster.home, presence);
      log.info(running === undefined ? 'embedded_database_started' : 'embedded_database_joined', {
        folder: cluster.home.folder,
        port,
        pid,
      });
      return {
        url: `postgres://${OWNER_ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`,
        startedByUs: running === undefined,
        release: once(() => withFolderLock(lockFile, () => leave(cluster, { port, password, presence }, log))),
      };
    });
  });
}

async function findOrCreateCluster(dataDir: string, log: EmbeddedLog): Promise<Cluster> {
  const existing = await findHome(dataDir);
  const account = existing === undefined ? await accountForNewCluster() : await accountOfCluster(existing.cluster);
  const programs = await findServerPrograms(account, dataDir);
  if (existing !== undefined) {
    await refuseOtherVersion(existing, programs);
    return { home: existing, programs, account };
  }
  log.info('embedded_database_creating', { folder: dataDir, account: account?.name });
  return { home: await createCluster(dataDir, programs, account), programs, account };
}

async function refuseOtherVersion(home: ClusterHome, programs: ServerPrograms): Promise<void> {
  const version = (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === String(programs.major)) return;
  throw new EmbeddedDatabaseError(
    `The database in ${home.folder} was written by PostgreSQL ${version}, and this Återtag brings PostgreSQL ` +
      `${programs.major}. Start the version of Återtag that wrote it, export there, and import into an empty data folder.`,
  );
}

async function joinServer(home: ClusterHome, port: number, password: string, onLost: () => void): Promise<pg.Client> {
  try {
    return await openPresence(port, password, onLost);
  } catch (error) {
    const reason = isNativeError(error) ? error.message : String(error);
    throw new EmbeddedDatabaseError(
      `The PostgreSQL of ${home.folder} runs on port ${port} and refuses the connection: ${reason}. ` +
        `Its log is ${home.serverLog}, the password it expects is in ${home.passwordFile}.`,
      { cause: error },
    );
  }
}

/** A stale postmaster.pid may name a port that another server has by now. */
async function refuseForeignServer(home: ClusterHome, presence: pg.Client): Promise<void> {
  const served = await dataDirectoryOf(presence);
  if ((await realpath(served)) === (await realpath(home.cluster))) return;
  await presence.end();
  throw new EmbeddedDatabaseError(
    `The PostgreSQL that answers for ${home.folder} serves ${served}. Stop it before you start Återtag.`,
  );
}

async function leave(
  cluster: Cluster,
  use: { port: number; password: string; presence: pg.Client },
  log: EmbeddedLog,
): Promise<void> {
  const running: Postmaster | undefined = await findPostmaster(cluster.home);
  if (running === undefined) {
    log.warn('embedded_database_was_gone', { folder: cluster.home.folder });
    return;
  }
  // The server may have restarted its backends after a crash of one, or be another one started after a kill.
  const alive = await isAnswering(use.presence);
  const presence = alive ? use.presence : await openPresence(running.port, use.password, () => undefined);
  const shared = await othersAreConnected(presence);
  await presence.end();
  if (shared) {
    log.info('embedded_database_left_running', { folder: cluster.home.folder, pid: running.pid });
    return;
  }
  await stopPostmaster(cluster.home, cluster.programs, cluster.account);
  log.info('embedded_database_stopped', { folder: cluster.home.folder, pid: running.pid });
}

async function isAnswering(presence: pg.Client): Promise<boolean> {
  return presence.query('SELECT 1').then(
    () => true,
    () => false,
  );
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
