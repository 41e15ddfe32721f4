import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { campaignOf, scanOf, sendScans } from '../support/intake.js';
import { openApi } from '../support/isolation/operations.js';
import { request } from '../support/session.js';

const ORDINARY = 40;

describe('limits of requests', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { REQUESTS_PER_10_SECONDS: String(ORDINARY) } });
  });
  afterAll(() => app.close());

  /** The statuses of this many requests, one after the other. */
  async function statusesOf(times: number, send: () => Promise<Response>): Promise<number[]> {
    const statuses: number[] = [];
    for (let time = 0; time < times; time++) {
      const answer = await send();
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
    return statuses;
  }
  const asKey = (key: string) => () => request(app, '/departments', { headers: { authorization: `Bearer ${key}` } });

  it('let 5 000 scans of one key from one address through, while its other requests are refused', async () => {
    const key = await app.key('admin');
    const api = apiClient(app.url, key);
    const campaignId = await campaignOf(api, 'Surge');
    // Far more requests than the limit of others; the same 50 devices again and again, which costs the least.
    const lanes = Array.from({ length: 10 }, async () => {
      for (let turn = 0; turn < 50; turn++) {
        const scans = Array.from({ length: 10 }, (_, place) => scanOf(`SURGE-${turn % 5}-${place}`));
        expect(await sendScans(api, campaignId, scans)).toHaveLength(10);
      }
    });
    await Promise.all(lanes);
    expect(await app.test.asOwner('SELECT FROM scan')).toHaveLength(5_000);
    expect(await statusesOf(ORDINARY + 1, asKey(key))).toContain(429);
  }, 120_000);

  it('refuse a flood of one key with the time to wait, leave other keys alone, and pass', async () => {
    const [flooding, quiet] = [await app.key('auditor'), await app.key('auditor')];
    expect(await statusesOf(ORDINARY, asKey(flooding))).not.toContain(429);
    const refused = await asKey(flooding)();
    const wait = Number(refused.headers.get('retry-after'));
    expect(refused.headers.get('content-type')).toMatch('application/problem+json');
    expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests' });
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(10);
    expect((await asKey(quiet)()).status).toBe(200);
    await eventually(async () => expect((await asKey(flooding)()).status).toBe(200), { every: 500 });
  });

  it('refuse an address that tries keys, but not whoever has a valid one there', async () => {
    const key = await app.key('auditor');
    const tried = await statusesOf(1_501, asKey('atk_made-up'));
    expect(new Set(tried.slice(0, 1_490))).toEqual(new Set([401]));
    expect(tried.at(-1)).toBe(429);
    expect((await request(app, '/municipalities')).status).toBe(429);
    expect((await asKey(key)()).status).toBe(200);
    const health = await fetch(`${app.url}/health/live`);
    expect(health.status).toBe(200);
  });

  it('hold the routes that work long to 120 a minute, and none of them is unknown here', async () => {
    const { operations } = openApi(app);
    const limited = (limit: string): string[] =>
      operations.filter((each) => each.requestLimit === limit).map(({ route }) => route);
    expect(limited('unlimited').sort()).toEqual([
      'GET /health/live',
      'GET /health/ready',
      'POST /api/v1/campaigns/{id}/scans',
    ]);
    const files = operations.filter(
      ({ path, sendsFile, takesFile }) => sendsFile || takesFile || path.includes('export'),
    );
    expect(limited('costly')).toEqual(expect.arrayContaining(files.map(({ route }) => route)));
    const roomy = await startApp();
    try {
      const key = await roomy.key('auditor');
      const exporting = () => request(roomy, '/audit/export', { headers: { authorization: `Bearer ${key}` } });
      const statuses = await statusesOf(121, exporting);
      expect(statuses.slice(0, 120).every((status) => status === 200)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await roomy.close();
    }
  });
});
