import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { NOTHING_YET } from '../../src/modules/devices/domain/import/import-report.js';
import { openEmbedded } from '../../src/platform/database/embedded/open-embedded.js';
import { type ApiClient, apiClient } from '../support/client.js';
import {
  ApplicationProcess,
  buildServer,
  type Ended,
  freePort,
  type RunningApplication,
  runCommand,
  startApplication,
} from './application-process.js';

const PASSWORD_LINE = /one-time password: (\S+)\n/;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atertag-start-'));
  // The account root lends to PostgreSQL may pass: else the clusters would lie outside, and outlast the test.
  await chmod(folder, 0o711);
  buildServer();
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const signIn = async (url: string, password: string): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify({ password }) };
  return (await fetch(`${url}/api/v1/session`, init)).status;
};

const register = (api: ApiClient, serial: string) =>
  api.post('/devices', {
    model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
    identifiers: [{ kind: 'serial', value: serial }],
  });

const found = async (api: ApiClient, serial: string): Promise<number> =>
  (await api.get<{ items: unknown[] }>(`/devices?identifier=${serial}`)).body.items.length;

/** One data folder from its first start to its last, in the order of a life. */
describe('Återtag on a machine with nothing but Node', () => {
  let env: Record<string, string>;
  let app: RunningApplication;
  let password = '';
  let api: ApiClient;
  const started: ApplicationProcess[] = [];
  const start = async (): Promise<ApplicationProcess> => {
    app = await startApplication({ env });
    started.push(app.process);
    return app.process;
  };

  beforeAll(async () => {
    const data = join(folder, 'nothing', 'there', 'yet');
    env = { ATERTAG_DATA_DIR: data, PORT: String(await freePort()) };
  });
  afterAll(() => Promise.all(started.map((process) => process.end('SIGTERM'))));

  it('prints its address and a one-time password that signs in', async () => {
    const process = await start();
    const [, shown = ''] = await process.says(PASSWORD_LINE);
    password = shown;
    expect(app.url).toMatch(new RegExp(`:${env.PORT ?? ''}$`));
    expect(process.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    expect(await signIn(app.url, password)).toBe(200);
    expect(await signIn(app.url, `${password}x`)).toBe(401);
  });

  it('makes a key on the command line, alone on standard output, while it runs', async () => {
    const { code, stdout } = await runCommand(['create-key', '--role', 'technician'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\S+\n$/);
    api = apiClient(app.url, stdout.trim());
    expect((await api.get('/devices')).status).toBe(200);
    expect((await api.post('/keys', { name: 'x', role: 'admin' })).status).toBe(403);
  });

  it('loses nothing it has answered when it is killed, and finds it when it starts again', async () => {
    const answered: string[] = [];
    let refused = 0;
    const scanner = async (name: string): Promise<void> => {
      for (let number = 100; refused === 0; number++) {
        const { status } = await register(api, `PF${name}${number}K`).catch(() => ({ status: 0 }));
        if (status === 201) answered.push(`PF${name}${number}K`);
        else refused += 1;
      }
    };
    const scanners = ['A', 'B', 'C', 'D'].map((name) => scanner(name));
    while (answered.length < 40) await pause(5);
    expect((await app.process.end('SIGKILL')).signal).toBe('SIGKILL');
    await Promise.all(scanners);

    const process = await start();
    expect(process.stdout).not.toMatch(/password/i);
    for (const serial of answered) expect(await found(api, serial)).toBe(1);
    expect(await signIn(app.url, password)).toBe(200);
  });

  it('tries a file on the command line while it runs, then imports it', async () => {
    const csv = join(folder, 'enheter.csv');
    await writeFile(
      csv,
      'Serienummer;Tillverkare;Modell;Kategori\nPF1FILE;HP;ProDesk;Desktop\nPF2FILE;HP;ProDesk;Desktop\n',
    );
    const tried = await runCommand(['import', 'devices', csv, '--dry-run'], { env });
    expect(tried).toMatchObject({ code: 0, stdout: expect.stringContaining('2 would be created') });
    expect(await found(api, 'PF1FILE')).toBe(0);
    const imported = await runCommand(['import', 'devices', csv], { env });
    expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining('2 were created') });
    expect(await found(api, 'PF1FILE')).toBe(1);
  });

  it('verifies its history on the command line while it runs', async () => {
    const { code, stdout } = await runCommand(['verify'], { env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/: \d+ events, 0 faults\n$/) });
  });

  it('ends with 0 when it is told to, although people follow an import and keep their connections', async () => {
    const importId = await startImportNobodyRuns(env.ATERTAG_DATA_DIR ?? '');
    const { stdout } = await runCommand(['create-key', '--role', 'admin'], { env });
    const headers = { authorization: `Bearer ${stdout.trim()}` };
    const stream = await fetch(`${app.url}/api/v1/imports/${importId}/events`, { headers });
    const told = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = ''; !text.includes('queued');) {
      const { value, done } = (await told?.read()) ?? { done: true };
      expect(done).toBe(false);
      text += value ?? '';
    }
    const late = pause(10_000, 'still there after 10 s', { ref: false });
    const ended = await Promise.race([app.process.end('SIGTERM'), late]);
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    // The stream ended in order, not with the connection.
    while ((await told?.read())?.done === false);
  });

  it('is reached by the command line also while it does not run', async () => {
    const { code, stdout } = await runCommand(['create-key', '--role', 'technician'], { env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\S+\n$/) });
    expect(await runCommand(['verify'], { env })).toMatchObject({ code: 0 });
    await start();
    expect(await found(apiClient(app.url, stdout.trim()), 'PF2FILE')).toBe(1);
  });

  it('says in one line that its port is in use, and leaves the one that runs alone', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await startFailing({ ...env, PORT: String(port) });
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`Port ${port} is in use. Stop what uses it, or set PORT to another.\n`);
    expect(await found(api, 'PF1FILE')).toBe(1);
  });
});

/** A start that is expected to fail, to its end. */
const startFailing = (env: Record<string, string>): Promise<Ended> => new ApplicationProcess('main', [], { env }).ended;

/** Puts an import into the database for which no job was asked, so that following it has no end. */
async function startImportNobodyRuns(dataDir: string): Promise<string> {
  const quiet = { info: () => undefined, warn: () => undefined };
  const server = await openEmbedded(dataDir, quiet);
  const owner = new Client({ connectionString: server.url });
  await owner.connect();
  const importId = uuidv7();
  await owner.query(
    `INSERT INTO import (municipality_id, import_id, kind, dry_run, file_name, file_sha256, actor, state, report, created_at)
     SELECT municipality_id, $1, 'devices', false, 'a.csv', '', 'test', 'queued', $2, now() FROM municipality`,
    [importId, JSON.stringify(NOTHING_YET)],
  );
  await owner.end();
  await server.release();
  return importId;
}

describe('An operator’s password', () => {
  it('is the admin’s from the first start, and is not printed', async () => {
    const env = {
      ATERTAG_DATA_DIR: join(folder, 'own-password'),
      PORT: String(await freePort()),
      ATERTAG_ADMIN_PASSWORD: 'korrekt häst batteri',
    };
    const { process, url } = await startApplication({ env });
    expect(await signIn(url, env.ATERTAG_ADMIN_PASSWORD)).toBe(200);
    const { code, stdout, stderr } = await process.end('SIGTERM');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Återtag is ready at ${url}\n`);
  });
});

describe('What a person can mend is one line on standard error, and exit code 1:', () => {
  it.each<[string, () => Promise<Record<string, string>>, RegExp]>([
    [
      'a data folder below a file',
      async () => {
        await writeFile(join(folder, 'a-file'), '');
        return { ATERTAG_DATA_DIR: join(folder, 'a-file', 'data') };
      },
      /^The data folder \S+a-file\/data cannot be used: .*ATERTAG_DATA_DIR/,
    ],
    [
      'a database server that does not answer',
      async () => ({ DATABASE_URL: `postgres://anna:hemligt@127.0.0.1:${await freePort()}/atertag` }),
      /^The database server 127\.0\.0\.1:\d+\/atertag cannot be used: .*ECONNREFUSED/,
    ],
    ['a port that is no number', () => Promise.resolve({ PORT: 'http' }), /PORT must be a number from 0 to 65535/],
    [
      'several settings at once',
      () => Promise.resolve({ PORT: '70000', REDIS_URL: 'localhost', LOG_LEVEL: 'loud' }),
      /PORT.*REDIS_URL.*LOG_LEVEL|PORT.*LOG_LEVEL.*REDIS_URL/,
    ],
  ])('%s', async (_, settings, message) => {
    const env = { ATERTAG_DATA_DIR: join(folder, 'never'), PORT: String(await freePort()), ...(await settings()) };
    const { code, stdout, stderr } = await startFailing(env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[A-ZÅÄÖ][^\n]+\.\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('hemligt');
  });
});

describe('The command line', () => {
  const env = (): Record<string, string> => ({ ATERTAG_DATA_DIR: join(folder, 'own-password') });

  it('answers an unknown command with those there are', async () => {
    const { code, stdout, stderr } = await runCommand(['fly'], { env: env() });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const name of ['migrate', 'create-key', 'import', 'verify', 'classify', 'demo'])
      expect(stderr).toContain(`  ${name} `);
  });

  it.each([
    [
      'create-key',
      /--role must be one of technician, coordinator, procurement, department_manager, auditor, admin, vendor\./,
    ],
    ['create-key --wings', /--wings/],
    ['import devices', /one file/],
  ])('answers "%s" with what is missing and the usage', async (words, fault) => {
    const { code, stdout, stderr } = await runCommand(words.split(' '), { env: env() });
    const [name = ''] = words.split(' ');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(fault);
    expect(stderr).toMatch(new RegExp(`\nUsage: npm run cli -- ${name} .+\n$`));
    expect(stderr).not.toMatch(/\n +at /);
  });

  it('names a file that is not there in one line', async () => {
    const { code, stderr } = await runCommand(['import', 'devices', '/no/such/file.csv'], { env: env() });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The file \/no\/such\/file\.csv cannot be read: [^\n]+\n$/);
  });

  it('classifies a JSON array of codes', async () => {
    const input = JSON.stringify(['S/N: PF1ABCDE', '490154203237518', 'hej']);
    const { code, stdout } = await runCommand(['classify'], { env: env(), input });
    expect(code).toBe(0);
    const answers = JSON.parse(stdout) as { kind: string; ids: object }[];
    expect(answers).toHaveLength(3);
    expect(answers[0]?.ids).toMatchObject({ serial: 'PF1ABCDE' });
    expect(answers[1]?.ids).toMatchObject({ imei: '490154203237518' });
  });

  it.each(['[1]', 'PF1ABCDE'])('refuses to classify %j, which is no JSON array of strings', async (input) => {
    const { code, stdout, stderr } = await runCommand(['classify'], { env: env(), input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/must be a JSON array of strings.*\nUsage: npm run cli -- classify/);
  });
});

const NOBODY = { uid: 65_534, gid: 65_534 };

/** Why the application cannot be run as an unprivileged user here, or undefined when it can. */
function cannotBecomeNobody(): string | undefined {
  if (process.getuid?.() !== 0) return 'the tests do not run as root; what they start runs as a normal user already';
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const look = ['-e', `require('node:fs').readdirSync(${JSON.stringify(modules)})`];
  const { status } = spawnSync(process.execPath, look, { ...NOBODY, cwd: '/' });
  return status === 0 ? undefined : `the user nobody cannot reach ${process.execPath} or ${modules}`;
}

const reason = cannotBecomeNobody();
if (reason !== undefined) process.stderr.write(`Not tested as an unprivileged user: ${reason}.\n`);
else
  describe('Started by root as an unprivileged user', () => {
    it('keeps its data in a folder of that user', async () => {
      const home = await mkdtemp(join(tmpdir(), 'atertag-nobody-'));
      try {
        await chown(home, NOBODY.uid, NOBODY.gid);
        const env = { ATERTAG_DATA_DIR: join(home, 'data'), PORT: String(await freePort()), HOME: home };
        const { process, url } = await startApplication({ env, user: NOBODY });
        const [, password = ''] = await process.says(PASSWORD_LINE);
        expect(await signIn(url, password)).toBe(200);
        expect((await stat(env.ATERTAG_DATA_DIR)).uid).toBe(NOBODY.uid);
        const { stdout } = await runCommand(['create-key', '--role', 'technician'], { env, user: NOBODY });
        expect((await apiClient(url, stdout.trim()).get('/devices')).status).toBe(200);
        expect(await process.end('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    });
  });
