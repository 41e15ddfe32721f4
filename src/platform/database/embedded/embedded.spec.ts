import pg from 'pg';
import { afterEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { type EmbeddedServer, openEmbedded } from './open-embedded.js';
import { chooseAccount, isRoot } from './server-account.js';

const silent = { info: () => undefined, warn: () => undefined };
const folders: string[] = [];
const servers: EmbeddedServer[] = [];

async function newFolder(mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atertag-embedded-'));
  folders.push(folder);
  await chmod(folder, mode);
  return folder;
}

async function open(dataDir: string): Promise<EmbeddedServer> {
  const server = await openEmbedded(dataDir, silent);
  servers.push(server);
  return server;
}

async function query(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Where the data folder's cluster lies: inside, or where its pointer says. */
async function homeOf(dataDir: string): Promise<string> {
  const names = await readdir(dataDir);
  if (names.includes('postgres')) return join(dataDir, 'postgres');
  const [path] = (await readFile(join(dataDir, 'postgres-is-in.txt'), 'utf8')).split('\n');
  return path ?? '';
}

async function processOf(dataDir: string): Promise<number> {
  const [pid] = (await readFile(join(await homeOf(dataDir), 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

async function isServed(dataDir: string): Promise<boolean> {
  return (await readdir(join(await homeOf(dataDir), 'cluster'))).includes('postmaster.pid');
}

async function failureOf(dataDir: string): Promise<Error> {
  try {
    await open(dataDir);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('The embedded database opened, and it should not have.');
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.release();
  for (const folder of folders.splice(0)) {
    const pointer = await readFile(join(folder, 'data', 'postgres-is-in.txt'), 'utf8').catch(() => '');
    if (pointer.includes('/atertag/')) await rm(pointer.split('\n')[0] ?? '', { recursive: true });
    await rm(folder, { recursive: true, force: true });
  }
});

describe('the embedded database', () => {
  it('creates a durable UTF-8 cluster with checksums, reached only through 127.0.0.1 with a password', async () => {
    const dataDir = join(await newFolder(0o755), 'not', 'there', 'yet');
    const server = await open(dataDir);
    expect(server.startedByUs).toBe(true);
    const settings = await query(
      server,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes',
         'data_checksums', 'listen_addresses', 'unix_socket_directories', 'server_encoding') ORDER BY name`,
    );
    expect(settings).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    expect(await query(server, `SELECT lower('ÅÄÖ') AS lowered`)).toEqual([{ lowered: 'åäö' }]);
    expect((await stat(join(await homeOf(dataDir), 'owner-password'))).mode & 0o777).toBe(0o600);
    const guessed = server.url.replace(/:[^:@]+@/, ':guess@');
    await expect(new pg.Client({ connectionString: guessed }).connect()).rejects.toThrow('password');
  });

  it('is shared: a second opening joins, and only the last release stops the server', async () => {
    const dataDir = join(await newFolder(0o755), 'data');
    const first = await open(dataDir);
    const second = await open(dataDir);
    expect(second.startedByUs).toBe(false);
    expect(second.url).toBe(first.url);
    await first.release();
    expect(await query(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    expect(await isServed(dataDir)).toBe(false);
  });

  it('stays up on release while a client that did not open it is connected', async () => {
    const dataDir = join(await newFolder(0o755), 'data');
    const server = await open(dataDir);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await server.release();
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    const again = await open(dataDir);
    expect(again.startedByUs).toBe(false);
  });

  it('lets openings at the same instant create one cluster and start one server', async () => {
    const dataDir = join(await newFolder(0o755), 'data');
    const opened = await Promise.all([open(dataDir), open(dataDir), open(dataDir)]);
    expect(opened.filter((server) => server.startedByUs)).toHaveLength(1);
    expect(new Set(opened.map((server) => server.url)).size).toBe(1);
  });

  it('keeps committed rows through a kill of the server, and starts it anew', async () => {
    const dataDir = join(await newFolder(0o755), 'data');
    const killed = await open(dataDir);
    await query(killed, `CREATE TABLE kept (note text)`);
    await query(killed, `INSERT INTO kept VALUES ('committed')`);
    process.kill(await processOf(dataDir), 'SIGKILL');
    const reopened = await open(dataDir);
    expect(reopened.startedByUs).toBe(true);
    expect(await query(reopened, 'SELECT note FROM kept')).toEqual([{ note: 'committed' }]);
  });

  it('is not misled by the files a killed process left: its lock, its half-made cluster, a process id now another’s', async () => {
    const dataDir = join(await newFolder(0o755), 'data');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'postgres.lock'), '4194399 12345 left-behind\n');
    await mkdir(join(dataDir, 'postgres.half-made-abc', 'cluster'), { recursive: true });
    const first = await open(dataDir);
    await first.release();
    const home = await homeOf(dataDir);
    const anotherProcess = `${process.pid}\n${home}/cluster\n1700000000\n1\n\n127.0.0.1\n0 0\nready\n`;
    await writeFile(join(home, 'cluster', 'postmaster.pid'), anotherProcess);
    const second = await open(dataDir);
    expect(second.startedByUs).toBe(true);
    expect((await readdir(dataDir)).filter((name) => name !== 'postgres')).toEqual([]);
  });

  it('says in one line which folder cannot be used and what to do', async () => {
    const file = join(await newFolder(0o755), 'a-file');
    await writeFile(file, '');
    for (const dataDir of [file, join(file, 'data')]) {
      const failure = await failureOf(dataDir);
      expect(failure).toBeInstanceOf(EmbeddedDatabaseError);
      expect(failure.message).toContain(`The data folder ${dataDir} cannot be used`);
      expect(failure.message).toContain('ATERTAG_DATA_DIR');
      expect(failure.message).not.toContain('\n');
    }
  });

  it('refuses a cluster of another PostgreSQL version by name', async () => {
    const dataDir = join(await newFolder(0o755), 'data');
    await (await open(dataDir)).release();
    await writeFile(join(await homeOf(dataDir), 'cluster', 'PG_VERSION'), '15\n');
    expect((await failureOf(dataDir)).message).toContain('was written by PostgreSQL 15');
  });

  it('works in a folder that other users cannot enter, and finds its data there again', async () => {
    const closed = await newFolder(0o700);
    const dataDir = join(closed, 'data');
    const first = await open(dataDir);
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.release();
    const second = await open(dataDir);
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    const { uid } = await stat(join(await homeOf(dataDir), 'cluster'));
    expect(uid === 0).toBe(false);
    expect((await homeOf(dataDir)).startsWith(closed)).toBe(!isRoot());
  });
});

describe('the account PostgreSQL runs as when root starts it', () => {
  const line = (name: string, uid: number) => `${name}:x:${uid}:${uid}::/:/bin/false`;

  it('is postgres before nobody, and never an account with root’s id', () => {
    const both = [line('root', 0), line('nobody', 65534), line('postgres', 101)].join('\n');
    expect(chooseAccount(both)).toEqual({ name: 'postgres', uid: 101, gid: 101 });
    expect(chooseAccount([line('postgres', 0), line('nobody', 65534)].join('\n'))?.name).toBe('nobody');
    expect(chooseAccount(line('root', 0))).toBeUndefined();
  });

  it('reads a negative id as the unsigned number it stands for', () => {
    expect(chooseAccount('nobody:*:-2:-2::/var/empty:/usr/bin/false')?.uid).toBe(4294967294);
  });
});
