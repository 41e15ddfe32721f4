import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { mayDo, type Permission } from '../../src/shared/permissions.js';
import { startApp, type TestApp } from '../support/app.js';
import { rowCounts } from '../support/catalogue.js';
import { apiClient } from '../support/client.js';
import { send } from '../support/refusals.js';

interface OpenApi {
  readonly paths: Record<string, Record<string, { 'x-permission'?: string }>>;
}

const days = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
const scans = (): object => ({ scans: [{ scanId: uuidv7(), code: 'PF1ABCDE', readAt: '2026-10-02T08:00:00Z' }] });

describe('what a station reaches', () => {
  let app: TestApp;
  let adminKey: string;
  let station: string;
  let own: string;
  let other: string;
  let otherStation: string;

  beforeAll(async () => {
    app = await startApp();
    adminKey = await app.key('admin');
    [own, other] = [await openCampaign(adminKey), await openCampaign(adminKey)];
    const otherKey = await joinedKey(adminKey, other);
    otherStation = (await ask('GET', '/stations/own', otherKey.key)).body.id as string;
    station = (await joinedKey(adminKey, own)).key;
  });
  afterAll(() => app.close());

  async function openCampaign(key: string): Promise<string> {
    const api = apiClient(app.url, key);
    const { body } = await api.post<{ id: string }>('/campaigns', { name: 'Höst', ...days });
    await api.post(`/campaigns/${body.id}/open`);
    return body.id;
  }

  async function joinedKey(key: string, campaignId: string): Promise<{ key: string }> {
    const { url } = (await ask('POST', `/campaigns/${campaignId}/station-join`, key)).body as { url: string };
    const answer = await fetch(`${app.url}/api/v1/stations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: new URL(url).hash.slice(1), name: 'Station' }),
    });
    return { key: /atertag=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '' };
  }

  async function ask(
    method: string,
    path: string,
    key: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const answer = await send(app, { method, path, key, body });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  }

  it('is its own campaign: its scans and their counts', async () => {
    expect((await ask('POST', `/campaigns/${own}/scans`, station, scans())).status).toBe(200);
    expect((await ask('GET', `/campaigns/${own}/scans/counts`, station)).body).toMatchObject({ unknown: 1 });
    expect((await ask('GET', `/campaigns/${own}`, station)).body).toMatchObject({ id: own });
    const { body } = await ask('GET', '/campaigns', station);
    expect((body.items as { id: string }[]).map(({ id }) => id)).toEqual([own]);
  });

  it('is no other campaign of the municipality, nor of another', async () => {
    const neighbour = await openCampaign(await app.key('admin', 'grannen'));
    const before = await rowCounts(app.test);
    for (const campaign of [other, neighbour]) {
      expect((await ask('POST', `/campaigns/${campaign}/scans`, station, scans())).status).toBe(404);
      for (const path of ['', '/scans', '/scans/counts'])
        expect({ path, status: (await ask('GET', `/campaigns/${campaign}${path}`, station)).status }).toEqual({
          path,
          status: 404,
        });
    }
    expect(await rowCounts(app.test)).toEqual(before);
  });

  it('is no other station', async () => {
    for (const [method, body] of [['DELETE'], ['PATCH', { name: 'Min' }]] as const)
      expect((await ask(method, `/stations/${otherStation}`, station, body)).status).toBe(403);
    expect((await ask('PUT', '/stations/own/name', station, { name: 'Min' })).status).toBe(200);
    const list = (await ask('GET', `/campaigns/${other}/stations`, adminKey)).body.items as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual(['Station']);
  });

  it('is nothing else: every other route says no, and nothing changes', async () => {
    const document = (await (await fetch(`${app.url}/api/docs-json`)).json()) as OpenApi;
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path: path.replaceAll(/\{\w+\}/g, own),
        permission: operation['x-permission'] ?? '',
      })),
    );
    const closed = routes.filter(
      ({ permission }) => permission !== 'public' && !mayDo('station', permission as Permission),
    );
    expect(closed.length).toBeGreaterThan(20);
    const before = await rowCounts(app.test);
    for (const { method, path } of closed)
      expect({ method, path, status: (await ask(method, path, station)).status }).toEqual({
        method,
        path,
        status: 403,
      });
    expect(await rowCounts(app.test)).toEqual(before);
    for (const kind of ['devices', 'progress', 'savings', 'stations', 'station-join', 'expected', 'close'])
      expect(closed.map(({ path }) => path)).toContain(`/api/v1/campaigns/${own}/${kind}`);
  });

  it('holds in the database too: it sees its own campaign’s rows and no one else’s', async () => {
    const reach = { municipalityId: app.municipalityId, campaignId: own };
    const seen = await app.test.database.transaction(reach, (tx) =>
      Promise.all(
        ['campaign', 'scan', 'station', 'station_join'].map(async (table) => {
          const rows = await tx.query<{ id: string }>(`SELECT DISTINCT campaign_id AS id FROM ${table}`);
          return rows.map(({ id }) => id);
        }),
      ),
    );
    expect(seen).toEqual([[own], [own], [own], [own]]);
  });
});
