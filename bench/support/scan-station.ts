import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type BenchDatabase, settle, withDatabase } from './bench-database.js';
import { HttpConnection } from './http-connection.js';
import { assetTag, firstMunicipality, seedDevices, seedOrganisation } from './seed.js';
import { createKey, startServer } from './server.js';

/** One hot campaign, registered devices to scan into it, and the server that takes the scans. */
export interface ScanStation {
  readonly database: BenchDatabase;
  readonly url: string;
  readonly key: string;
  readonly municipalityId: string;
  readonly campaignId: string;
  /** The next `count` devices that nobody has scanned yet; fewer, or none, when they run out. */
  readonly takeDevices: (count: number) => number[];
  /** Waits a little until the workers owe nothing more and drops the rest: they must not run into what is measured next. */
  readonly untilIdle: () => Promise<void>;
  /** Says when the rows that are there are not those of `scans` scans, by whichever way. */
  readonly checkRows: (scans: number) => Promise<void>;
}

export interface ScanBody {
  readonly scanId: string;
  readonly code: string;
  readonly readAt: string;
  readonly stationId: string;
}

export const scanOf = (device: number): ScanBody => ({
  scanId: uuidv7(),
  code: assetTag(device),
  readAt: new Date().toISOString(),
  stationId: 'station-1',
});

export async function withScanStation<T>(devices: number, work: (station: ScanStation) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    const { dataDir, owner } = database;
    const server = await startServer(dataDir);
    try {
      const key = await createKey(dataDir, 'admin');
      const municipalityId = await firstMunicipality(owner);
      await seedOrganisation(owner, municipalityId);
      await seedDevices(owner, municipalityId, devices);
      await settle(owner, 'device', 'device_identifier', 'device_event');
      const campaignId = await openCampaign(server.url, key);
      let next = 0;
      return await work({
        ...{ database, url: server.url, key, municipalityId, campaignId },
        takeDevices: (count) => {
          const first = next;
          next = Math.min(next + count, devices);
          return Array.from({ length: next - first }, (_, index) => first + index);
        },
        untilIdle: () => untilIdle(database),
        checkRows: (scans) => checkRows(database, campaignId, scans),
      });
    } finally {
      await server.stop();
    }
  });
}

async function openCampaign(url: string, key: string): Promise<string> {
  const connection = await HttpConnection.open(url, key);
  const campaign = { name: 'Bench', startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const { id } = await connection.postForJson<{ id: string }>('/campaigns', campaign);
  await connection.postForJson(`/campaigns/${id}/open`, {});
  connection.close();
  return id;
}

const PATIENCE_MS = 5_000;

async function untilIdle({ owner }: BenchDatabase): Promise<void> {
  const started = performance.now();
  const owed = async () => (await owner.query('SELECT FROM outbox LIMIT 1')).rowCount ?? 0;
  while ((await owed()) > 0 && performance.now() - started < PATIENCE_MS) await pause(50);
  const { rowCount } = await owner.query('DELETE FROM outbox');
  const milliseconds = Math.round(performance.now() - started);
  console.log(
    `${milliseconds} ms after the last scan the workers still owed ${rowCount ?? 0} requests, which are dropped`,
  );
  while (await isBusy(owner)) await pause(50);
}

const isBusy = async (owner: Client): Promise<boolean> => {
  const active = `SELECT FROM pg_stat_activity WHERE state <> 'idle' AND backend_type = 'client backend' AND pid <> pg_backend_pid()`;
  return ((await owner.query(active)).rowCount ?? 0) > 0;
};

const COUNTS = `
  SELECT (SELECT count(*) FROM scan WHERE campaign_id = $1 AND outcome = 'accepted')::int AS scans,
    (SELECT count(*) FROM campaign_device WHERE campaign_id = $1)::int AS devices,
    (SELECT count(*) FROM device_event WHERE type = 'collected')::int AS events,
    (SELECT count(*) FROM device WHERE state = 'collected' AND event_seq = 2)::int AS moved`;

async function checkRows({ owner }: BenchDatabase, campaignId: string, scans: number): Promise<void> {
  const { rows } = await owner.query<Record<string, number>>(COUNTS, [campaignId]);
  if (Object.values(rows[0] ?? {}).some((count) => count !== scans))
    throw new Error(`${scans} scans were sent, and these rows are there: ${JSON.stringify(rows[0])}`);
}
