import { cpus, loadavg, release, totalmem } from 'node:os';
import type { Client } from 'pg';

/** One line about the machine, so that a number is never quoted without it. */
export function describeMachine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(2) ?? '';
  return `machine: ${cpus().length} × ${processor?.model ?? 'unknown'}, ${memory} GB, Linux ${release()}, Node ${process.version}, load ${load}`;
}

const SETTINGS = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'shared_buffers',
  'work_mem',
  'wal_compression',
];

/** The settings of the database server that decide about the numbers. */
export async function describeServer(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ name: string; value: string }>(
    `SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS name`,
    [SETTINGS],
  );
  return `database: ${rows.map(({ name, value }) => `${name}=${value}`).join(', ')}`;
}
