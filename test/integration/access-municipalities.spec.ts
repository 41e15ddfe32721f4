import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { rowCounts } from '../support/catalogue.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { request } from '../support/session.js';

describe('a key of another municipality', () => {
  let app: TestApp;
  let foreign: ApiClient;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp();
    const own = apiClient(app.url, await app.key('admin'));
    foreign = apiClient(app.url, await app.key('admin', 'grannen'));
    const create = async (path: string, body: unknown): Promise<string> =>
      (await own.post<{ id: string }>(path, body)).body.id;
    ids.department = await create('/departments', { name: 'Vård', validFrom: '2020-01-01' });
    ids.campaign = await create('/campaigns', { name: 'Vår', startsOn: '2026-03-01', endsOn: '2026-04-01' });
    await own.post(`/campaigns/${ids.campaign}/open`);
    ids.device = await create('/devices', {
      model: { manufacturer: 'HP', name: 'EliteBook 840', category: 'laptop' },
      identifiers: [{ kind: 'serial', value: '5CG1234ABC' }],
      departmentId: ids.department,
    });
    const csv = Buffer.from('serienummer;kategori\n5CG9999ABC;laptop\n');
    ids.import = (await own.upload<{ importId: string }>('/imports?kind=devices&dryRun=true', csv)).body.importId;
    ids.key = (await own.post<{ id: string }>('/keys', { name: 'ours', role: 'technician' })).body.id;
    const answers = await Promise.all(
      ['/departments/', '/campaigns/', '/devices/', '/imports/'].map((path, index) =>
        own.get(path + ([ids.department, ids.campaign, ids.device, ids.import][index] ?? '')),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  afterAll(() => app.close());

  it.each([
    ['department', '/departments/:department'],
    ['department’s energy', '/departments/:department/energy'],
    ['campaign', '/campaigns/:campaign'],
    ['campaign’s progress', '/campaigns/:campaign/progress'],
    ['campaign’s devices', '/campaigns/:campaign/devices'],
    ['campaign’s scans', '/campaigns/:campaign/scans'],
    ['campaign’s counts', '/campaigns/:campaign/scans/counts'],
    ['campaign’s savings', '/campaigns/:campaign/savings'],
    ['device’s savings', '/campaigns/:campaign/savings/devices/:device'],
    ['device', '/devices/:device'],
    ['device’s history', '/devices/:device/history'],
    ['import', '/imports/:import'],
    ['import’s progress', '/imports/:import/events'],
  ])('finds no %s', async (_, path) => {
    const { status } = await foreign.get(path.replaceAll(/:(\w+)/g, (__, name: string) => ids[name] ?? ''));
    expect(status).toBe(404);
  });

  it('finds nothing by name, code or list', async () => {
    const empty = { items: [] };
    expect((await foreign.get('/devices?identifier=5CG1234ABC')).body).toMatchObject(empty);
    expect((await foreign.get('/devices')).body).toMatchObject(empty);
    expect((await foreign.get('/campaigns?name=V%C3%A5r')).body).toMatchObject(empty);
    expect((await foreign.get('/departments')).body).toMatchObject(empty);
    expect((await foreign.get('/imports')).body).toMatchObject(empty);
  });

  it('changes nothing', async () => {
    const authorization = `Bearer ${await app.key('admin', 'grannen')}`;
    const before = await rowCounts(app.test);
    const scan = { scanId: uuidv7(), code: '5CG1234ABC', readAt: new Date().toISOString() };
    const event = { eventId: uuidv7(), type: 'noted', occurredAt: new Date().toISOString() };
    const device = ids.device ?? '';
    const expected = { departmentId: ids.department, states: ['in_use'] };
    const target = { baselineYear: 2020, targetYear: 2030, reduction: 0.3 };
    const answers = [
      await foreign.post(`/campaigns/${ids.campaign ?? ''}/scans`, { scans: [scan] }),
      await foreign.post(`/campaigns/${ids.campaign ?? ''}/close`),
      await foreign.post(`/campaigns/${ids.campaign ?? ''}/expected`, expected),
      await foreign.post(`/devices/${device}/events`, event),
      await foreign.post('/devices/events', { events: [{ ...event, deviceId: device }] }),
      await foreign.put(`/departments/${ids.department ?? ''}/energy/target`, target),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const revoked = await request(app, `/keys/${ids.key ?? ''}`, {
      method: 'DELETE',
      headers: { authorization },
    });
    expect(revoked.status).toBe(404);
    expect(await rowCounts(app.test)).toEqual(before);
  });
});
