import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findBrokenEvents } from '../../src/modules/devices/devices.public.js';
import { CutLinks } from '../../src/modules/people/people.public.js';
import { Database } from '../../src/platform/database/database.js';
import { Log } from '../../src/platform/log/log.js';
import { ScheduleHost } from '../../src/platform/queue/schedule-host.js';
import { Clock } from '../../src/shared/clock.js';
import { type TestApp, startApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { deviceOf } from '../support/intake.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

class DaysAhead extends Clock {
  constructor(private readonly days: number) {
    super();
  }
  now(): Date {
    return new Date(Date.now() + this.days * DAY);
  }
}

interface Stage {
  readonly api: ApiClient;
  readonly municipalityId: string;
  /** A device that was somebody's and has been returned; with `kept` it is somebody's still. */
  assigned(kept?: 'kept'): Promise<string>;
}

describe('the link between a person and a device', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const stageOf = async (slug: string, retentionDays?: number): Promise<Stage> => {
    const api = apiClient(app.url, await app.key('admin', slug));
    if (retentionDays !== undefined) await api.patch('/municipality', { retentionDays });
    const [row] = await app.test.asOwner<{ id: string }>(
      'SELECT municipality_id AS id FROM municipality WHERE slug = $1',
      [slug],
    );
    const { body: person } = await api.post<{ id: string }>('/people', { name: 'Eva Berg' });
    return {
      api,
      municipalityId: row?.id ?? '',
      assigned: async (kept) => {
        const id = await deviceOf(api, { kind: 'serial', value: `PF${randomUUID()}` });
        await api.put(`/devices/${id}/assignment`, { personId: person.id });
        if (!kept) await api.delete(`/devices/${id}/assignment`);
        return id;
      },
    };
  };
  const cut = ({ municipalityId }: Stage, daysAhead: number): Promise<number> =>
    app.test.database.transaction(municipalityId, (tx) => new CutLinks(new DaysAhead(daysAhead)).run(tx));
  const isCut = async (deviceId: string): Promise<boolean[]> => {
    const rows = await app.test.asOwner<{ cut: boolean }>(
      'SELECT person_id IS NULL AND cut_at IS NOT NULL AS cut FROM device_assignment WHERE device_id = $1',
      [deviceId],
    );
    return rows.map((row) => row.cut);
  };
  const audited = ({ municipalityId }: Stage) =>
    app.test.asOwner<{ actor: string; details: object }>(
      `SELECT actor, details FROM audit_entry WHERE act = 'links.cut' AND municipality_id = $1 ORDER BY at, audit_id`,
      [municipalityId],
    );

  it('is cut so many days after the return and no day sooner; history stays valid', async () => {
    const stage = await stageOf('kommun');
    const [returned, kept] = [await stage.assigned(), await stage.assigned('kept')];
    const told = (id: string) => stage.api.get<{ items: object[] }>(`/devices/${id}/history`);
    const before = (await told(returned)).body.items;
    expect(await cut(stage, 89.9)).toBe(0);
    expect([await isCut(returned), await isCut(kept)]).toEqual([[false], [false]]);
    expect(await audited(stage)).toEqual([]);
    expect(await cut(stage, 90)).toBe(1);
    expect([await isCut(returned), await isCut(kept)]).toEqual([[true], [false]]);
    expect(await cut(stage, 90)).toBe(0);
    expect(await audited(stage)).toEqual([{ actor: 'system', details: { count: 1, retentionDays: 90 } }]);
    expect((await told(returned)).body.items).toEqual(before);
    expect(await app.test.database.transaction(stage.municipalityId, findBrokenEvents)).toEqual([]);
    expect((await stage.api.get(`/devices/${returned}/assignment`)).body).toMatchObject({
      current: null,
      earlier: [{ person: null, cutAt: expect.any(String) }],
      users: 1,
    });
  });

  it('is kept for as long as each municipality says', async () => {
    const [short, long] = [await stageOf('kort', 10), await stageOf('lang', 365)];
    const [ofShort, ofLong] = [await short.assigned(), await long.assigned()];
    for (const stage of [short, long]) await cut(stage, 11);
    expect([await isCut(ofShort), await isCut(ofLong)]).toEqual([[true], [false]]);
    for (const stage of [short, long]) await cut(stage, 366);
    expect(await isCut(ofLong)).toEqual([true]);
    expect(await audited(short)).toEqual([{ actor: 'system', details: { count: 1, retentionDays: 10 } }]);
  });

  it('is cut at once where nothing is to be kept', async () => {
    const stage = await stageOf('noll', 0);
    const id = await stage.assigned();
    expect(await cut(stage, 0)).toBe(1);
    expect(await isCut(id)).toEqual([true]);
  });

  it('is cut by the workers every night, in every municipality', async () => {
    const stages = [await stageOf('natt', 10), await stageOf('dag', 10)];
    const devices = await Promise.all(stages.map((stage) => stage.assigned()));
    await app.test.asOwner(
      `UPDATE device_assignment SET assigned_at = assigned_at - interval '12 days', returned_at = returned_at - interval '11 days'
       WHERE device_id = ANY($1::uuid[])`,
      [devices],
    );
    await new ScheduleHost(app.nest.get(Database), new DaysAhead(1), Log.at('silent')).look();
    await eventually(async () => {
      for (const id of devices) expect(await isCut(id)).toEqual([true]);
    });
  });
});
