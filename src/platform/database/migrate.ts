import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrateQueue } from '../queue/queue.schema.js';
import { MIGRATIONS } from './migrations/index.js';
import { ensureRoles } from './roles.js';

export const OLDEST_SERVER = 15;
/** Any number will do, as long as every process of Återtag uses the same. */
const MIGRATION_LOCK = 7_209_411;

/** One clear line for the person who started us. */
export class DatabaseUnusableError extends Error {}

/**
 * Brings the database at `url` up to date: roles, tables, the queue's own schema. Several processes may start at once:
 * one migrates, the others wait for it and find nothing left to do.
 *
 * @throws DatabaseUnusableError when the server cannot be reached, is older than PostgreSQL 15, or refuses the user
 */
export async function migrate(url: string): Promise<void> {
  const owner = await connectOwner(url);
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRoles(owner);
    await runMigrations(url);
    await migrateQueue(url);
  } finally {
    await owner.end();
  }
}

async function connectOwner(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => void client.end());
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseUnusableError(`The database server ${hostOf(url)} cannot be used: ${reason(error)}.`);
  }
  const version = Number((await client.query<{ version: string }>('SHOW server_version_num')).rows[0]?.version);
  if (version < OLDEST_SERVER * 10_000) {
    await client.end();
    throw new DatabaseUnusableError(
      `The database server ${hostOf(url)} is PostgreSQL ${Math.floor(version / 10_000)}; Återtag needs ${OLDEST_SERVER} or newer.`,
    );
  }
  return client;
}

async function runMigrations(url: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize: 1,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** Host, port and database, never the password. */
function hostOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

function reason(error: unknown): string {
  const { message, errors } = error as { message: string; errors?: Error[] };
  return message || (errors?.map((each) => each.message).join(', ') ?? 'no answer');
}
