import type { Database } from '../database/database.js';
import type { Log } from '../log/log.js';
import type { Clock } from '../../shared/clock.js';
import { enqueue } from './enqueue.js';
import { definedSchedules, latestDueDay, type Schedule } from './schedule.js';
import { ThrottledLog } from './throttled-log.js';

const LOOK_EVERY_MS = 60_000;

/**
 * Takes the day only from an earlier one: of two processes that ask at once the second waits for the first's row, then
 * finds the day taken. A process that slept through the hour, or through a week, asks once when it wakes.
 */
const CLAIM = `
  INSERT INTO schedule_run AS run (municipality_id, schedule, day) VALUES ($1, $2, $3)
  ON CONFLICT (municipality_id, schedule) DO UPDATE SET day = excluded.day WHERE run.day < excluded.day
  RETURNING 1`;

/**
 * Asks for what is due each day: exactly one job a municipality, schedule and day, in however many processes this runs.
 * The claim is in the database and not in the queue, so that it holds on both queue backends and when Redis is emptied.
 */
export class ScheduleHost {
  private readonly problems: ThrottledLog;
  /** By schedule: the day this process has seen claimed everywhere. */
  private readonly settled = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.problems = new ThrottledLog(log);
  }

  /** Looks now and every minute. Does not wait: what is due at the start is no condition of it. */
  start(): void {
    const look = (): void => {
      this.underWay = this.look().catch((error: unknown) => this.problems.warn('schedule.not-asked', error));
    };
    look();
    this.timer = setInterval(look, LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.underWay;
  }

  /** Asks for every run that is due and has not been asked for. */
  async look(): Promise<void> {
    const now = this.clock.now();
    for (const schedule of definedSchedules()) {
      const day = latestDueDay(schedule, now);
      if (this.settled.get(schedule.name) === day) continue;
      await this.ask(schedule, day);
      this.settled.set(schedule.name, day);
    }
  }

  private async ask({ name, job }: Schedule, day: string): Promise<void> {
    const municipalities = await this.database.system((tx) =>
      tx.query<{ id: string }>('SELECT municipality_id AS id FROM municipality ORDER BY municipality_id'),
    );
    for (const { id: municipalityId } of municipalities) {
      const claimed = await this.database.transaction(municipalityId, async (tx) => {
        const claims = await tx.query(CLAIM, [municipalityId, name, day]);
        if (claims.length > 0) await enqueue(tx, job, { municipalityId });
        return claims.length > 0;
      });
      if (claimed) this.log.info('schedule.asked', { schedule: name, municipalityId, day });
    }
  }
}
