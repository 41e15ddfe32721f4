import type { JobDefinition, TenantData } from './job.js';

/** A job that every municipality is owed once a day. */
export interface Schedule {
  /** `module.verb-object`, as its job's. It is stored: renaming one runs it once more. */
  readonly name: string;
  readonly job: JobDefinition<TenantData>;
  /** The local time from which the day's run is due, HH:MM. */
  readonly at: string;
  /** IANA time zone of `at`. */
  readonly zone: string;
}

const schedules = new Map<string, Schedule>();

/**
 * Declares a daily run of a job in every municipality. Its payload is the municipality alone.
 *
 * @throws Error when the name is taken, or the time is none
 */
export function defineSchedule(schedule: Schedule): Schedule {
  if (schedules.has(schedule.name)) throw new Error(`The schedule ${schedule.name} is defined twice`);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(schedule.at)) throw new Error(`A schedule is at HH:MM, not ${schedule.at}`);
  schedules.set(schedule.name, schedule);
  return schedule;
}

/** Every schedule defined in this process. */
export const definedSchedules = (): readonly Schedule[] => [...schedules.values()];

/**
 * The latest day whose run is due, as yyyy-mm-dd in the schedule's zone: today once its time has come, else yesterday.
 * Compared by the clock on the wall, so that a time that daylight saving skips or repeats is due once all the same.
 */
export function latestDueDay({ at, zone }: Pick<Schedule, 'at' | 'zone'>, now: Date): string {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(now);
  const [day = '', time = ''] = local.split(' ');
  if (time >= at) return day;
  const yesterday = new Date(`${day}T00:00:00Z`);
  yesterday.setUTCDate(yesterday.getUTCDate() - 1);
  return yesterday.toISOString().slice(0, 10);
}
