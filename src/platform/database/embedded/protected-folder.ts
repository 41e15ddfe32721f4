import { chmod, lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { errorCode } from './embedded-database-error.js';

/** Where system services keep their state (Linux, BSD and macOS, then the two general ones). */
const STATE_FOLDERS = ['/var/lib', '/var/db', '/srv', '/opt'];
const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;

/**
 * Folders named `atertag` for data that root must put where other accounts can reach it: made, or found and
 * trusted (root owns them, and nobody else can write in or replace them). Never a folder that is emptied at boot.
 * A folder is only made when it is asked for, the best first.
 */
export function protectedFoldersForData(): AsyncGenerator<string> {
  return trustedFoldersBelow(STATE_FOLDERS);
}

/** The same for what can be made again, the copy of the binaries: also the temporary folder, as the last choice. */
export function protectedFoldersForPrograms(): AsyncGenerator<string> {
  return trustedFoldersBelow([...STATE_FOLDERS, tmpdir()]);
}

async function* trustedFoldersBelow(parents: readonly string[]): AsyncGenerator<string> {
  for (const parent of parents) {
    const folder = await makeFolderIn(parent);
    if (folder !== undefined && (await isProtected(folder))) yield folder;
  }
}

/** True when only root may write in the folder and only root can replace it or a folder above it. */
export async function isProtected(folder: string): Promise<boolean> {
  if (!(await belongsToRoot(folder, 0))) return false;
  for (let above = dirname(folder); ; above = dirname(above)) {
    if (!(await belongsToRoot(above, STICKY))) return false;
    if (above === dirname(above)) return true;
  }
}

async function belongsToRoot(folder: string, excuse: number): Promise<boolean> {
  try {
    const found = await lstat(folder);
    const othersMayReplace = (found.mode & WRITABLE_BY_OTHERS) !== 0 && (found.mode & excuse) === 0;
    return found.isDirectory() && found.uid === 0 && !othersMayReplace;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

async function makeFolderIn(parent: string): Promise<string | undefined> {
  try {
    const folder = join(await realpath(parent), 'atertag');
    await mkdir(folder).then(
      // Passing through is open to all, listing is not; the mode given to mkdir would be cut by the umask.
      () => chmod(folder, 0o711),
      (error: unknown) => {
        if (errorCode(error) !== 'EEXIST') throw error;
      },
    );
    return folder;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
