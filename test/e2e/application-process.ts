import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the server unless it is built from these very sources. */
export function buildServer(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--server', '--if-stale'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The server was not built:\n${stdout}${stderr}`);
}

export interface ProcessOptions {
  /** The whole environment beside PATH and HOME: what this machine sets must not decide a test. */
  readonly env: Readonly<Record<string, string>>;
  /** Fed to standard input. */
  readonly input?: string;
  /** Whom the process runs as, for tests that run as root. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of `dist` as a process of its own. */
export class ApplicationProcess {
  readonly ended: Promise<Ended>;
  private readonly said = { stdout: '', stderr: '' };
  private readonly child: ChildProcess;

  constructor(program: 'main' | 'cli', words: readonly string[], { env, input = '', user }: ProcessOptions) {
    const child = spawn(process.execPath, [`${ROOT}dist/${program}.js`, ...words], {
      // Not the checkout: nothing may depend on where a process was started.
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, HOME: tmpdir(), LOG_LEVEL: 'error', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...user,
    });
    this.child = child;
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => (this.said[name] += text));
    child.stdin.on('error', () => undefined).end(input);
    this.ended = once(child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      ...this.said,
    }));
  }

  get stdout(): string {
    return this.said.stdout;
  }

  /** Resolves with what `pattern` found on standard output; fails with all that was said when the process ends first. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    let over: Ended | undefined;
    void this.ended.then((ended) => (over = ended));
    for (;;) {
      const found = pattern.exec(this.said.stdout);
      if (found) return found;
      if (over) throw new Error(`The process ended: ${JSON.stringify(over)}`);
      await Promise.race([this.ended, once(this.child.stdout ?? this.child, 'data')]);
    }
  }

  /** Ends it as `signal` does, and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Runs a command to its end. */
export const runCommand = (words: readonly string[], options: ProcessOptions): Promise<Ended> =>
  new ApplicationProcess('cli', words, options).ended;

export interface RunningApplication {
  readonly process: ApplicationProcess;
  /** Without a slash at its end. */
  readonly url: string;
}

/** Starts the application and waits until it says where it is. */
export async function startApplication(options: ProcessOptions): Promise<RunningApplication> {
  const process = new ApplicationProcess('main', [], options);
  const [, url = ''] = await process.says(/ready at (http:\/\/\S+)\n/);
  return { process, url: url.replace(/\/$/, '') };
}

/** A port nobody listens on, here and now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
