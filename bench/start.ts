import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { withDataFolder } from './support/bench-database.js';
import { built } from './support/built.js';
import { type Benchmark, inTurn, resultOf, rounded, timed } from './support/measure.js';
import { spawnServer, stopServer } from './support/server.js';

/** From the start of the process to `/health/ready`, against PostgreSQL alone on the same data. Aim: 5 s at most. */
export const start: Benchmark = () =>
  withDataFolder(async (dataDir) => {
    const firstStart = await startToReady(dataDir);
    console.log(`first start, on an empty folder: ${rounded(firstStart)} ms`);
    await startToReady(dataDir);
    const { oursRounds, floorRounds, ...medians } = await inTurn(5, {
      ours: () => startToReady(dataDir),
      floor: () => postgresToReady(dataDir),
    });
    return [
      resultOf('start', 'ms', medians, {
        aim: 'ours <= 5000',
        firstStart: rounded(firstStart),
        oursRounds,
        floorRounds,
      }),
    ];
  });

async function startToReady(dataDir: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawnServer(dataDir, port);
  child.stdout?.resume();
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode}.`);
      await pause(10);
    }
    return performance.now() - started;
  } finally {
    await stopServer(child);
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    // Nobody listens yet: that is what is being waited for.
    return false;
  }
}

/** The postmaster of the same cluster, from its spawn until it says that it takes connections. */
async function postgresToReady(dataDir: string): Promise<number> {
  const folder = 'platform/database/embedded';
  const { findHome } = await built<typeof import('../src/platform/database/embedded/cluster-home.js')>(
    `${folder}/cluster-home.js`,
  );
  const { accountOfCluster } = await built<typeof import('../src/platform/database/embedded/server-account.js')>(
    `${folder}/server-account.js`,
  );
  const { findServerPrograms } = await built<typeof import('../src/platform/database/embedded/server-programs.js')>(
    `${folder}/server-programs.js`,
  );
  const { startPostmaster } = await built<typeof import('../src/platform/database/embedded/start-postmaster.js')>(
    `${folder}/start-postmaster.js`,
  );
  const { stopPostmaster } = await built<typeof import('../src/platform/database/embedded/postmaster.js')>(
    `${folder}/postmaster.js`,
  );
  const home = await findHome(dataDir);
  if (!home) throw new Error(`There is no database in ${dataDir}.`);
  const account = await accountOfCluster(home.cluster);
  const programs = await findServerPrograms(account, dataDir);
  const milliseconds = await timed(() => startPostmaster(home, programs, account));
  await stopPostmaster(home, programs, account);
  return milliseconds;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
