import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Clock } from '../../shared/clock.js';
import { Log } from '../log/log.js';
import { defineJob, type TenantData } from './job.js';
import { defineSchedule, latestDueDay } from './schedule.js';
import { ScheduleHost } from './schedule-host.js';

const tidy = defineJob<TenantData>({ name: 'test.tidy-up', lane: 'background' });
defineSchedule({ name: 'test.tidy-up', job: tidy, at: '02:30', zone: 'Europe/Stockholm' });

class MovedClock extends Clock {
  constructor(private time: string) {
    super();
  }
  now(): Date {
    return new Date(this.time);
  }
  moveTo(time: string): void {
    this.time = time;
  }
}

describe('the latest day that is due', () => {
  it.each([
    ['2026-06-15T00:29:59Z', '2026-06-14', 'just before half past two in summer'],
    ['2026-06-15T00:30:00Z', '2026-06-15', 'at half past two in summer'],
    ['2026-12-15T01:29:59Z', '2026-12-14', 'just before it in winter'],
    ['2026-12-15T01:30:00Z', '2026-12-15', 'at it in winter'],
    ['2026-03-29T00:59:59Z', '2026-03-28', 'before the hour that daylight saving skips'],
    ['2026-03-29T01:00:00Z', '2026-03-29', 'after it: the day is due all the same'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 'the first time the repeated hour comes'],
    ['2026-10-25T01:30:00Z', '2026-10-25', 'and the second time it is still that day'],
    ['2027-01-01T00:00:00Z', '2026-12-31', 'across a year'],
    ['2026-06-14T22:30:00Z', '2026-06-14', 'after midnight in Stockholm, before it in Greenwich'],
  ])('at %s is %s: %s', (now, day) => {
    expect(latestDueDay({ at: '02:30', zone: 'Europe/Stockholm' }, new Date(now))).toBe(day);
  });

  it('is of a time of day, or the schedule is refused', () => {
    expect(() => defineSchedule({ name: 'test.never', job: tidy, at: '24:00', zone: 'UTC' })).toThrow('HH:MM');
    expect(() => defineSchedule({ name: 'test.tidy-up', job: tidy, at: '01:00', zone: 'UTC' })).toThrow('twice');
  });
});

describe('A schedule', () => {
  let test: TestDatabase;
  const municipalities = [uuidv7(), uuidv7()];
  const clock = new MovedClock('2026-06-15T01:00:00Z');
  const host = (): ScheduleHost => new ScheduleHost(test.database, clock, Log.at('silent'));

  beforeAll(async () => {
    test = await createTestDatabase();
    for (const [index, id] of municipalities.entries())
      await test.asOwner(`INSERT INTO municipality (municipality_id, slug, name) VALUES ($1, $2, $2)`, [
        id,
        `m${index}`,
      ]);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    clock.moveTo('2026-06-15T01:00:00Z');
    await test.asOwner('TRUNCATE outbox, schedule_run');
  });

  const asked = async (): Promise<string[]> => {
    const rows = await test.asOwner<{ id: string }>(
      `SELECT data->>'municipalityId' AS id FROM outbox WHERE job = 'test.tidy-up' AND data->>'municipalityId' = municipality_id::text`,
    );
    return rows.map(({ id }) => id).sort();
  };
  const nights = (count: number): string[] =>
    Array.from({ length: count }, () => municipalities)
      .flat()
      .sort();

  it('asks once a municipality and day, however often and in however many processes it looks', async () => {
    const hosts = Array.from({ length: 5 }, host);
    await Promise.all(hosts.flatMap((each) => [each.look(), each.look()]));
    for (const each of hosts) await each.look();
    expect(await asked()).toEqual(nights(1));
    clock.moveTo('2026-06-16T00:29:00Z');
    await Promise.all(hosts.map((each) => each.look()));
    expect(await asked()).toEqual(nights(1));
    clock.moveTo('2026-06-16T00:31:00Z');
    await Promise.all(hosts.map((each) => each.look()));
    expect(await asked()).toEqual(nights(2));
  });

  it('asks once at the next start for all the nights that were slept through', async () => {
    await host().look();
    clock.moveTo('2026-06-25T12:00:00Z');
    await host().look();
    await host().look();
    expect(await asked()).toEqual(nights(2));
  });

  it('does not ask again when a process whose clock is behind looks', async () => {
    await host().look();
    clock.moveTo('2026-06-14T12:00:00Z');
    await host().look();
    expect(await asked()).toEqual(nights(1));
  });

  it('asks again for whom it could not ask', async () => {
    const [first = ''] = municipalities;
    await test.asOwner(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON outbox FOR EACH ROW WHEN (NEW.municipality_id = '${municipalities[1]}') EXECUTE FUNCTION refuse()`);
    const process = host();
    await expect(process.look()).rejects.toThrow('full');
    expect(await asked()).toEqual([first]);
    await test.asOwner('DROP TRIGGER refuse ON outbox; DROP FUNCTION refuse()');
    await process.look();
    expect(await asked()).toEqual(nights(1));
  });

  it('looks as soon as it is started', async () => {
    const process = host();
    process.start();
    await process.stop();
    expect(await asked()).toEqual(nights(1));
  });
});
