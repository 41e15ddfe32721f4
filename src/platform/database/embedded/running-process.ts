import { readFile } from 'node:fs/promises';
import { errorCode } from './embedded-database-error.js';

export interface RunningProcess {
  readonly pid: number;
  /** Program name as the kernel knows it; undefined where there is no /proc. */
  readonly program: string | undefined;
  /** Tells two processes with the same id apart (clock ticks from boot to start); undefined where there is no /proc. */
  readonly startTicks: string | undefined;
}

/**
 * The live process with this id, or undefined. A zombie counts as gone: in a container whose first process does not
 * reap, a killed server stays visible to kill(pid, 0) for ever.
 */
export async function findProcess(pid: number): Promise<RunningProcess | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return undefined;
  }
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    const vanished = process.platform === 'linux' && (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH');
    return vanished ? undefined : { pid, program: undefined, startTicks: undefined };
  }
  // "pid (program) state ppid …": the program may hold blanks and brackets. Fields after it, from proc(5):
  // state is field 3, starttime field 22.
  const afterProgram = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (afterProgram[0] === 'Z' || afterProgram[0] === 'X') return undefined;
  return {
    pid,
    program: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
    startTicks: afterProgram[19],
  };
}
