import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import {
  campaignOf,
  deviceOf,
  importDevices,
  scanOf,
  sendScans,
  type SentReceipt,
  type SentScan,
} from '../support/intake.js';

interface Device {
  readonly state: string;
  readonly stateSince: string | null;
  readonly provisional: boolean;
  readonly category: string | null;
  readonly events: number;
}

describe('the receipt of a scan', () => {
  let app: TestApp;
  let api: ApiClient;
  let campaignId: string;

  beforeAll(async () => {
    app = await startApp();
    api = apiClient(app.url, await app.key('admin'));
    campaignId = await campaignOf(api, 'Höst');
  });
  afterAll(() => app.close());

  const scan = async (code: string, fields: Partial<SentScan> = {}, campaign = campaignId): Promise<SentReceipt> => {
    const [receipt] = await sendScans(api, campaign, [scanOf(code, fields)]);
    if (!receipt) throw new Error('There is no receipt');
    return receipt;
  };
  const look = async (id: string): Promise<Device> => (await api.get<Device>(`/devices/${id}`)).body;
  const types = async (id: string): Promise<string[]> => {
    const { body } = await api.get<{ items: { type: string }[] }>(`/devices/${id}/history`);
    return body.items.map(({ type }) => type);
  };
  const record = async (id: string, types: readonly string[], occurredAt = new Date().toISOString()): Promise<void> => {
    for (const type of types) {
      const { status } = await api.post(`/devices/${id}/events`, { eventId: scanOf('').scanId, type, occurredAt });
      expect(status).toBe(201);
    }
  };
  const serial = (value: string, fields = {}): Promise<string> => deviceOf(api, { kind: 'serial', value }, fields);

  it('of an id that was used for another scan is a rejection, and the first scan stands', async () => {
    const [one, two] = [await serial('PF3AAAAA'), await serial('PF3BBBBB')];
    const first = scanOf('PF3AAAAA', { stationId: 'dock' });
    const [accepted] = await sendScans(api, campaignId, [first]);
    const elsewhere = await campaignOf(api, 'Elsewhere');
    const differences: [Partial<SentScan>, string][] = [
      [{ code: 'PF3BBBBB' }, campaignId],
      [{ readAt: '2026-10-01T08:00:00.000Z' }, campaignId],
      [{ stationId: 'gate' }, campaignId],
      [{}, elsewhere],
    ];
    for (const [difference, campaign] of differences) {
      const [refused] = await sendScans(api, campaign, [{ ...first, ...difference }]);
      expect(refused).toMatchObject({ scanId: first.scanId, outcome: 'rejected', replayed: false });
      expect(refused?.message).toMatch(/scanId was used for another scan/);
      expect(refused?.deviceId).toBeUndefined();
    }
    expect(await sendScans(api, campaignId, [first])).toEqual([{ ...accepted, replayed: true }]);
    expect(await types(one)).toEqual(['registered', 'collected']);
    expect(await types(two)).toEqual(['registered']);
  });

  it('within one request is decided as if the scans had come one after the other', async () => {
    const id = await serial('PF3CCCCC');
    const first = scanOf('PF3CCCCC');
    const outcomes = await sendScans(api, campaignId, [
      first,
      first,
      scanOf('pf3-ccccc'),
      { ...first, code: 'PF3OTHER' },
      scanOf('NEVERSEEN1'),
      scanOf('neverseen1'),
    ]);
    expect(outcomes.map(({ outcome, replayed }) => `${outcome}${replayed ? ' again' : ''}`)).toEqual([
      'accepted',
      'accepted again',
      'repeat',
      'rejected',
      'unknown',
      'repeat',
    ]);
    expect(outcomes[4]?.deviceId).toBe(outcomes[5]?.deviceId);
    expect(await types(id)).toEqual(['registered', 'collected']);
  });

  it('of a device collected before is a repeat that says when and where, and no event', async () => {
    const id = await serial('PF3DDDDD');
    const readAt = '2026-10-01T08:00:00.000Z';
    await scan('PF3DDDDD', { readAt, stationId: 'dock 4' });
    const repeat = await scan('PF3DDDDD', { stationId: 'dock 5' });
    expect(repeat).toMatchObject({ outcome: 'repeat', replayed: false, deviceId: id });
    expect(repeat.message).toContain(readAt);
    expect(repeat.message).toContain('dock 4');
    await record(id, ['inspected']);
    expect((await scan('PF3DDDDD')).outcome).toBe('repeat');
    expect(await types(id)).toEqual(['registered', 'collected', 'inspected']);
  });

  it('of a device the register says is sold is a conflict: it was sighted, and stays sold', async () => {
    const id = await serial('PF3EEEEE');
    await scan('PF3EEEEE');
    await record(id, ['inspected', 'cleared', 'ready', 'sold']);
    const before = await look(id);
    const other = await campaignOf(api, 'Later');
    const conflict = await scan('PF3EEEEE', {}, other);
    expect(conflict).toMatchObject({ outcome: 'conflict', deviceId: id });
    expect(conflict.message).toMatch(/sold/);
    expect((await types(id)).at(-1)).toBe('sighted');
    expect(await look(id)).toEqual({ ...before, events: before.events + 1 });
  });

  it('of a device another campaign has is a conflict, and stays with the first', async () => {
    const id = await serial('PF3FFFFF');
    await scan('PF3FFFFF');
    const other = await campaignOf(api, 'Neighbour');
    expect(await scan('PF3FFFFF', {}, other)).toMatchObject({ outcome: 'conflict', deviceId: id });
    const devices = await api.get<{ items: unknown[] }>(`/campaigns/${other}/devices`);
    expect(devices.body.items).toEqual([]);
  });

  it('of a code that is one device’s serial and another’s asset tag is a conflict that changes neither', async () => {
    const one = await serial('TIE7700X');
    const two = await deviceOf(api, { kind: 'asset_tag', value: 'TIE7700X' });
    const tie = await scan('TIE7700X');
    expect(tie.outcome).toBe('conflict');
    expect(tie.message).toMatch(/2 devices/);
    expect(tie.deviceId).toBeUndefined();
    for (const id of [one, two]) expect(await types(id)).toEqual(['registered']);
    const { body } = await api.get<{ conflict: number }>(`/campaigns/${campaignId}/scans/counts`);
    expect(body.conflict).toBeGreaterThan(0);
  });

  it('read before something newer happened to the device does not overwrite it', async () => {
    const id = await serial('PF3GGGGG');
    await record(id, ['stored'], '2026-10-05T10:00:00.000Z');
    const before = await look(id);
    const late = await scan('PF3GGGGG', { readAt: '2026-10-05T09:00:00.000Z' });
    expect(late).toMatchObject({ outcome: 'conflict', deviceId: id });
    expect(await look(id)).toMatchObject({ state: 'stored', stateSince: before.stateSince });
    expect((await types(id)).at(-1)).toBe('sighted');
    expect((await scan('PF3GGGGG', { readAt: '2026-10-05T11:00:00.000Z' })).outcome).toBe('accepted');
  });

  it('in a campaign that is not open is a rejection, but what was read before it closed still counts', async () => {
    const id = await serial('PF3HHHHH');
    const campaign = await campaignOf(api, 'Short', { open: false });
    const planned = await scan('PF3HHHHH', {}, campaign);
    expect(planned).toMatchObject({ outcome: 'rejected', message: expect.stringContaining('not open yet') });
    await api.post(`/campaigns/${campaign}/open`);
    const whileOpen = scanOf('PF3HHHHH');
    await api.post(`/campaigns/${campaign}/close`);
    const after = new Date(Date.now() + 60_000).toISOString();
    const closed = await scan('PF3HHHHH', { readAt: after }, campaign);
    expect(closed).toMatchObject({ outcome: 'rejected', message: expect.stringContaining('closed') });
    expect(await types(id)).toEqual(['registered']);
    expect((await sendScans(api, campaign, [whileOpen]))[0]).toMatchObject({ outcome: 'accepted', deviceId: id });
  });

  it('of text with NUL in it is that of the text without; of nothing, a request to scan again', async () => {
    const id = await serial('PF3JJJJJ');
    expect(await scan('\0PF3J\0JJJJ\0')).toMatchObject({ outcome: 'accepted', deviceId: id });
    for (const code of ['', ' ', '\0', '\0 \0'])
      expect(await scan(code)).toMatchObject({ outcome: 'rejected', message: expect.stringMatching(/empty/) });
  });

  it.each([
    ['serial number', 'Serienummer', 'PF3KKKKK', 'PF3KKKKK'],
    ['asset tag', 'Inventarienr', 'INV-004711', 'INV-004711'],
    ['IMEI', 'IMEI', '490154203237518', '490154203237518'],
    ['Wi-Fi MAC', 'Wi-Fi MAC', '00:1A:2B:3C:4D:5E', '00-1a-2b-3c-4d-5e'],
  ])(
    'of an unknown code is a device to complete, and importing its %s completes it',
    async (_, header, written, code) => {
      const campaign = await campaignOf(api, `Completed by ${header}`);
      const unknown = await scan(code, {}, campaign);
      expect(unknown.outcome).toBe('unknown');
      const id = unknown.deviceId ?? '';
      expect(await look(id)).toMatchObject({ provisional: true, category: null, state: 'collected' });
      const lines = [`${header};Tillverkare;Modell;Kategori`, `${written};Lenovo;ThinkPad T490;laptop`];
      expect(await importDevices(api, lines)).toMatchObject({ state: 'done', created: 0, updated: 1 });
      expect(await look(id)).toMatchObject({ provisional: false, category: 'laptop', state: 'collected' });
      expect((await scan(code, {}, campaign)).outcome).toBe('repeat');
      await eventually(async () => {
        const { body } = await api.get<{ cohorts: object[] }>(`/campaigns/${campaign}/savings`);
        expect(body.cohorts).toMatchObject([{ category: 'laptop', count: 1 }]);
      });
    },
  );
});
