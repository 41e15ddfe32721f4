import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedDatabaseError, errorCode } from './embedded-database-error.js';
import { runProgram, tellingLine } from './run-program.js';
import { findProcess } from './running-process.js';
import type { ServerAccount } from './server-account.js';
import type { ServerPrograms } from './server-programs.js';

/** What postmaster.pid says about a server that is alive. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping` … */
  readonly status: string;
}

const POLL_MS = 10;
/** Recovery after a crash replays up to max_wal_size; ten minutes is far beyond that on a slow disk. */
const PATIENCE_MS = 10 * 60_000;
const STOP_SECONDS = 120;

/**
 * The live server of the cluster, waited for until it is ready; undefined when there is none. The file that a killed
 * server left behind is removed when its process id belongs to another program by now, which PostgreSQL itself
 * cannot tell (in a container the ids start over and are soon taken again).
 */
export async function findPostmaster(home: ClusterHome): Promise<Postmaster | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await readPostmasterFile(home);
    if (found === undefined) return undefined;
    if (!(await isAlive(home, found))) {
      await rm(join(home.cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.status === 'ready') return found;
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `The PostgreSQL of ${home.folder} (process ${found.pid}) has been ${found.status || 'starting'} for over ten ` +
          `minutes. Look into ${home.serverLog}, and stop that process before you start Återtag again.`,
      );
    }
    await sleep(POLL_MS);
  }
}

/** Lines of postmaster.pid: process id, folder, start in unix seconds, port, sockets, address, memory key, status. */
export async function readPostmasterFile(home: ClusterHome): Promise<(Postmaster & { startedAt: number }) | undefined> {
  try {
    const lines = (await readFile(join(home.cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const [pid, , startedAt, port] = lines.map(Number);
    if (!pid || !Number.isInteger(pid)) return undefined;
    return { pid: Math.abs(pid), startedAt: startedAt ?? 0, port: port ?? 0, status: lines[7]?.trim() ?? '' };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function isAlive(home: ClusterHome, { pid, startedAt }: { pid: number; startedAt: number }): Promise<boolean> {
  const found = await findProcess(pid);
  if (found === undefined) return false;
  // No /proc: a server written down before the machine was booted cannot be the process of that id. The minute
  // allows for a clock set right after the boot.
  if (found.program === undefined) return startedAt * 1000 > Date.now() - uptime() * 1000 - 60_000;
  return found.program.startsWith('postgres') && (await worksIn(pid, home.cluster));
}

/** A server's working folder is its cluster, which tells it from the server of another one. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch (error) {
    // Not ours to look at: then it is not our cluster's account that runs it.
    if (errorCode(error) === 'EACCES' || errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Ends the server after its running transactions have been rolled back, and waits until it is down. */
export async function stopPostmaster(
  home: ClusterHome,
  programs: ServerPrograms,
  account: ServerAccount | undefined,
): Promise<void> {
  const { exitCode, complaint } = await runProgram(
    programs.pg_ctl,
    ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-s', '-t', String(STOP_SECONDS)],
    account,
    (STOP_SECONDS + 10) * 1000,
  );
  // Another way of stopping it may have been faster.
  if (exitCode === 0 || (await findPostmaster(home)) === undefined) return;
  throw new EmbeddedDatabaseError(`The PostgreSQL of ${home.folder} did not stop: ${tellingLine(complaint)}.`, {
    cause: complaint,
  });
}
