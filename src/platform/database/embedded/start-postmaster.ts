import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, constants, open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedDatabaseError, errorCode } from './embedded-database-error.js';
import { type Postmaster, readPostmasterFile } from './postmaster.js';
import { spawnOptions, tellingLine } from './run-program.js';
import type { ServerAccount } from './server-account.js';
import type { ServerPrograms } from './server-programs.js';

const POLL_MS = 10;
/** Recovery after a crash replays up to max_wal_size; ten minutes is far beyond that on a slow disk. */
const PATIENCE_MS = 10 * 60_000;
/** Backends of a killed postmaster end by themselves within moments; until then a new one is refused. */
const ORPHANS_MS = 15_000;
const LOG_LIMIT_BYTES = 10_000_000;
/** Refusals that pass: leftovers of a killed server that are just ending, or the free port was taken meanwhile. */
const PASSING = /shared memory block|lock file "postmaster\.pid"|could not create any TCP/;

/** Starts the server of a cluster that has none, and waits until it takes connections. */
export async function startPostmaster(
  home: ClusterHome,
  programs: ServerPrograms,
  account: ServerAccount | undefined,
): Promise<Postmaster> {
  await limitLog(home);
  const deadline = Date.now() + ORPHANS_MS;
  for (;;) {
    const logBefore = await sizeOf(home.serverLog);
    const child = await launch(home, programs, account, await freePort());
    const postmaster = await readiness(home, child);
    if (postmaster !== undefined) return postmaster;
    const output = (await readFile(home.serverLog)).subarray(logBefore).toString('utf8');
    if (!PASSING.test(output) || Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `PostgreSQL did not start on ${home.folder}: ${tellingLine(output)}. Its log is ${home.serverLog}.`,
        { cause: output },
      );
    }
    await sleep(200);
  }
}

/**
 * Starts postgres in its own session, so that Ctrl-C in the terminal does not reach it before its clients have
 * closed. Not by `pg_ctl start`, which hands its command line, paths and all, to a shell.
 */
async function launch(
  home: ClusterHome,
  programs: ServerPrograms,
  account: ServerAccount | undefined,
  port: number,
): Promise<ChildProcess> {
  const log = await openLog(home, account);
  try {
    const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '' };
    const child = spawn(
      programs.postgres,
      ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...spawnOptions(programs.postgres, account), detached: true, stdio: ['ignore', log.fd, log.fd] },
    );
    await once(child, 'spawn');
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/**
 * Root gives the log to the account, which may start the server itself next time; a link that the account has put
 * there is not followed.
 */
async function openLog(home: ClusterHome, account: ServerAccount | undefined): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_WRONLY } = constants;
  // Windows has no such flag.
  const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;
  const log = await open(home.serverLog, O_APPEND | O_CREAT | O_WRONLY | noFollow, 0o600);
  if (account !== undefined) await log.chown(account.uid, account.gid);
  return log;
}

/** The server once it takes connections, or undefined when its process has ended before. */
async function readiness(home: ClusterHome, child: ChildProcess): Promise<Postmaster | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const found = await readPostmasterFile(home);
    if (found?.pid === child.pid && found?.status === 'ready') return found;
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `PostgreSQL is still starting on ${home.folder} after ten minutes. Its log is ${home.serverLog}.`,
      );
    }
    await sleep(POLL_MS);
  }
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server reported no port.');
  return address.port;
}

/** Keeps one older log beside the current one; done while no server writes it. */
async function limitLog(home: ClusterHome): Promise<void> {
  if ((await sizeOf(home.serverLog)) > LOG_LIMIT_BYTES) await rename(home.serverLog, `${home.serverLog}.1`);
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
