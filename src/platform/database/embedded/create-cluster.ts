import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ClusterHome, homeIn, placesForHome, writePointer } from './cluster-home.js';
import { EmbeddedDatabaseError, errorCode } from './embedded-database-error.js';
import { OWNER_ROLE } from './owner-session.js';
import { runProgram, tellingLine } from './run-program.js';
import type { ServerAccount } from './server-account.js';
import type { ServerPrograms } from './server-programs.js';

/** initdb takes 0.7 s on two idle cores; a slow disk takes its time to sync. */
const INITDB_TIMEOUT_MS = 5 * 60_000;
const HALF_MADE = '.half-made-';

/**
 * For a machine of two cores that runs the application beside it. They are defaults in postgresql.conf: an operator
 * may change them there. The shipped PostgreSQL is built without lz4, so write-ahead log compression is pglz.
 * The messages of single statements stay out of the server's log, because they may quote the data.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  random_page_cost: '1.1',
  max_parallel_workers: '2',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Makes an empty cluster: UTF-8, the built-in locale C.UTF-8 (the same order on every machine, whatever locales it
 * has), SCRAM passwords, data checksums. It is made aside and renamed when it is complete and on disk.
 */
export async function createCluster(
  dataDir: string,
  programs: ServerPrograms,
  account: ServerAccount | undefined,
): Promise<ClusterHome> {
  const complaints: string[] = [];
  for await (const place of placesForHome(dataDir)) {
    await removeHalfMade(place);
    const halfMade = homeIn(await mkdtemp(`${place.folder}${HALF_MADE}`));
    try {
      await prepare(halfMade, account);
      if (!(await canEnter(halfMade, programs, account))) {
        complaints.push(`the account ${account?.name ?? ''} cannot enter ${dirname(place.folder)}`);
        continue;
      }
      await initialise(halfMade, programs, account);
      await rename(halfMade.folder, place.folder);
      await syncFolder(dirname(place.folder));
      await writePointer(dataDir, place);
      return place;
    } finally {
      await rm(halfMade.folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  throw new EmbeddedDatabaseError(
    `PostgreSQL cannot keep its data below ${dataDir}: ${complaints.join('; ')}. Let that account pass through ` +
      '(chmod a+x on the folders above), start Återtag as a normal user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

async function prepare(home: ClusterHome, account: ServerAccount | undefined): Promise<void> {
  await mkdir(home.cluster, { mode: 0o700 });
  await writeFile(home.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
  if (account === undefined) return;
  await chmod(home.folder, 0o711);
  for (const path of [home.cluster, home.passwordFile]) await chown(path, account.uid, account.gid);
}

/** Asked of the operating system by trying, as access lists and security modules decide it too. */
async function canEnter(
  home: ClusterHome,
  programs: ServerPrograms,
  account: ServerAccount | undefined,
): Promise<boolean> {
  if (account === undefined) return true;
  const { complaint } = await runProgram(programs.pg_ctl, ['status', '-D', home.cluster], account, 20_000);
  return !complaint.includes('could not access directory');
}

async function initialise(
  home: ClusterHome,
  programs: ServerPrograms,
  account: ServerAccount | undefined,
): Promise<void> {
  const { exitCode, complaint } = await runProgram(
    programs.initdb,
    [
      ...['-D', home.cluster, '-U', OWNER_ROLE, `--pwfile=${home.passwordFile}`, '--auth=scram-sha-256'],
      ...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--data-checksums', '--no-instructions'],
      ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    account,
    INITDB_TIMEOUT_MS,
  );
  if (exitCode === 0) return;
  throw new EmbeddedDatabaseError(
    `The database could not be created in ${dirname(home.folder)}: ${tellingLine(complaint)}. ` +
      'Correct that, set ATERTAG_DATA_DIR to another folder, or set DATABASE_URL to a PostgreSQL server.',
    { cause: complaint },
  );
}

/** What an attempt that was killed left behind; the caller holds the data folder's lock, so nobody works on it. */
async function removeHalfMade(place: ClusterHome): Promise<void> {
  const parent = dirname(place.folder);
  const prefix = basename(place.folder) + HALF_MADE;
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A rename is durable when the folder that holds the name is. Windows cannot sync a folder and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems refuse it; the cluster itself was synced by initdb.
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'ENOTSUP') throw error;
  } finally {
    await handle.close();
  }
}
