import { spawn } from 'node:child_process';
import { parse } from 'node:path';
import type { ServerAccount } from './server-account.js';

export interface ProgramResult {
  /** Undefined when the program could not be started at all or was ended by a signal. */
  readonly exitCode: number | undefined;
  /** What it wrote to stderr and, after that, why it could not be started or was ended. */
  readonly complaint: string;
}

/**
 * What a PostgreSQL program is spawned with: no shell, messages in English whatever the machine's language, and a
 * working folder that every account can enter (ours may be one it cannot).
 */
export function spawnOptions(program: string, account: ServerAccount | undefined) {
  return {
    shell: false,
    windowsHide: true,
    cwd: parse(program).root,
    env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' },
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  };
}

/** Runs one of PostgreSQL's programs to its end; never rejects, a failure is in the result. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  account: ServerAccount | undefined,
  timeoutMs: number,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let complaint = '';
    const child = spawn(program, parameters, {
      ...spawnOptions(program, account),
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: timeoutMs,
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', (error) => resolve({ exitCode: undefined, complaint: `${complaint}${error.message}` }));
    child.on('close', (code, signal) => {
      const ending = signal === null ? '' : `ended by ${signal} (time limit ${timeoutMs / 1000} s)`;
      resolve({ exitCode: code ?? undefined, complaint: `${complaint}${ending}`.trim() });
    });
  });
}

/** The line of PostgreSQL's output that says what is wrong, without its time stamp. */
export function tellingLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.findLast((candidate) => /FATAL|PANIC|error:|ERROR/.test(candidate)) ?? lines.at(-1) ?? 'no message';
  return line.replace(/^.*?(?:FATAL|PANIC|ERROR|error):\s*/, '').trim();
}
