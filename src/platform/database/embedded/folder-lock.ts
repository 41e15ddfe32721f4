import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseError, errorCode } from './embedded-database-error.js';
import { findProcess } from './running-process.js';

const POLL_MS = 25;
/** Longer than PostgreSQL may need to recover before it opens, which happens under the lock. */
const PATIENCE_MS = 11 * 60_000;
/** The holder's id is written right after the file is made; an empty file older than this is an abandoned one. */
const EMPTY_IS_ABANDONED_MS = 2_000;

/**
 * Runs `work` while no other process does the same on this lock file. The lock of a process that no longer runs is
 * taken over. Two takers-over of one abandoned lock have a window of microseconds; nothing is lost in it, because
 * a cluster appears by one rename and PostgreSQL itself lets only one server into a cluster.
 */
export async function withFolderLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const mine = await holderLine(process.pid);
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await tryLock(lockFile, mine))) {
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `Another process has held ${lockFile} for over ten minutes. Stop it (its process id is in the file), or delete the file if no Återtag runs.`,
      );
    }
    if (!(await removeIfAbandoned(lockFile))) await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    if ((await contentOf(lockFile)) === mine) await rm(lockFile, { force: true });
  }
}

/** A process id alone is reused by the system; with the start time it names one process. */
async function holderLine(pid: number): Promise<string> {
  const holder = await findProcess(pid);
  return `${pid} ${holder?.startTicks ?? '-'} ${randomUUID()}\n`;
}

async function tryLock(lockFile: string, content: string): Promise<boolean> {
  try {
    await writeFile(lockFile, content, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function removeIfAbandoned(lockFile: string): Promise<boolean> {
  const seen = await contentOf(lockFile);
  if (seen === undefined) return true;
  if (!(await isAbandoned(lockFile, seen))) return false;
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
  // Another process may have taken over between the look and the rename: then it gets its lock back.
  if ((await contentOf(aside)) !== seen) await linkUnlessTaken(aside, lockFile);
  await rm(aside, { force: true });
  return true;
}

async function isAbandoned(lockFile: string, seen: string): Promise<boolean> {
  const [pid, startTicks] = seen.trim().split(' ');
  if (pid === undefined || !/^\d+$/.test(pid)) {
    const age = Date.now() - (await modifiedAt(lockFile));
    return age > EMPTY_IS_ABANDONED_MS;
  }
  const holder = await findProcess(Number(pid));
  if (holder === undefined) return true;
  return startTicks !== '-' && holder.startTicks !== undefined && holder.startTicks !== startTicks;
}

async function modifiedAt(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Date.now();
    throw error;
  }
}

async function linkUnlessTaken(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
