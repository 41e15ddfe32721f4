import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBrokenEvents } from '../../src/modules/devices/devices.public.js';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { campaignOf, importDevices, scanOf, sendScans, type SentReceipt, type SentScan } from '../support/intake.js';
import { cutAtRandom, randomFrom, shuffled } from '../support/random.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';

const REGISTERED = 400;
const ALL = 500;
const serial = (index: number): string => `PF${String(index).padStart(4, '0')}XQ`;

/** Two processes on one database: what one collector puts in a row, the other does at the same time. */
describe('scans of one campaign in two processes', () => {
  let app: TestApp;
  let other: ServerProcess;
  let apis: [ApiClient, ApiClient];
  let campaignId: string;

  const count = async (from: string): Promise<number> =>
    (await app.test.asOwner<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`))[0]?.count ?? -1;
  const scansOf = (codes: readonly string[]): SentScan[] => codes.map((code) => scanOf(code));
  const brokenEvents = () => app.test.database.transaction(app.municipalityId, findBrokenEvents);

  beforeAll(async () => {
    app = await startApp();
    other = await startServerProcess(app.test.url);
    const key = await app.key('admin');
    apis = [apiClient(app.url, key), apiClient(other.url, key)];
    const rows = Array.from({ length: REGISTERED }, (_, index) => `${serial(index)};Lenovo;ThinkPad T480;laptop`);
    const report = await importDevices(apis[0], ['Serienummer;Tillverkare;Modell;Kategori', ...rows]);
    expect(report).toMatchObject({ state: 'done', created: REGISTERED });
    campaignId = await campaignOf(apis[0], 'Höst');
  });
  afterAll(async () => {
    await other.stop();
    await app.close();
  });

  it('are 500 events when 500 are sent three times over, in any order, by parallel clients in batches of 1 to 50', async () => {
    const random = randomFrom(20_261_001);
    const scans = scansOf(Array.from({ length: ALL }, (_, index) => serial(index)));
    const waiting = cutAtRandom(shuffled([...scans, ...scans, ...scans], random), 50, random);
    const receipts: SentReceipt[] = [];
    const client = async (api: ApiClient): Promise<void> => {
      for (let batch = waiting.pop(); batch; batch = waiting.pop())
        receipts.push(...(await sendScans(api, campaignId, batch)));
    };
    await Promise.all([...apis, ...apis, ...apis, ...apis].map(client));

    expect(receipts).toHaveLength(3 * ALL);
    for (const [index, { scanId }] of scans.entries()) {
      const own = receipts.filter((receipt) => receipt.scanId === scanId);
      const [first] = own.filter(({ replayed }) => !replayed);
      expect(first).toMatchObject({
        outcome: index < REGISTERED ? 'accepted' : 'unknown',
        deviceId: expect.any(String),
      });
      expect(own.filter(({ replayed }) => replayed)).toEqual([
        { ...first, replayed: true },
        { ...first, replayed: true },
      ]);
    }
    expect(new Set(receipts.map(({ deviceId }) => deviceId)).size).toBe(ALL);
    expect(await count(`device_event WHERE type = 'collected'`)).toBe(ALL);
    expect(await count('device_event')).toBe(REGISTERED + ALL);
    expect(await count('scan')).toBe(ALL);
    expect(await count('campaign_device')).toBe(ALL);
    expect(await count('device')).toBe(ALL);
    expect(await brokenEvents()).toEqual([]);
  });

  it('of the same new devices in opposite orders do not wait for each other for ever', async () => {
    const codes = Array.from({ length: 200 }, (_, index) => `NEW${String(index).padStart(5, '0')}`);
    const both = await Promise.all([
      sendScans(apis[0], campaignId, scansOf(codes)),
      sendScans(apis[1], campaignId, scansOf([...codes].reverse())),
    ]);
    const outcomes = both.flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'unknown')).toHaveLength(200);
    expect(outcomes.filter((outcome) => outcome === 'repeat')).toHaveLength(200);
    expect(await count('device')).toBe(ALL + 200);
  });

  it('and bulk events on the same devices in opposite orders all arrive', async () => {
    const ids = await app.test.asOwner<{ id: string }>(
      `SELECT device_id AS id FROM device WHERE state = 'collected' ORDER BY 1 LIMIT 150`,
    );
    const before = await count('device_event');
    const noting = (order: typeof ids): object => ({
      events: order.map(({ id }) => ({
        eventId: scanOf('').scanId,
        deviceId: id,
        type: 'noted',
        occurredAt: new Date().toISOString(),
      })),
    });
    const orders = [ids, [...ids].reverse(), ids, [...ids].reverse()];
    const codes = Array.from({ length: 150 }, (_, index) => serial(index)).reverse();
    const [repeats, ...answers] = await Promise.all([
      sendScans(apis[0], campaignId, scansOf(codes)),
      ...orders.map((order, turn) => (turn % 2 === 0 ? apis[0] : apis[1]).post('/devices/events', noting(order))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    expect(new Set(repeats.map(({ outcome }) => outcome))).toEqual(new Set(['repeat']));
    expect(await count('device_event')).toBe(before + 4 * ids.length);
    expect(await brokenEvents()).toEqual([]);
  });

  it('keep their receipts when another request of the same moment cannot be stored', async () => {
    const before = await count('scan');
    // The first request keeps the writer busy while the others gather to one batch behind it.
    const busy = sendScans(apis[0], campaignId, scansOf(Array.from({ length: 500 }, (_, index) => serial(index))));
    const good = Array.from({ length: 6 }, (_, index) => sendScans(apis[0], campaignId, scansOf([`GOOD${index}XYZ`])));
    const faulty = apis[0].post(`/campaigns/${campaignId}/scans`, {
      scans: [scanOf('BAD0XYZ', { stationId: 'a\0b' })],
    });
    const later = Array.from({ length: 6 }, (_, index) => sendScans(apis[0], campaignId, scansOf([`LATE${index}XYZ`])));
    expect((await faulty).status).toBe(422);
    const receipts = (await Promise.all([...good, ...later])).flat();
    expect(receipts.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 12 }, () => 'unknown'));
    expect(await busy).toHaveLength(500);
    expect(await count('scan')).toBe(before + 512);
    expect(await count(`scan WHERE code = 'BAD0XYZ'`)).toBe(0);
  });

  it('never hold a personal number: it is refused, and neither stored nor logged', async () => {
    const numbers = ['811218-9876', '19811218-9876', '198112189876', '8112189876', 'PNR811218-9876', '811218+9876'];
    for (const api of apis) {
      const receipts = await sendScans(api, campaignId, scansOf(numbers));
      expect(receipts.map(({ outcome }) => outcome)).toEqual(numbers.map(() => 'rejected'));
      for (const { message, deviceId } of receipts) {
        expect(message).toMatch(/personal number/);
        expect(message).not.toMatch(/9876/);
        expect(deviceId).toBeUndefined();
      }
      for (const number of numbers) await api.get(`/devices?identifier=${encodeURIComponent(number)}`);
    }
    const tables = await app.test.asOwner<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows = await app.test.asOwner(`SELECT t::text FROM ${name} t WHERE t::text ~ '(811218).{0,3}9876'`);
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
    expect(other.output()).toMatch(/http.listening/);
    expect(other.output()).not.toMatch(/811218/);
  });
});
