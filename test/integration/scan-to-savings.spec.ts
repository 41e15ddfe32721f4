import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type ApiClient, apiClient } from '../support/client.js';
import { type TestApp, startApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { QUEUE_BACKENDS, startRedis, type TestRedis } from '../support/redis.js';

interface Savings {
  readonly asOfEvent: number;
  readonly counts: Record<string, number>;
  readonly profiles: Record<
    'conv' | 'cons',
    { totalKgCo2e: number; low95KgCo2e: number; high95KgCo2e: number; municipalShareKgCo2e: number }
  >;
  readonly cohorts: { category: string; disposition: string; count: number; convKgCo2e: number }[];
}

/** The story: a scan comes in at the station, and the campaign page shows what it saved. */
describe.each(QUEUE_BACKENDS)('from scan to savings, with the queue on %s', (backend) => {
  let app: TestApp;
  let redis: TestRedis | undefined;
  let api: ApiClient;
  let campaignId: string;
  const laptops: string[] = [];

  beforeAll(async () => {
    redis = backend === 'Redis' ? await startRedis() : undefined;
    app = await startApp({ redisUrl: redis?.url });
    api = apiClient(app.url, await app.key('admin'));
    const created = await api.post<{ id: string }>('/campaigns', {
      name: 'Höst',
      startsOn: '2026-10-01',
      endsOn: '2026-10-31',
    });
    campaignId = created.body.id;
    await api.post(`/campaigns/${campaignId}/open`);
  });
  afterAll(async () => {
    await app.close();
    await redis?.stop();
  });

  it('registers laptops and collects them by scanning their labels', async () => {
    for (const serial of ['PF1ABCDE', 'PF2ABCDE', 'PF3ABCDE']) {
      const { body, status } = await api.post<{ id: string }>('/devices', {
        model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
        identifiers: [{ kind: 'serial', value: serial }],
      });
      expect(status).toBe(201);
      laptops.push(body.id);
    }
    const scans = ['PF1ABCDE', 'S/N: PF2ABCDE', 'pf3abcde'].map((code) => ({
      scanId: uuidv7(),
      code,
      readAt: new Date().toISOString(),
    }));
    const { body } = await api.post<{ receipts: { outcome: string; deviceId: string }[] }>(
      `/campaigns/${campaignId}/scans`,
      { scans },
    );
    expect(body.receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(body.receipts.map(({ deviceId }) => deviceId)).toEqual(laptops);
  });

  it('promises nothing for what is collected only', async () => {
    await eventually(async () => {
      const { body } = await api.get<Savings>(`/campaigns/${campaignId}/savings`);
      expect(body.counts).toMatchObject({ collected: 3, pending: 3, reused: 0 });
      expect(body.profiles.conv.totalKgCo2e).toBe(0);
    });
  });

  it('credits a laptop once it is sold, and books the recycled one as a burden', async () => {
    const at = new Date().toISOString();
    const [sold, recycled] = laptops;
    for (const [deviceId, end] of [
      [sold, 'sold'],
      [recycled, 'recycled'],
    ]) {
      for (const type of ['inspected', 'cleared', 'ready', end]) {
        const { status } = await api.post(`/devices/${deviceId ?? ''}/events`, {
          eventId: uuidv7(),
          type,
          occurredAt: at,
        });
        expect(status).toBe(201);
      }
    }
    await eventually(async () => {
      const { body } = await api.get<Savings>(`/campaigns/${campaignId}/savings`);
      expect(body.asOfEvent).toBe(3 + 8);
      expect(body.counts).toMatchObject({ collected: 3, reused: 1, recycled: 1, pending: 1 });
      expect(body.profiles.conv.totalKgCo2e).toBeCloseTo(114.768 - 0.079, 2);
      expect(body.profiles.cons.totalKgCo2e).toBeCloseTo(74.632 - 0.079, 2);
      expect(body.profiles.conv.municipalShareKgCo2e).toBeCloseTo(body.profiles.conv.totalKgCo2e / 2, 9);
      expect(body.cohorts.reduce((sum, { convKgCo2e }) => sum + convKgCo2e, 0)).toBeCloseTo(
        body.profiles.conv.totalKgCo2e,
        9,
      );
    });
  });

  it('opens a device to its terms, factors and sources', async () => {
    const { body } = await api.get<{
      profiles: {
        conv: { netKgCo2e: number; terms: { valueKgCo2e: number; factors: { source: { name: string } }[] }[] };
      };
    }>(`/campaigns/${campaignId}/savings/devices/${laptops[0] ?? ''}`);
    const { netKgCo2e, terms } = body.profiles.conv;
    expect(netKgCo2e).toBeCloseTo(114.7683, 3);
    expect(terms.reduce((sum, { valueKgCo2e }) => sum + valueKgCo2e, 0)).toBeCloseTo(netKgCo2e, 9);
    for (const { factors } of terms) for (const { source } of factors) expect(source.name).not.toBe('');
  });

  it('tells a device’s history in order, each entry chained to the one before', async () => {
    const { body } = await api.get<{ items: { seq: number; type: string; hash: string; previousHash: string }[] }>(
      `/devices/${laptops[0] ?? ''}/history`,
    );
    expect(body.items.map(({ type }) => type)).toEqual([
      'registered',
      'collected',
      'inspected',
      'cleared',
      'ready',
      'sold',
    ]);
    expect(body.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    body.items.slice(1).forEach((entry, index) => expect(entry.previousHash).toBe(body.items[index]?.hash));
  });
});
