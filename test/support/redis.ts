import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { eventually } from './eventually.js';

/** A Redis of the test's own, which keeps nothing on disk: killed, it has lost everything. */
export interface TestRedis {
  readonly url: string;
  /** Ends it as a power cut would. */
  kill9(): Promise<void>;
  /** Starts an empty one at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Path of the `redis-server` on the PATH, or undefined with a line that says so: its tests then do not exist. */
export function findRedis(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, 'redis-server');
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      continue;
    }
  }
  process.stderr.write('No redis-server on the PATH: the tests on Redis are left out.\n');
  return undefined;
}

export async function startRedis(): Promise<TestRedis> {
  const program = findRedis();
  if (program === undefined) throw new Error('There is no redis-server on the PATH');
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'atertag-redis-'));
  let server: ChildProcess | undefined;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  const restart = async (): Promise<void> => {
    await end('SIGKILL');
    const options = ['--save', '', '--appendonly', 'no', '--bind', '127.0.0.1', '--dir', folder];
    server = spawn(program, ['--port', String(port), ...options], { stdio: 'ignore' });
    await eventually(() => answers(port));
  };

  await restart();
  return {
    url: `redis://127.0.0.1:${port}`,
    restart,
    kill9: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port: number): Promise<void> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  try {
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (!answer.toString().startsWith('+PONG')) throw new Error(`Redis answered ${answer.toString()}`);
  } finally {
    socket.destroy();
  }
}

/** The backends a suite runs on: both where there is a Redis, and it says so where there is none. */
export const QUEUE_BACKENDS = findRedis() === undefined ? ['PostgreSQL'] : ['PostgreSQL', 'Redis'];
