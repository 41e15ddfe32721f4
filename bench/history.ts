import { Client } from 'pg';
import { settle, withDatabase } from './support/bench-database.js';
import { HttpConnection } from './support/http-connection.js';
import { type Benchmark, median, percentile, rounded, resultOf, timed } from './support/measure.js';
import { deviceId, firstMunicipality, seedDevices, seedOrganisation } from './support/seed.js';
import { withoutIndexes } from './support/bulk-load.js';
import { createKey, startServer } from './support/server.js';

const EVENTS = 10_000_000;
const EVENTS_PER_DEVICE = 20;
const CONNECTIONS = 16;
const REQUESTS = 12_000;
const WARM_UP_REQUESTS = 4_000;

// Event by event over all devices: a device's history lies as scattered over the table as years of use leave it.
const SEED = `
  INSERT INTO device_event (municipality_id, device_id, seq, event_id, type, occurred_at, recorded_at, actor, state, department_id,
    payload, previous_hash, hash)
  SELECT municipality_id, device_id, $2::int, gen_random_uuid(), 'noted', at, at, 'key:01890000-0000-7000-8000-000000000000', 'in_use',
    department_id, '{"note":"Battery and adapter looked at, nothing to report","station":"station-' || $2::int || '"}', hash,
    sha256(hash || int4send($2::int))
  FROM (SELECT *, occurred_at + $2::int * interval '1 month' AS at FROM device_event WHERE municipality_id = $1 AND seq = 1) AS first`;

const FLOOR = `
  SELECT seq, event_id, type, occurred_at, recorded_at, actor, state, department_id, corrects, payload, previous_hash, hash
  FROM device_event WHERE municipality_id = $1 AND device_id = $2 ORDER BY seq LIMIT 101`;

/** A device's history over HTTP among ten million events, against the bare SELECT. Aim: 99 of 100 under 15 ms. */
export const history: Benchmark = (events = EVENTS) =>
  withDatabase(async ({ dataDir, url, owner }) => {
    const server = await startServer(dataDir);
    try {
      const municipalityId = await firstMunicipality(owner);
      const devices = events / EVENTS_PER_DEVICE;
      const seconds = await timed(() => seed(owner, municipalityId, devices));
      console.log(`seeded ${events} events in ${Math.round(seconds / 1000)} s`);
      const connections = await HttpConnection.openMany(CONNECTIONS, server.url, await createKey(dataDir, 'admin'));
      const clients = await Promise.all(connections.map(() => connected(url)));
      const ours = (requests: number) =>
        latencies(connections, requests, async (connection) => {
          const { status, body } = await connection.get(`/devices/${randomDevice(devices)}/history`);
          if (status !== 200 || !body.includes(`"seq":${EVENTS_PER_DEVICE}`)) throw new Error(`${status}: ${body}`);
        });
      const floor = (requests: number) =>
        latencies(clients, requests, async (client) => {
          await client.query({ name: 'history', text: FLOOR, values: [municipalityId, randomDevice(devices)] });
        });
      await ours(WARM_UP_REQUESTS);
      await floor(WARM_UP_REQUESTS);
      const rounds = { ours: [] as Spread[], floor: [] as Spread[] };
      for (let round = 1; round <= 3; round++) {
        rounds.ours.push(await ours(REQUESTS));
        rounds.floor.push(await floor(REQUESTS));
        console.log(
          `round ${round}: ours ${JSON.stringify(rounds.ours.at(-1))}, floor ${JSON.stringify(rounds.floor.at(-1))}`,
        );
      }
      for (const connection of connections) connection.close();
      for (const client of clients) await client.end();
      const of = (spreads: Spread[], figure: keyof Spread) => median(spreads.map((spread) => spread[figure]));
      return (['p50', 'p99'] as const).map((figure) =>
        resultOf(
          `history-${figure}`,
          'ms',
          { ours: of(rounds.ours, figure), floor: of(rounds.floor, figure) },
          { aim: figure === 'p99' ? 'ours < 15' : '', events, perSecond: of(rounds.ours, 'perSecond') },
        ),
      );
    } finally {
      await server.stop();
    }
  });

interface Spread {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

async function latencies<Worker>(
  workers: readonly Worker[],
  requests: number,
  once: (worker: Worker) => Promise<void>,
): Promise<Spread> {
  const taken: number[] = [];
  let begun = 0;
  const total = await timed(() =>
    Promise.all(
      workers.map(async (worker) => {
        while (begun++ < requests) taken.push(await timed(() => once(worker)));
      }),
    ),
  );
  return {
    p50: rounded(percentile(taken, 0.5)),
    p99: rounded(percentile(taken, 0.99)),
    perSecond: rounded(taken.length / (total / 1000)),
  };
}

const randomDevice = (devices: number): string => deviceId(Math.floor(Math.random() * devices));

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function seed(owner: Client, municipalityId: string, devices: number): Promise<void> {
  await seedOrganisation(owner, municipalityId);
  await seedDevices(owner, municipalityId, devices);
  await withoutIndexes(owner, 'device_event', async () => {
    for (let seq = 2; seq <= EVENTS_PER_DEVICE; seq++) await owner.query(SEED, [municipalityId, seq]);
  });
  await settle(owner, 'device', 'device_event');
}
