import { Client } from 'pg';
import { settle, withDatabase } from './support/bench-database.js';
import { seedRegister } from './support/device-register.js';
import { HttpConnection } from './support/http-connection.js';
import { type Benchmark, percentile, rounded, resultOf, timed } from './support/measure.js';
import { departmentId, deviceId, firstMunicipality, modelId } from './support/seed.js';
import { createKey, startServer } from './support/server.js';

const DEVICES = 1_000_000;
const CONNECTIONS = 8;
/** Of each case in each round. */
const REQUESTS = 150;
const ROUNDS = 3;

/** A page as people ask for it, and the condition that the plainest SQL has for it; `$1` is the municipality. */
interface Case {
  readonly name: string;
  readonly query: (devices: number) => string;
  readonly floor: (devices: number) => string;
}

const random = (below: number): number => Math.floor(Math.random() * below);
const newest = (condition: string): string => `${condition} ORDER BY d.device_id DESC LIMIT 51`;
const after = (...key: string[]): string => encodeURIComponent(encodeURIComponent(JSON.stringify(key)));

const CASES: readonly Case[] = [
  { name: 'all', query: () => '', floor: () => newest('') },
  { name: 'state-common', query: () => 'state=in_use', floor: () => newest(`AND d.state = 'in_use'`) },
  { name: 'state-rare', query: () => 'state=ordered', floor: () => newest(`AND d.state = 'ordered'`) },
  {
    name: 'department',
    query: () => `departmentId=${departmentId(5)}`,
    floor: () => newest(`AND d.department_id = '${departmentId(5)}'`),
  },
  {
    name: 'department-dated',
    query: () => `departmentId=${departmentId(5)}&sort=-purchasedOn`,
    floor: () =>
      `AND d.department_id = '${departmentId(5)}' ORDER BY d.purchased_on DESC NULLS LAST, d.device_id DESC LIMIT 51`,
  },
  {
    name: 'model',
    query: () => `modelId=${modelId(250)}`,
    floor: () => newest(`AND d.model_id = '${modelId(250)}'`),
  },
  {
    name: 'text-model',
    query: () => 'q=latitude',
    floor: () =>
      newest(
        `AND d.model_id IN (SELECT model_id FROM device_model WHERE municipality_id = $1 AND name ILIKE '%latitude%')`,
      ),
  },
  {
    name: 'text-identifier',
    query: (devices) => `q=INV-${beginning(random(devices))}`,
    floor: (devices) => {
      const tag = `INV${beginning(random(devices))}`;
      return newest(`AND d.device_id IN (SELECT device_id FROM device_identifier
        WHERE municipality_id = $1 AND value >= '${tag}' AND value < '${tag}~')`);
    },
  },
  {
    name: 'dated',
    query: () => 'sort=-purchasedOn',
    floor: () => 'ORDER BY d.purchased_on DESC NULLS LAST, d.device_id DESC LIMIT 51',
  },
  {
    name: 'deep',
    query: (devices) => `after=${after(deviceId(random(devices)))}`,
    floor: (devices) => newest(`AND d.device_id < '${deviceId(random(devices))}'`),
  },
];

/** All but the last digit of a tag: ten devices. */
const beginning = (n: number): string => String(n).padStart(8, '0').slice(0, 7);

const FLOOR = `
  SELECT d.*, m.manufacturer, m.name, p.name AS department,
    (SELECT json_agg(json_build_object('kind', i.kind, 'value', i.written)) FROM device_identifier i
     WHERE i.municipality_id = d.municipality_id AND i.device_id = d.device_id) AS identifiers
  FROM device d LEFT JOIN device_model m USING (municipality_id, model_id) LEFT JOIN department p USING (municipality_id, department_id)
  WHERE d.municipality_id = $1`;

/**
 * Pages of a register of a million over HTTP, eight connections in a closed loop, case by case, against the plainest SQL for the
 * same page as the owner. Aim: every case flat, 99 of 100 under 100 ms.
 */
export const deviceList: Benchmark = (size) =>
  withDatabase(async ({ dataDir, url, owner }) => {
    const devices = size ?? Number(process.env.BENCH_DEVICES ?? DEVICES);
    const server = await startServer(dataDir);
    try {
      const municipalityId = await firstMunicipality(owner);
      const seconds = await timed(() => seedRegister(owner, municipalityId, devices));
      await settle(owner, 'device', 'device_identifier', 'device_model', 'department');
      console.log(`seeded ${devices} devices in ${Math.round(seconds / 1000)} s`);
      const connections = await HttpConnection.openMany(CONNECTIONS, server.url, await createKey(dataDir, 'auditor'));
      const clients = await Promise.all(connections.map(() => connected(url)));
      const ours = new Map<string, number[]>(CASES.map(({ name }) => [name, []]));
      const floor = new Map<string, number[]>(CASES.map(({ name }) => [name, []]));
      // The round before the first fills the caches and counts for nothing.
      for (let round = 0; round <= ROUNDS; round++)
        for (const { name, query, floor: condition } of CASES) {
          const taken = await closedLoop(connections, async (connection) => {
            const { status, body } = await connection.get(`/devices?limit=50&${query(devices)}`);
            if (status !== 200) throw new Error(`${name} answered ${status}: ${body}`);
          });
          const plain = await closedLoop(clients, async (client) => {
            await client.query(FLOOR + ' ' + condition(devices), [municipalityId]);
          });
          if (round === 0) continue;
          ours.get(name)?.push(...taken);
          floor.get(name)?.push(...plain);
        }
      for (const { name } of CASES)
        console.log(`${name.padEnd(16)} ours ${spread(ours.get(name))}, floor ${spread(floor.get(name))}`);
      for (const connection of connections) connection.close();
      for (const client of clients) await client.end();
      const [all, plain] = [[...ours.values()].flat(), [...floor.values()].flat()];
      const at = (fraction: number) => ({ ours: percentile(all, fraction), floor: percentile(plain, fraction) });
      const slowest = Math.max(...[...ours.values()].map((taken) => percentile(taken, 0.99)));
      return [
        resultOf('device-list-p50', 'ms', at(0.5), { devices }),
        resultOf('device-list', 'ms', at(0.99), {
          ...{ aim: 'slowest case p99 < 100', devices, slowestCaseP99: rounded(slowest) },
        }),
      ];
    } finally {
      await server.stop();
    }
  });

/** @returns how long each request took, milliseconds */
async function closedLoop<Worker>(
  workers: readonly Worker[],
  once: (worker: Worker) => Promise<void>,
): Promise<number[]> {
  const taken: number[] = [];
  let begun = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (begun++ < REQUESTS) taken.push(await timed(() => once(worker)));
    }),
  );
  return taken;
}

const spread = (taken: readonly number[] = []): string =>
  `p50 ${rounded(percentile(taken, 0.5))} ms, p99 ${rounded(percentile(taken, 0.99))} ms`;

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
