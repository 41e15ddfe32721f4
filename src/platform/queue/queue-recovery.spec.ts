import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { eventually } from '../../../test/support/eventually.js';
import { QueueStage, SHORT_TIMING } from '../../../test/support/queue-stage.js';
import { QUEUE_BACKENDS } from '../../../test/support/redis.js';

describe.each(QUEUE_BACKENDS)('A job on %s', (backend) => {
  let stage: QueueStage;
  const vote = (subject: string): Promise<void> => stage.transaction((tx) => stage.vote(tx, subject));

  beforeAll(async () => {
    stage = await QueueStage.open(backend);
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.set());
  afterEach(() => stage.strike());

  it('whose worker is killed in the middle is done by another', async () => {
    const run = (file: string): string => fileURLToPath(new URL(`../../../test/support/${file}`, import.meta.url));
    const settings = [stage.url, JSON.stringify(SHORT_TIMING), ...(stage.redis ? [stage.redis.url] : [])];
    const child = spawn(
      process.execPath,
      ['--import', run('run-typescript.mjs'), run('hanging-worker.ts'), ...settings],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await vote('museums');
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('working\n');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await stage.worker.start();
    await stage.untilDone();
    expect(await stage.tally('museums')).toEqual({ votes: 1, runs: 1 });
  });

  it('is done although the database server dropped every connection', async () => {
    await stage.worker.start();
    await vote('squares');
    await stage.untilDone();
    await stage.dropConnections();
    await eventually(() => vote('markets'));
    await stage.untilDone();
    expect(await stage.tally('markets')).toEqual({ votes: 1, runs: 1 });
  });

  if (backend === 'Redis') {
    const waitingInRedis = async (): Promise<number> => {
      const queue = new Queue('recompute', { connection: { url: stage.redis?.url } });
      try {
        return await queue.getWaitingCount();
      } finally {
        await queue.close();
      }
    };

    it('that waited in a Redis that was killed with its data is done', async () => {
      await vote('bridges');
      await eventually(async () => expect(await waitingInRedis()).toBe(1));
      await stage.redis?.kill9();
      await stage.redis?.restart();
      await stage.worker.start();
      await stage.untilDone();
      expect(await stage.tally('bridges')).toEqual({ votes: 1, runs: 1 });
    });

    it('that was asked before there was a Redis is done once there is one', async () => {
      await stage.strike();
      await stage.redis?.kill9();
      await stage.set();
      await stage.worker.start();
      await vote('stations');
      await stage.redis?.restart();
      await stage.untilDone();
      expect(await stage.tally('stations')).toEqual({ votes: 1, runs: 1 });
    });

    it('that outlasts the lease while Redis loses its data is not started a second time', async () => {
      let started = 0;
      stage.scene.act = async () => {
        started += 1;
        await stage.redis?.kill9();
        await stage.redis?.restart();
        await new Promise((resolve) => setTimeout(resolve, SHORT_TIMING.lease * 2));
      };
      await stage.worker.start();
      await vote('canals');
      await stage.untilDone();
      expect(started).toBe(1);
    });

    it('that ran while Redis was killed is done, as is what was asked while it was away', async () => {
      stage.scene.act = async () => {
        stage.scene.act = () => Promise.resolve();
        await stage.redis?.kill9();
        await vote('ferries');
        await vote('tunnels');
      };
      await stage.worker.start();
      await vote('ferries');
      await eventually(async () => expect(await stage.tally('ferries')).toEqual({ votes: 1, runs: 1 }));
      await stage.redis?.restart();
      await stage.untilDone();
      expect(await stage.tally('ferries')).toEqual({ votes: 2, runs: 2 });
      expect(await stage.tally('tunnels')).toEqual({ votes: 1, runs: 1 });
    });
  }
});
