import type { Client } from 'pg';
import { HttpConnection } from './support/http-connection.js';
import { type Benchmark, inTurn, ratePerSecond, resultOf } from './support/measure.js';
import { scanOf, type ScanStation, withScanStation } from './support/scan-station.js';
import { startOpenServer } from './support/server.js';

const CONNECTIONS = 64;
const SECONDS = 6;
const WARM_UP_SECONDS = 4;
/** More than are scanned in all rounds. */
const DEVICES = 150_000;
const ROUNDS = 5;

/**
 * What access control costs a single scan. Ours: a station's credential, its permission, and row-level security. The floor:
 * the same build, the same database and the same rows, but nobody is asked who they are and no table has a policy. Both
 * servers run all the time; each round sends to one of them. Aim: at most 15 % less.
 */
export const scanAccess: Benchmark = (rounds = ROUNDS) =>
  withScanStation(DEVICES, async (station) => {
    const { database, url, municipalityId } = station;
    const open = await startOpenServer(database.dataDir, municipalityId);
    try {
      const withAccess = await HttpConnection.openMany(CONNECTIONS, url, await stationKey(station));
      const without = await HttpConnection.openMany(CONNECTIONS, open.url, 'none');
      await refusesStrangers(station);
      let scanned = 0;
      const scan = async (connections: readonly HttpConnection[], seconds: number): Promise<number> => {
        const rate = await ratePerSecond(connections, seconds, async (connection) => {
          const count = await scanOne(connection, station);
          scanned += count;
          return count;
        });
        await station.untilIdle();
        return rate;
      };
      const ours = (seconds: number): Promise<number> => scan(withAccess, seconds);
      const floor = async (seconds: number): Promise<number> => {
        await setPolicies(database.owner, false);
        try {
          return await scan(without, seconds);
        } finally {
          await setPolicies(database.owner, true);
        }
      };
      await ours(WARM_UP_SECONDS);
      await floor(WARM_UP_SECONDS);
      const { oursRounds, floorRounds, ...medians } = await inTurn(rounds, {
        ours: () => ours(SECONDS),
        floor: () => floor(SECONDS),
      });
      for (const connection of [...withAccess, ...without]) connection.close();
      await station.checkRows(scanned);
      return [resultOf('scan-access', 'scans/s', medians, { aim: 'ratio >= 0.85', oursRounds, floorRounds })];
    } finally {
      await open.stop();
    }
  });

async function scanOne(connection: HttpConnection, { campaignId, takeDevices }: ScanStation): Promise<number> {
  const [device] = takeDevices(1);
  if (device === undefined) return 0;
  const { status, body } = await connection.post(`/campaigns/${campaignId}/scans`, { scans: [scanOf(device)] });
  if (status !== 200 || !body.includes('"accepted"')) throw new Error(`A scan was answered ${status}: ${body}`);
  return 1;
}

/** A station of the campaign, as a phone that scanned its join page becomes one. */
async function stationKey({ url, key, campaignId }: ScanStation): Promise<string> {
  const connection = await HttpConnection.open(url, key);
  const join = await connection.postForJson<{ url: string }>(`/campaigns/${campaignId}/station-join`, {});
  connection.close();
  const response = await fetch(`${url}/api/v1/stations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: join.url.split('#')[1], name: 'Bench' }),
  });
  const token = /=(att_[\w-]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (token === undefined) throw new Error(`No station joined: ${response.status} ${await response.text()}`);
  return token;
}

/** Ours must be the server that asks; a mistake here would measure the floor twice. */
async function refusesStrangers({ url, campaignId }: ScanStation): Promise<void> {
  const { status } = await fetch(`${url}/api/v1/campaigns/${campaignId}/scans`, { method: 'POST' });
  if (status !== 401) throw new Error(`Without a credential the server answered ${status}.`);
}

async function setPolicies(owner: Client, on: boolean): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
  );
  const [enabled, forced] = on ? ['ENABLE', 'FORCE'] : ['DISABLE', 'NO FORCE'];
  for (const { name } of rows)
    await owner.query(`ALTER TABLE ${name} ${enabled} ROW LEVEL SECURITY, ${forced} ROW LEVEL SECURITY`);
}
