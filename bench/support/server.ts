import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { CLI, MAIN, ROOT } from './built.js';

export interface BenchServer {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  stop(): Promise<void>;
}

const environment = (dataDir: string, port: number) => ({
  ...process.env,
  ATERTAG_DATA_DIR: dataDir,
  ATERTAG_ADMIN_PASSWORD: 'a-password-for-benchmarks',
  DATABASE_URL: '',
  REDIS_URL: '',
  HOST: '127.0.0.1',
  PORT: String(port),
  LOG_LEVEL: 'warn',
});

/** The built program as `npm start` runs it. BENCH_NODE_OPTIONS reaches it alone: `--cpu-prof` profiles it. */
export function spawnServer(dataDir: string, port = 0): ChildProcess {
  const options = (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter((option) => option !== '');
  return spawn(process.execPath, [...options, MAIN], {
    cwd: ROOT,
    env: environment(dataDir, port),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The built program without access control, for what access control is measured against: see open-server.ts. */
export async function startOpenServer(dataDir: string, municipalityId: string): Promise<BenchServer> {
  const child = spawn(process.execPath, ['--import', RUN_TYPESCRIPT, OPEN_SERVER], {
    cwd: ROOT,
    env: { ...environment(dataDir, 0), BENCH_MUNICIPALITY: municipalityId },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await addressOf(child), stop: () => stopServer(child) };
}

const RUN_TYPESCRIPT = new URL('../../test/support/run-typescript.mjs', import.meta.url).href;
const OPEN_SERVER = new URL('open-server.ts', import.meta.url).pathname;

/** A process of its own, so that whoever measures shares no event loop with it. */
export async function startServer(dataDir: string): Promise<BenchServer> {
  const child = spawnServer(dataDir);
  const url = await addressOf(child);
  return { url, stop: () => stopServer(child) };
}

export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server has no standard output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /ready at (http:\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    child.stdout.resume();
    return address;
  }
  throw new Error('The server ended before it was ready.');
}

/** An API key as an operator makes one. */
export async function createKey(dataDir: string, role: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'create-key', '--role', role], {
    cwd: ROOT,
    env: environment(dataDir, 0),
  });
  return stdout.trim();
}
