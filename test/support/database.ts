import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { applicationDataSource, Database } from '../../src/platform/database/database.js';
import { Log } from '../../src/platform/log/log.js';

/** Set by the global setup: the server's owner, on the migrated template. */
export const TEST_SERVER = 'ATERTAG_TEST_SERVER';
export const TEMPLATE = 'atertag_template';

export interface TestDatabase {
  /** The owner's address; the application takes its own role on it. */
  readonly url: string;
  readonly database: Database;
  /** One statement past row-level security, for looking at what is there. */
  asOwner<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** A database of one test file: a clone of the migrated template, dropped at its end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[TEST_SERVER];
  if (server === undefined) throw new Error('The test server is not running; run the tests with npm test.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = withDatabase(server, name);
  const log = Log.at('silent');
  const dataSource = await new DataSource(applicationDataSource({ url })).initialize();
  const database = Database.connect(dataSource, { url }, log);
  let owner: Client | undefined;
  return {
    url,
    database,
    asOwner: async <Row>(sql: string, parameters?: unknown[]) => {
      owner ??= await connectOwner(url, () => (owner = undefined));
      return (await owner.query(sql, parameters)).rows as Row[];
    },
    close: async () => {
      await owner?.end();
      await database.close();
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** One session, so that its temporary tables and settings last; a test that drops every connection drops it too. */
async function connectOwner(url: string, onLost: () => void): Promise<Client> {
  const owner = new Client({ connectionString: url });
  owner.on('error', onLost);
  await owner.connect();
  await owner.query('SET row_security = off');
  return owner;
}

export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Cloning needs the template to itself: whoever meets another clone being made tries again. */
export async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(server, 'postgres') });
  await client.connect();
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(sql);
        return;
      } catch (error) {
        const busy = (error as { code?: string }).code === '55006';
        if (!busy || attempt === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    await client.end();
  }
}
