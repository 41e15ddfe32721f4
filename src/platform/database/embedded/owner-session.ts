import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './embedded-database-error.js';

export const OWNER_ROLE = 'atertag_owner';
export const DATABASE = 'atertag';
/** Marks the one connection by which each process shows that it uses the server. */
const PRESENCE = 'atertag presence';
const INVALID_CATALOG_NAME = '3D000';
const DUPLICATE_DATABASE = '42P04';
/** A connection that its pool has just closed is listed until its backend has ended, measured under 10 ms. */
const LINGERING_MS = 1_000;

function connectionOf(port: number, password: string, database: string): pg.Client {
  return new pg.Client({
    host: '127.0.0.1',
    port,
    user: OWNER_ROLE,
    password,
    database,
    ssl: false,
    application_name: PRESENCE,
    connectionTimeoutMillis: 10_000,
  });
}

/**
 * A session of the owner in the application's database, which is created where it is missing. Held for as long as
 * this process uses the server: `onLost` is called if it ends before it is closed. Errors are those of pg.
 */
export async function openPresence(port: number, password: string, onLost: () => void): Promise<pg.Client> {
  try {
    return await connect(port, password, DATABASE, onLost);
  } catch (error) {
    if (errorCode(error) !== INVALID_CATALOG_NAME) throw error;
  }
  const maintenance = await connect(port, password, 'postgres', () => undefined);
  try {
    await maintenance.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (errorCode(error) !== DUPLICATE_DATABASE) throw error;
  } finally {
    await maintenance.end();
  }
  return connect(port, password, DATABASE, onLost);
}

async function connect(port: number, password: string, database: string, onLost: () => void): Promise<pg.Client> {
  const client = connectionOf(port, password, database);
  // One loss is reported as several errors; without a listener the later ones would end the process.
  client.once('error', onLost).on('error', () => undefined);
  await client.connect();
  return client;
}

/** PostgreSQL's data folder as the server itself names it. */
export async function dataDirectoryOf(presence: pg.Client): Promise<string> {
  const { rows } = await presence.query<{ data_directory: string }>('SHOW data_directory');
  return rows[0]?.data_directory ?? '';
}

/**
 * True when any other client is connected to the server, in whichever database. The caller has closed its pools and
 * holds the data folder's lock, so that no process can join meanwhile.
 */
export async function othersAreConnected(presence: pg.Client): Promise<boolean> {
  const deadline = Date.now() + LINGERING_MS;
  for (;;) {
    const { rows } = await presence.query<{ others: number; processes: number }>(
      `SELECT count(*)::int AS others, count(*) FILTER (WHERE application_name = $1)::int AS processes
         FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      [PRESENCE],
    );
    const [counted] = rows;
    if (counted === undefined || counted.others === 0) return false;
    if (counted.processes > 0 || Date.now() > deadline) return true;
    await sleep(10);
  }
}
