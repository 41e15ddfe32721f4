import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { contentsOf } from '../support/catalogue.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';

interface Entry {
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly corrects: string | null;
  readonly correctedBy: string | null;
  readonly hash: string;
  readonly previousHash: string;
  readonly payload: Record<string, unknown>;
}
interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

const at = '2026-10-02T08:00:00.000Z';
const phone = { manufacturer: 'Apple', name: 'iPhone SE', category: 'smartphone' };

describe('a device’s record', () => {
  let app: TestApp;
  let api: ApiClient;
  let device: string;

  const register = async (identifiers: { kind: string; value: string }[]): Promise<string> => {
    const { status, body } = await api.post<{ id: string }>('/devices', { model: phone, identifiers });
    expect(status).toBe(201);
    return body.id;
  };
  const record = (id: string, event: object) =>
    api.post<{ state: string; grade: string | null; events: number }>(`/devices/${id}/events`, {
      eventId: uuidv7(),
      occurredAt: at,
      ...event,
    });
  const history = async (id: string, query = ''): Promise<Page<Entry>> =>
    (await api.get<Page<Entry>>(`/devices/${id}/history${query}`)).body;

  beforeAll(async () => {
    app = await startApp();
    api = apiClient(app.url, await app.key('admin'));
    device = await register([
      { kind: 'asset_tag', value: 'INV-001234' },
      { kind: 'serial', value: 'F17XK2ABC9' },
      { kind: 'imei', value: '490154203237518' },
    ]);
  });
  afterAll(() => app.close());

  describe('search', () => {
    it.each([
      'INV-001234',
      'inv001234',
      ' INV 001234 ',
      'F17XK2ABC9',
      's/n: F17XK2ABC9',
      '490154203237518',
      '49-015420-323751-8',
      'IMEI: 490154203237518',
      '490154203237518/01',
    ])('finds it by %s', async (code) => {
      const { body } = await api.get<Page<{ id: string }>>(`/devices?identifier=${encodeURIComponent(code)}`);
      expect(body.items.map(({ id }) => id)).toEqual([device]);
    });

    it.each(['INV-001235', '490154203237526', 'F17XK2ABC'])('does not find it by %s', async (code) => {
      const { body } = await api.get<Page<unknown>>(`/devices?identifier=${encodeURIComponent(code)}`);
      expect(body.items).toEqual([]);
    });

    it('shows a tie: one device’s serial that is another’s asset tag', async () => {
      const one = await register([{ kind: 'serial', value: 'KX7700TIE1' }]);
      const two = await register([{ kind: 'asset_tag', value: 'KX7700TIE1' }]);
      const { body } = await api.get<Page<{ id: string }>>('/devices?identifier=KX7700TIE1');
      expect(body.items.map(({ id }) => id).sort()).toEqual([one, two].sort());
    });

    it('pages through the register by key, each device once, newest first', async () => {
      const ids: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const { body }: { body: Page<{ id: string }> } = await api.get(
          `/devices?limit=2&after=${encodeURIComponent(after)}`,
        );
        expect(body.items.length).toBeLessThanOrEqual(2);
        ids.push(...body.items.map(({ id }) => id));
        after = body.next;
      }
      const all = await api.get<Page<{ id: string }>>('/devices?limit=200');
      expect(ids).toEqual(all.body.items.map(({ id }) => id));
      expect(ids).toEqual([...ids].sort().reverse());
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toContain(device);
    });
  });

  describe('history', () => {
    let noted: string;
    beforeAll(async () => {
      noted = await register([{ kind: 'serial', value: 'F17XK2ABD1' }]);
      for (let index = 1; index <= 11; index++) await record(noted, { type: 'noted', note: `number ${index}` });
    });

    it('comes in pages that meet, chained across their borders', async () => {
      const entries: Entry[] = [];
      for (let after: string | null = ''; after !== null;) {
        const page: Page<Entry> = await history(noted, `?limit=5&after=${encodeURIComponent(after)}`);
        entries.push(...page.items);
        after = page.next;
      }
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(entries[0]?.previousHash).toBe('0'.repeat(64));
      entries.slice(1).forEach((entry, index) => expect(entry.previousHash).toBe(entries[index]?.hash));
      expect(new Set(entries.map(({ hash }) => hash)).size).toBe(12);
    });

    it('has no next page after the last entry, also when the page is exactly full', async () => {
      expect((await history(noted, '?limit=12')).next).toBeNull();
      expect((await history(noted, '?limit=11')).next).not.toBeNull();
    });
  });

  describe('a correction', () => {
    it('is an event of its own, and what it puts right stays', async () => {
      const id = await register([{ kind: 'serial', value: 'F17XK2ABD2' }]);
      const wrong = uuidv7();
      const right = uuidv7();
      await record(id, { eventId: wrong, type: 'graded', grade: 'A' });
      const before = await history(id);
      const { status, body } = await record(id, { eventId: right, type: 'corrected', grade: 'C', corrects: wrong });
      expect(status).toBe(201);
      expect(body.grade).toBe('C');
      const { items } = await history(id);
      expect(items.slice(0, 2)).toEqual(
        before.items.map((entry) => (entry.eventId === wrong ? { ...entry, correctedBy: right } : entry)),
      );
      expect(items[1]).toMatchObject({ eventId: wrong, payload: { grade: 'A' }, correctedBy: right });
      expect(items[2]).toMatchObject({ eventId: right, type: 'corrected', corrects: wrong, payload: { grade: 'C' } });
    });

    it('of another device’s event is refused, with a pointer, in a bulk too', async () => {
      const id = await register([{ kind: 'serial', value: 'F17XK2ABD3' }]);
      const [foreign] = (await history(device)).items;
      const correction = { type: 'corrected', corrects: foreign?.eventId, occurredAt: at };
      const alone = await record(id, correction);
      expect(alone).toMatchObject({ status: 422, body: { errors: [{ pointer: '/corrects' }] } });
      const events = [
        { eventId: uuidv7(), deviceId: id, type: 'noted', occurredAt: at },
        { eventId: uuidv7(), deviceId: id, ...correction },
      ];
      const bulk = await api.post('/devices/events', { events });
      expect(bulk).toMatchObject({ status: 422, body: { errors: [{ pointer: '/events/1/corrects' }] } });
      expect((await history(id)).items).toHaveLength(1);
    });
  });

  describe('an event sent again', () => {
    it('with the same content changes nothing, also when its first sending has moved the device on', async () => {
      const id = await register([{ kind: 'serial', value: 'F17XK2ABD4' }]);
      const stored = { eventId: uuidv7(), type: 'stored', note: 'shelf 4' };
      const first = await record(id, stored);
      expect(first).toMatchObject({ status: 201, body: { state: 'stored', events: 2 } });
      await record(id, { type: 'collected' });
      await eventually(async () => expect(await app.test.asOwner('SELECT FROM outbox')).toEqual([]));
      const before = await contentsOf(app.test);
      const again = await record(id, stored);
      expect(again).toMatchObject({ status: 201, body: { state: 'collected', events: 3 } });
      expect(await contentsOf(app.test)).toEqual(before);
    });

    it.each([
      ['another note', { note: 'shelf 5' }],
      ['another type', { type: 'in_stock' }],
      ['another time', { occurredAt: '2026-10-02T08:00:01.000Z' }],
    ])('with %s is a conflict, and the first stands', async (_, difference) => {
      const id = await register([{ kind: 'serial', value: `F17${uuidv7().slice(-7)}` }]);
      const event = { eventId: uuidv7(), type: 'stored', note: 'shelf 4' };
      await record(id, event);
      const before = await history(id);
      const again = await record(id, { ...event, ...difference });
      expect(again.status).toBe(409);
      expect(await history(id)).toEqual(before);
    });

    it('for another device is a conflict', async () => {
      const id = await register([{ kind: 'serial', value: 'F17XK2ABD6' }]);
      const eventId = uuidv7();
      expect((await record(id, { eventId, type: 'noted' })).status).toBe(201);
      expect((await record(device, { eventId, type: 'noted' })).status).toBe(409);
    });

    it('from two callers at once is one event', async () => {
      const id = await register([{ kind: 'serial', value: 'F17XK2ABD7' }]);
      const event = { eventId: uuidv7(), type: 'noted', note: 'once' };
      const answers = await Promise.all(Array.from({ length: 8 }, () => record(id, event)));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
      expect((await history(id)).items).toHaveLength(2);
    });
  });
});
