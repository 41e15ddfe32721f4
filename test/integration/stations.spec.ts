import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { send } from '../support/refusals.js';
import { cookieOf, request } from '../support/session.js';

interface Joined {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly station: { readonly id: string; readonly name: string };
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly joinedAt: string;
  readonly lastSeenAt: string | null;
  readonly endedAt: string | null;
}

describe('a station', () => {
  let app: TestApp;
  let adminKey: string;
  let admin: ApiClient;
  let campaignId: string;

  beforeAll(async () => {
    app = await startApp();
    adminKey = await app.key('admin');
    admin = apiClient(app.url, adminKey);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    campaignId = await openCampaign('Höst');
  });

  async function openCampaign(name: string): Promise<string> {
    const days = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
    const { body } = await admin.post<{ id: string }>('/campaigns', { name, ...days });
    await admin.post(`/campaigns/${body.id}/open`);
    return body.id;
  }

  /** Opens the join page and returns what its code holds after the #. */
  async function joinToken(id = campaignId): Promise<string> {
    const { body } = await admin.post<{ url: string }>(`/campaigns/${id}/station-join`);
    return new URL(body.url).hash.slice(1);
  }

  const join = (token: string, name: string): Promise<Response> =>
    request(app, '/stations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name }),
    });

  async function joined(name: string, token?: string): Promise<Joined & { cookie: string; key: string }> {
    const answer = await join(token ?? (await joinToken()), name);
    expect(answer.status).toBe(201);
    const cookie = cookieOf(answer);
    return { ...((await answer.json()) as Joined), cookie, key: cookie.slice(cookie.indexOf('=') + 1) };
  }

  const asAdmin = (method: string, path: string, body?: unknown): Promise<Response> =>
    send(app, { method, path, key: adminKey, body });

  const stations = async (): Promise<readonly Listed[]> =>
    (await admin.get<{ items: Listed[] }>(`/campaigns/${campaignId}/stations`)).body.items;

  const scanAs = (key: string, code: string): Promise<Response> =>
    send(app, {
      path: `/campaigns/${campaignId}/scans`,
      key,
      body: { scans: [{ scanId: uuidv7(), code, readAt: new Date().toISOString(), stationId: 'another' }] },
    });

  const audited = (act: string): Promise<{ actor: string; target: string; details: object }[]> =>
    app.test.asOwner(
      `SELECT actor, target_id AS target, details FROM audit_entry
       WHERE act = $1 AND (details->>'campaignId' = $2 OR target_id = $2) ORDER BY audit_id`,
      [act, campaignId],
    );

  describe('joins by a page that', () => {
    it('has a code with the secret where browsers send it nowhere, and is stored as nothing that opens it', async () => {
      const { body, status } = await admin.post<{ joinId: string; url: string; qrSvg: string; expiresAt: string }>(
        `/campaigns/${campaignId}/station-join`,
      );
      expect(status).toBe(201);
      const { origin, pathname, hash } = new URL(body.url);
      expect({ origin, pathname }).toEqual({ origin: app.url, pathname: '/anslut' });
      expect(hash).toMatch(/^#atj_[\w-]{80,}$/);
      expect(body.qrSvg).toMatch(/^<svg viewBox/);
      expect(Object.keys(body).sort()).toEqual(['expiresAt', 'joinId', 'qrSvg', 'url']);
      const hours = (Date.parse(body.expiresAt) - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(11.9);
      expect(hours).toBeLessThan(12.1);
      const secret = Buffer.from(hash.slice(5), 'base64url').subarray(32).toString('hex');
      const rows = await app.test.asOwner<{ text: string }>('SELECT row_to_json(j)::text AS text FROM station_join j');
      for (const { text } of rows) expect(text).not.toContain(secret);
      const now = await admin.get(`/campaigns/${campaignId}/station-join`);
      expect(now.body).toEqual({ join: { openedAt: expect.any(String), expiresAt: body.expiresAt } });
    });

    it('is replaced by the next, and closed', async () => {
      const first = await joinToken();
      const second = await joinToken();
      expect((await join(first, 'A')).status).toBe(401);
      expect((await join(second, 'A')).status).toBe(201);
      expect((await asAdmin('DELETE', `/campaigns/${campaignId}/station-join`)).status).toBe(204);
      expect((await asAdmin('DELETE', `/campaigns/${campaignId}/station-join`)).status).toBe(204);
      const refused = await join(second, 'B');
      expect(refused.status).toBe(401);
      expect(((await refused.json()) as { detail: string }).detail).toMatch(/Scan the code .* again/);
      expect((await admin.get(`/campaigns/${campaignId}/station-join`)).body).toEqual({ join: null });
      expect(await audited('station_join.opened')).toHaveLength(2);
      expect(await audited('station_join.closed')).toHaveLength(2);
    });

    it('is one even when several are opened at once', async () => {
      const tokens = await Promise.all(Array.from({ length: 6 }, () => joinToken()));
      const answers = await Promise.all(tokens.map((token, index) => join(token, `Bord ${index}`)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401, 401]);
    });

    it('is refused when its code is changed, is not one, has expired, or belongs to another page', async () => {
      const token = await joinToken();
      const other = await joinToken(await openCampaign('Vår'));
      const [one, two] = [token, other].map((each) => Buffer.from(each.slice(4), 'base64url'));
      const mixed = Buffer.concat([one?.subarray(0, 32) ?? Buffer.of(), two?.subarray(32) ?? Buffer.of()]);
      for (const wrong of [
        '',
        'atj_',
        `${token}AAAA`,
        token.replace('atj_', 'att_'),
        `atj_${mixed.toString('base64url')}`,
      ])
        expect({ wrong, status: (await join(wrong, 'A')).status }).toEqual({ wrong, status: 401 });
      await app.test.asOwner('UPDATE station_join SET expires_at = now() WHERE campaign_id = $1', [campaignId]);
      expect((await join(token, 'A')).status).toBe(401);
      expect((await admin.get(`/campaigns/${campaignId}/station-join`)).body).toEqual({ join: null });
      expect(await stations()).toEqual([]);
    });

    it('lets in 200 stations and no more', async () => {
      const token = await joinToken();
      await joined('Första', token);
      await app.test.asOwner(
        `INSERT INTO station SELECT municipality_id, gen_random_uuid(), campaign_id, name || n, secret_sha256, join_id,
           joined_at, NULL, now() FROM station, generate_series(1, 199) n WHERE campaign_id = $1`,
        [campaignId],
      );
      const answer = await join(token, 'En till');
      expect(answer.status).toBe(409);
      const problem = (await answer.json()) as { detail: string };
      expect(problem.detail).toContain('Open a new one');
      expect(problem).not.toHaveProperty('suggestion');
      expect((await join(await joinToken(), 'En till')).status).toBe(201);
    });
  });

  describe('has a name that', () => {
    it('nobody else in the campaign has: the answer suggests one that is free', async () => {
      const token = await joinToken();
      await joined('Rosengård', token);
      const taken = await join(token, ' rosengård ');
      expect(taken.status).toBe(409);
      expect(await taken.json()).toMatchObject({ suggestion: 'rosengård 2' });
      expect((await join(token, 'Rosengård 2')).status).toBe(201);
      expect(await (await join(token, 'Rosengård 2')).json()).toMatchObject({ suggestion: 'Rosengård 3' });
      expect((await join(await joinToken(await openCampaign('Vår')), 'Rosengård')).status).toBe(201);
    });

    it('is one even when several ask for it at once', async () => {
      const token = await joinToken();
      const answers = await Promise.all(Array.from({ length: 5 }, () => join(token, 'Bord')));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    });

    it('is text of its length, and points at no person', async () => {
      const token = await joinToken();
      for (const name of ['', '  ', 'x'.repeat(41), '811218-9876', 'Kim 198112189876', 'kim@malmo.se']) {
        const answer = await join(token, name);
        expect({ name, status: answer.status }).toEqual({ name, status: 422 });
        expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/name' }] });
      }
      expect(await stations()).toEqual([]);
    });

    it('an admin and the station itself change, and its next scan carries', async () => {
      const { key, station } = await joined('Ett');
      await joined('Två');
      expect((await scanAs(key, 'KOD-0001')).status).toBe(200);
      const renamed = await asAdmin('PATCH', `/stations/${station.id}`, { name: 'Entrén' });
      expect({ status: renamed.status, body: await renamed.json() }).toEqual({
        status: 200,
        body: { id: station.id, name: 'Entrén' },
      });
      await scanAs(key, 'KOD-0002');
      const own = await send(app, { method: 'PUT', path: '/stations/own/name', key, body: { name: 'Lastkajen' } });
      expect(own.status).toBe(200);
      await scanAs(key, 'KOD-0003');
      const { body } = await admin.get<{ items: { code: string; stationId: string }[] }>(
        `/campaigns/${campaignId}/scans`,
      );
      expect(body.items.map(({ code, stationId }) => `${code} ${stationId}`).sort()).toEqual([
        'KOD-0001 Ett',
        'KOD-0002 Entrén',
        'KOD-0003 Lastkajen',
      ]);
      const taken = await asAdmin('PATCH', `/stations/${station.id}`, { name: 'två' });
      expect({ status: taken.status, body: await taken.json() }).toMatchObject({
        status: 409,
        body: { suggestion: 'två 2' },
      });
      expect((await asAdmin('PATCH', `/stations/${uuidv7()}`, { name: 'X' })).status).toBe(404);
      const acts = await audited('station.renamed');
      expect(acts.map(({ actor }) => actor.split(':')[0])).toEqual(['key', 'station']);
      expect(JSON.stringify(acts)).not.toContain('Entrén');
    });
  });

  describe('at work', () => {
    it('has the session cookie, and is who its scans and their history say', async () => {
      const { cookie, key, station, campaign } = await joined('Rosengård');
      expect(campaign).toEqual({ id: campaignId, name: 'Höst' });
      const own = await request(app, '/stations/own', { headers: { cookie } });
      expect(await own.json()).toEqual({ id: station.id, name: 'Rosengård', campaignId });
      await scanAs(key, 'KOD-1001');
      const events = await app.test.asOwner<{ actor: string }>('SELECT actor FROM device_event WHERE actor = $1', [
        `station:${station.id}`,
      ]);
      expect(events.length).toBeGreaterThan(0);
      const [entry] = await audited('station.joined');
      expect(entry).toMatchObject({ actor: `station:${station.id}`, target: station.id });
    });

    it('has a cookie that ends by itself and that scripts and other sites cannot use', async () => {
      const answer = await join(await joinToken(), 'A');
      const cookie = answer.headers.get('set-cookie') ?? '';
      for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Expires='])
        expect(cookie).toContain(attribute);
      const days = (Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '') - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(0.9);
      expect(days).toBeLessThan(30.1);
    });

    it('is listed with when it joined and was last seen', async () => {
      const { key, station } = await joined('A');
      expect(await stations()).toEqual([
        { id: station.id, name: 'A', joinedAt: expect.any(String), lastSeenAt: null, endedAt: null },
      ]);
      await scanAs(key, 'KOD-2001');
      const [seen] = await stations();
      expect(seen?.lastSeenAt).not.toBeNull();
      await app.test.asOwner(`UPDATE station SET last_seen_at = now() - interval '1 hour' WHERE station_id = $1`, [
        station.id,
      ]);
      await eventually(
        async () => {
          await scanAs(key, 'KOD-2001');
          const [again] = await stations();
          expect(Date.now() - Date.parse(again?.lastSeenAt ?? '')).toBeLessThan(60_000);
        },
        { within: 10_000 },
      );
    });

    it('is listed a page at a time, newest first', async () => {
      const token = await joinToken();
      for (const name of ['A', 'B', 'C']) await joined(name, token);
      const path = `/campaigns/${campaignId}/stations?limit=2`;
      const first = await admin.get<{ items: Listed[]; next: string }>(path);
      const second = await admin.get<{ items: Listed[]; next: null }>(`${path}&after=${first.body.next}`);
      expect([...first.body.items, ...second.body.items].map(({ name }) => name)).toEqual(['C', 'B', 'A']);
      expect(second.body.next).toBeNull();
    });
  });

  describe('ends', () => {
    it('when it is revoked: at once, for good, and its name is free', async () => {
      const token = await joinToken();
      const { key, station } = await joined('A', token);
      const other = await joined('B', token);
      expect((await scanAs(key, 'KOD-3001')).status).toBe(200);
      expect((await asAdmin('DELETE', `/stations/${station.id}`)).status).toBe(204);
      expect((await scanAs(key, 'KOD-3002')).status).toBe(401);
      expect((await scanAs(other.key, 'KOD-3003')).status).toBe(200);
      expect((await asAdmin('DELETE', `/stations/${station.id}`)).status).toBe(204);
      expect((await asAdmin('DELETE', `/stations/${uuidv7()}`)).status).toBe(404);
      expect((await asAdmin('PATCH', `/stations/${station.id}`, { name: 'C' })).status).toBe(409);
      expect((await stations()).find(({ id }) => id === station.id)?.endedAt).not.toBeNull();
      expect((await join(token, 'A')).status).toBe(201);
      expect(await audited('station.revoked')).toHaveLength(1);
    });

    it('with its campaign, whose join page closes too; opening it again revives neither', async () => {
      const token = await joinToken();
      const { key } = await joined('A', token);
      await joined('B', token);
      await admin.post(`/campaigns/${campaignId}/close`);
      await eventually(async () => expect((await scanAs(key, 'KOD-4001')).status).toBe(401), { within: 10_000 });
      expect((await stations()).filter(({ endedAt }) => endedAt === null)).toEqual([]);
      const closed = await asAdmin('POST', `/campaigns/${campaignId}/station-join`);
      expect(closed.status).toBe(409);
      expect(((await closed.json()) as { detail: string }).detail).toContain('Open it again');
      await admin.post(`/campaigns/${campaignId}/open`);
      expect((await scanAs(key, 'KOD-4001')).status).toBe(401);
      expect((await join(token, 'C')).status).toBe(401);
      expect((await join(await joinToken(), 'A')).status).toBe(201);
      expect(await audited('station.revoked')).toMatchObject([{ target: campaignId, details: { stations: 2 } }]);
    });
  });
});
