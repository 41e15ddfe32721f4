import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseError, errorCode } from './embedded-database-error.js';
import { isProtected, protectedFoldersForData } from './protected-folder.js';
import { isRoot } from './server-account.js';

/** One folder holds everything of one cluster, so that one rename makes it appear and one copy backs it up. */
export interface ClusterHome {
  readonly folder: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** Password of the owner role, readable by the account of the cluster alone. */
  readonly passwordFile: string;
  readonly serverLog: string;
}

/** Written in the data folder when the cluster lies elsewhere; its first line is the path. */
const POINTER = 'postgres-is-in.txt';

export function homeIn(folder: string): ClusterHome {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwordFile: join(folder, 'owner-password'),
    serverLog: join(folder, 'server.log'),
  };
}

/** Makes the data folder where it is missing, and returns its real path. */
export async function prepareDataFolder(dataDir: string): Promise<string> {
  // The account root lends to PostgreSQL must pass through to its cluster, whatever the umask. A folder that holds
  // something already keeps the mode its owner gave it.
  await makeFolders(dataDir, isRoot() ? 0o711 : 0o700);
  if (isRoot() && (await stat(dataDir)).uid === 0 && (await readdir(dataDir)).length === 0) await chmod(dataDir, 0o711);
  return realpath(dataDir);
}

/** Not `mkdir({ recursive: true })`, which answers ENOENT where the file system is read-only (Node 20). */
async function makeFolders(folder: string, mode: number): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolders(dirname(folder), mode);
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    // Another process made it at the same moment.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** The home of the data folder's cluster, if there is one. */
export async function findHome(dataDir: string): Promise<ClusterHome | undefined> {
  const inside = homeIn(join(dataDir, 'postgres'));
  if (await isThere(inside.folder)) return inside;
  const elsewhere = await pointerIn(dataDir);
  if (elsewhere === undefined) return undefined;
  // The pointer is followed only into folders that nobody but root can have made. It is written after the cluster
  // has appeared, so a missing cluster has been lost or moved, and an empty one must not silently take its place.
  const home = homeIn(elsewhere);
  if ((await isProtected(dirname(elsewhere))) && (await isThere(home.cluster))) return home;
  throw new EmbeddedDatabaseError(
    `${join(dataDir, POINTER)} says that the database is in ${elsewhere}, and it is not there, or others than root ` +
      'may write there. Put it back, or remove the data folder to start with an empty database.',
  );
}

/** Where a new cluster may go, the best place first: the data folder, then, for root, folders others can enter. */
export async function* placesForHome(dataDir: string): AsyncGenerator<ClusterHome> {
  yield homeIn(join(dataDir, 'postgres'));
  if (!isRoot()) return;
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  for await (const parent of protectedFoldersForData()) yield homeIn(await freeName(join(parent, hash)));
}

/** Tells people and the next start where the cluster is; called when the cluster is there. */
export async function writePointer(dataDir: string, home: ClusterHome): Promise<void> {
  if (dirname(home.folder) === dataDir) return;
  const text =
    `${home.folder}\n\nThe database of this data folder is in the folder named above, because the account that ` +
    'PostgreSQL runs as cannot enter this one. Back up both.\n';
  await writeFile(join(dataDir, POINTER), text, { mode: 0o644, flush: true });
}

async function pointerIn(dataDir: string): Promise<string | undefined> {
  try {
    const [path] = (await readFile(join(dataDir, POINTER), 'utf8')).split('\n');
    return path?.startsWith('/') ? path : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A removed data folder leaves its cluster behind; a new one never opens it, nor overwrites it. */
async function freeName(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${path}-${number}`;
    if (!(await isThere(candidate))) return candidate;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
