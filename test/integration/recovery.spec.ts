import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type TestApp, startApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { QUEUE_BACKENDS, startRedis, type TestRedis } from '../support/redis.js';

interface Savings {
  readonly asOfEvent: number;
  readonly pending: boolean;
  readonly counts: { readonly reused: number };
  readonly profiles: Readonly<Record<'conv' | 'cons', { readonly totalKgCo2e: number }>>;
}

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Locks expire after 10 s and leases after 20 s; the rest is for a busy machine. */
const WITHIN = 60_000;
/** One laptop sold on, kg CO2e: goldens D1 and D2. */
const LAPTOP = { conv: 114.7683, cons: 74.632 };
/** From collected to sold. */
const STEPS = ['inspected', 'cleared', 'ready', 'sold'];

describe.each(QUEUE_BACKENDS)('the savings of a campaign, with the queue on %s', (backend) => {
  let app: TestApp;
  let redis: TestRedis | undefined;
  let api: ApiClient;
  let laptops = 0;
  let campaigns = 0;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    redis = backend === 'Redis' ? await startRedis() : undefined;
    // The jobs are for the processes that the tests kill.
    app = await startApp({ redisUrl: redis?.url, workers: false });
    api = apiClient(app.url, await app.key('admin'));
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => end(worker)));
  });
  afterAll(async () => {
    await app.close();
    await redis?.stop();
  });

  /** `npm run start:worker`, from the sources. Resolves when it has said that it works. */
  const startWorker = async (): Promise<ChildProcess> => {
    const worker = spawn(
      process.execPath,
      ['--import', fileOf('../support/run-typescript.mjs'), fileOf('../../src/worker.ts')],
      {
        stdio: ['ignore', 'inherit', 'pipe'],
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: app.test.url,
          LOG_LEVEL: 'info',
          ...(redis && { REDIS_URL: redis.url }),
        },
      },
    );
    workers.push(worker);
    const said: string[] = [];
    for await (const line of createInterface(worker.stderr)) {
      said.push(line);
      if (line.includes('worker.started')) break;
    }
    if (worker.exitCode !== null) throw new Error(`The worker ended: ${said.join('\n')}`);
    worker.stderr.resume();
    return worker;
  };

  const openCampaign = async (): Promise<string> => {
    campaigns += 1;
    const dates = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
    const { body } = await api.post<{ id: string }>('/campaigns', { name: `Höst ${campaigns}`, ...dates });
    await api.post(`/campaigns/${body.id}/open`);
    return body.id;
  };
  /** Registers laptops, scans them in and sells them. */
  const sellLaptops = async (campaignId: string, count: number): Promise<void> => {
    const readAt = new Date().toISOString();
    for (let each = 0; each < count; each++) {
      laptops += 1;
      const serial = `PF${String(laptops).padStart(5, '0')}X`;
      const { body } = await api.post<{ id: string }>('/devices', {
        model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
        identifiers: [{ kind: 'serial', value: serial }],
      });
      const scans = [{ scanId: uuidv7(), code: serial, readAt }];
      const scanned = await api.post(`/campaigns/${campaignId}/scans`, { scans });
      expect(scanned.body).toMatchObject({ receipts: [{ outcome: 'accepted' }] });
      const events = STEPS.map((type) => ({ eventId: uuidv7(), deviceId: body.id, type, occurredAt: readAt }));
      expect((await api.post('/devices/events', { events })).status).toBeLessThan(300);
    }
  };
  const savingsOf = async (campaignId: string): Promise<Savings> =>
    (await api.get<Savings>(`/campaigns/${campaignId}/savings`)).body;
  const expectSavings = (campaignId: string, sold: number): Promise<void> =>
    eventually(
      async () => {
        const { asOfEvent, pending, counts, profiles } = await savingsOf(campaignId);
        expect({ asOfEvent, pending, reused: counts.reused }).toEqual({
          asOfEvent: sold * (1 + STEPS.length),
          pending: false,
          reused: sold,
        });
        expect(profiles.conv.totalKgCo2e).toBeCloseTo(sold * LAPTOP.conv, 2);
        expect(profiles.cons.totalKgCo2e).toBeCloseTo(sold * LAPTOP.cons, 2);
      },
      { within: WITHIN, every: 200 },
    );
  /** Nothing can write savings until it is let go; reading them goes on. */
  const holdSavings = async (): Promise<void> => {
    await app.test.asOwner('BEGIN');
    await app.test.asOwner('LOCK TABLE campaign_savings IN EXCLUSIVE MODE');
  };
  const letSavingsGo = () => app.test.asOwner('COMMIT');
  /** A worker has computed, and stands before the row it would write. */
  const untilInTheMiddle = (): Promise<void> =>
    eventually(async () => {
      const sql = `SELECT FROM pg_locks WHERE relation = 'campaign_savings'::regclass AND NOT granted`;
      expect(await app.test.asOwner(sql)).toHaveLength(1);
    });

  it(
    'are right although the worker was killed in the middle of computing them',
    async () => {
      const campaignId = await openCampaign();
      await sellLaptops(campaignId, 3);
      await holdSavings();
      const first = await startWorker();
      await untilInTheMiddle();
      await startWorker();
      await end(first);
      await letSavingsGo();
      expect(first.signalCode).toBe('SIGKILL');
      await expectSavings(campaignId, 3);
    },
    2 * WITHIN,
  );

  if (backend === 'Redis') {
    const loseRedis = async (): Promise<void> => {
      await redis?.kill9();
      await redis?.restart();
    };
    const untilHandedOver = (): Promise<void> =>
      eventually(async () => {
        const [outbox] = await app.test.asOwner<{ owed: number; waiting: number }>(
          'SELECT count(*)::int AS owed, count(*) FILTER (WHERE handed_at IS NULL)::int AS waiting FROM outbox',
        );
        expect(outbox).toEqual({ owed: expect.any(Number), waiting: 0 });
        expect(outbox?.owed).toBeGreaterThan(0);
      });

    it(
      'are right although Redis was killed with the job in it',
      async () => {
        const campaignId = await openCampaign();
        await sellLaptops(campaignId, 2);
        await untilHandedOver();
        await loseRedis();
        await startWorker();
        await expectSavings(campaignId, 2);
      },
      2 * WITHIN,
    );

    it(
      'are right although Redis was killed while they were computed and more was scanned',
      async () => {
        const campaignId = await openCampaign();
        await sellLaptops(campaignId, 1);
        await holdSavings();
        await startWorker();
        await untilInTheMiddle();
        await redis?.kill9();
        await sellLaptops(campaignId, 2);
        await letSavingsGo();
        await redis?.restart();
        await expectSavings(campaignId, 3);
      },
      2 * WITHIN,
    );
  }
});

/** As a power cut would. */
async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exited = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exited;
}
