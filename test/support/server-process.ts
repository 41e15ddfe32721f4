import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The product as `npm start` runs it, as a process of its own on a given database. */
export interface ServerProcess {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  /** Everything it has written so far, to standard output and standard error. */
  readonly output: () => string;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');

export async function startServerProcess(databaseUrl: string): Promise<ServerProcess> {
  const server = spawn(process.execPath, ['--import', './test/support/run-typescript.mjs', 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'debug' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  server.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const ended = once(server, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(`The server ended before it was ready: ${output}`)));
    createInterface({ input: server.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
