import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type BrokenEvent, findBrokenEvents } from '../../src/modules/devices/devices.public.js';
import { startApp, type TestApp } from '../support/app.js';
import { apiClient } from '../support/client.js';
import { deviceOf } from '../support/intake.js';

/** The columns of a stored event, each with other values of it: one bit, letter or microsecond away, or gone. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  municipality_id: [`'00000000-0000-7000-8000-000000000000'`],
  device_id: ['$other'],
  seq: ['seq + 100', '-seq'],
  event_id: [
    `overlay(event_id::text placing translate(substr(event_id::text, 36), '0123456789abcdef', '123456789abcdef0') from 36)::uuid`,
  ],
  type: [`'sold'`, `type || ' '`, `upper(type)`, `''`],
  occurred_at: [`occurred_at + interval '1 microsecond'`, `occurred_at - interval '1 year'`],
  recorded_at: [`recorded_at + interval '1 microsecond'`],
  actor: [`'key:nobody'`, `replace(actor, 'key', 'kez')`, `actor || E'\\n'`],
  state: [`'sold'`, `state || ' '`],
  department_id: ['NULL', '$department'],
  corrects: ['NULL', 'event_id'],
  payload: [`replace(payload, 'note', 'nose')`, `payload || ' '`, `'{}'`, `''`],
  previous_hash: [`set_bit(previous_hash, 0, 1 - get_bit(previous_hash, 0))`, `''::bytea`],
  hash: [`set_bit(hash, 255, 1 - get_bit(hash, 255))`, `''::bytea`],
};

describe('verifying the history', () => {
  let app: TestApp;
  let device: string;
  let other: string;
  let events: { event_id: string; seq: number }[];
  const words: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp({ workers: false });
    const api = apiClient(app.url, await app.key('admin'));
    const department = async (name: string): Promise<string> =>
      (await api.post<{ id: string }>('/departments', { name, validFrom: '2020-01-01' })).body.id;
    const [here, there] = [await department('Skola'), await department('Vård')];
    device = await deviceOf(api, { kind: 'serial', value: 'PF3VVVVV' }, { departmentId: here });
    other = await deviceOf(api, { kind: 'serial', value: 'PF3WWWWW' }, { departmentId: here });
    const noted = uuidv7();
    for (const event of [
      { eventId: noted, type: 'noted', note: 'a note' },
      { type: 'corrected', note: 'another note', corrects: noted },
      { type: 'stored', note: 'a shelf, not a note' },
    ]) {
      const body = { eventId: uuidv7(), occurredAt: '2026-10-02T08:00:00Z', ...event };
      expect((await api.post(`/devices/${device}/events`, body)).status).toBe(201);
    }
    Object.assign(words, { department: `'${there}'`, other: `'${other}'` });
    events = await app.test.asOwner('SELECT event_id, seq FROM device_event WHERE device_id = $1 ORDER BY seq', [
      device,
    ]);
    expect(events).toHaveLength(4);
    // As an owner past triggers and foreign keys: what remains is what verifying alone can find.
    await app.test.asOwner(`SET session_replication_role = replica`);
  });
  afterAll(() => app.close());

  const broken = (): Promise<BrokenEvent[]> => app.test.database.transaction(app.municipalityId, findBrokenEvents);

  /** Tells what is broken after a change by the owner, and undoes the change. */
  async function after(...statements: [sql: string, parameters: unknown[]][]): Promise<BrokenEvent[]> {
    const copy = async (from: string, to: string): Promise<void> => {
      await app.test.asOwner(`DELETE FROM ${to}`);
      await app.test.asOwner(`INSERT INTO ${to} SELECT * FROM ${from}`);
    };
    for (const [sql, parameters] of statements) {
      const changed = await app.test.asOwner(`${sql} RETURNING 1`, parameters);
      expect({ sql, rows: changed.length }).toEqual({ sql, rows: 1 });
    }
    try {
      return await broken();
    } finally {
      await copy('untouched', 'device_event');
    }
  }
  beforeAll(() => app.test.asOwner('CREATE TEMP TABLE untouched AS SELECT * FROM device_event'));
  beforeEach(async () => expect(await broken()).toEqual([]));

  it('finds nothing in a history nobody touched', async () => {
    expect(await app.test.asOwner('SELECT * FROM device_event')).toHaveLength(5);
    expect(await broken()).toEqual([]);
  });

  it('knows a change for every column an event has', async () => {
    const columns = await app.test.asOwner<{ column: string }>(
      `SELECT attname AS column FROM pg_attribute WHERE attrelid = 'device_event'::regclass AND attnum > 0 AND NOT attisdropped`,
    );
    expect(columns.map(({ column }) => column).sort()).toEqual(Object.keys(CHANGES).sort());
  });

  it.each(Object.entries(CHANGES).flatMap(([column, values]) => values.map((value) => [column, value] as const)))(
    'names device and event when %s was changed to %s, in whichever event of the device',
    async (column, written) => {
      const value = written.replaceAll(/\$(\w+)/g, (_, name: string) => words[name] ?? '');
      let tried = 0;
      for (const { event_id: eventId, seq } of events) {
        const [row] = await app.test.asOwner<{ differs: boolean; seq: number; event_id: string }>(
          `SELECT ${column} IS DISTINCT FROM ${value} AS differs FROM device_event WHERE event_id = $1`,
          [eventId],
        );
        // The other device has a first event of its own.
        if (!row?.differs || (column === 'device_id' && seq === 1)) continue;
        tried++;
        const found = await after([`UPDATE device_event SET ${column} = ${value} WHERE event_id = $1`, [eventId]]);
        const named = found.filter(
          ({ deviceId }) => deviceId === device || (column === 'device_id' && deviceId === other),
        );
        expect({ column, seq, found: named.length }).not.toEqual({ column, seq, found: 0 });
        const movedAway = ['municipality_id', 'device_id', 'event_id'].includes(column);
        // An event that was moved to another device or municipality is missed where it was: by its number or its successor.
        if (movedAway) expect(named.some((each) => each.seq >= seq || each.fault === 'missing')).toBe(true);
        else expect(named.map((each) => each.eventId)).toContain(eventId);
      }
      expect(tried).toBeGreaterThan(0);
    },
  );

  it('finds every single byte of an event’s payload that is another', async () => {
    const eventId = events[0]?.event_id ?? '';
    const [row] = await app.test.asOwner<{ length: number }>(
      'SELECT length(payload)::int AS length FROM device_event WHERE event_id = $1',
      [eventId],
    );
    for (let position = 1; position <= (row?.length ?? 0); position++) {
      const other = `CASE substr(payload, ${position}, 1) WHEN '~' THEN '!' ELSE '~' END`;
      const changed = `overlay(payload placing ${other} from ${position})`;
      const found = await after([`UPDATE device_event SET payload = ${changed} WHERE event_id = $1`, [eventId]]);
      expect(found).toEqual([{ deviceId: device, eventId, seq: 1, fault: 'content' }]);
    }
    expect(row?.length).toBeGreaterThan(20);
  });

  it('finds a changed event whose own hash was made to fit, by the event after it or the device', async () => {
    const refit = `hash = device_event_hash(previous_hash, municipality_id, device_id, seq, event_id, type, occurred_at,
      recorded_at, actor, state, department_id, corrects, '{}')`;
    for (const [index, { event_id: eventId, seq }] of events.entries()) {
      const found = await after([`UPDATE device_event SET payload = '{}', ${refit} WHERE event_id = $1`, [eventId]]);
      const next = events[index + 1];
      const expected = next
        ? { deviceId: device, eventId: next.event_id, seq: next.seq, fault: 'chain' }
        : { deviceId: device, seq, fault: 'missing' };
      expect(found).toMatchObject([expected]);
    }
  });

  it('finds an event that was taken out, and one that was cut off the end', async () => {
    for (const [index, { event_id: eventId, seq }] of events.entries()) {
      const found = await after(['DELETE FROM device_event WHERE event_id = $1', [eventId]]);
      const next = events[index + 1];
      expect(found.length).toBeGreaterThan(0);
      if (next) expect(found[0]).toEqual({ deviceId: device, eventId: next.event_id, seq: next.seq, fault: 'chain' });
      else expect(found).toMatchObject([{ deviceId: device, seq, fault: 'missing' }]);
    }
  });

  it('finds a device whose whole history is gone', async () => {
    const gone = events.map(({ event_id: id }): [string, unknown[]] => [
      'DELETE FROM device_event WHERE event_id = $1',
      [id],
    ]);
    expect(await after(...gone)).toMatchObject([{ deviceId: device, seq: 4, fault: 'missing' }]);
  });

  it('finds an event that was put in at the end, well formed as it is', async () => {
    const eventId = uuidv7();
    const found = await after([
      `INSERT INTO device_event
       SELECT municipality_id, device_id, seq + 1, $2, 'lost', occurred_at, recorded_at, actor, 'lost', department_id, NULL, '{}', hash,
         device_event_hash(hash, municipality_id, device_id, seq + 1, $2, 'lost', occurred_at, recorded_at, actor, 'lost', department_id, NULL, '{}')
       FROM device_event WHERE device_id = $1 AND seq = 4`,
      [device, eventId],
    ]);
    expect(found).toMatchObject([{ deviceId: device, eventId, seq: 5 }]);
  });

  it('finds two events that changed places', async () => {
    const [, second, third] = events;
    const found = await after(
      ['UPDATE device_event SET seq = 99 WHERE event_id = $1', [second?.event_id]],
      ['UPDATE device_event SET seq = 2 WHERE event_id = $1', [third?.event_id]],
      ['UPDATE device_event SET seq = 3 WHERE event_id = $1', [second?.event_id]],
    );
    expect(found.map(({ eventId }) => eventId)).toEqual(
      expect.arrayContaining([second?.event_id ?? '', third?.event_id ?? '']),
    );
  });
});
