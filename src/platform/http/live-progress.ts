import { Injectable, type MessageEvent, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  distinctUntilChanged,
  exhaustMap,
  filter,
  interval,
  map,
  merge,
  type Observable,
  ReplaySubject,
  startWith,
  Subject,
  takeUntil,
  takeWhile,
  throttleTime,
  timer,
} from 'rxjs';
import { Database } from '../database/database.js';
import { type JobProgressed, PROGRESS_CHANNEL } from '../queue/job-runner.js';

/** Notifications may be lost with a connection; nobody waits longer than this to see where a job is. */
const LOOK_EVERY_MS = 1_000;
/** A person does not see a number change more often. */
const SHORTEST_PAUSE_MS = 250;
/** Proxies close what is silent; the shortest of their usual limits is 30 s. */
const HEARTBEAT_MS = 20_000;
/** Who follows asks again then, and is looked at again: a session that ended meanwhile hears nothing more. */
const LONGEST_WATCH_MS = 300_000;

/** Lets a request follow a job: it looks again whenever the job tells of progress, in whichever process it runs. */
@Injectable()
export class LiveProgress implements OnModuleInit, OnApplicationShutdown {
  private readonly told = new Subject<JobProgressed>();
  /** Replayed: whoever begins to follow while the server closes ends at once. */
  private readonly ended = new ReplaySubject<void>(1);
  private unlisten: (() => Promise<void>) | undefined;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    this.unlisten = await this.database.listen(PROGRESS_CHANNEL, (payload) => {
      this.told.next(JSON.parse(payload) as JobProgressed);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.end();
    await this.unlisten?.();
  }

  /** Nobody follows anything any longer: their streams end. */
  end(): void {
    this.ended.next();
  }

  /** What `look` finds, now and after each sign of progress of `key`, up to and with the first that `isLast`; five minutes at most. */
  follow<View>(key: string, look: () => Observable<View>, isLast: (view: View) => boolean): Observable<View> {
    return merge(this.told.pipe(filter((told) => told.key === key)), interval(LOOK_EVERY_MS)).pipe(
      startWith(key),
      exhaustMap(look),
      takeWhile((view) => !isLast(view), true),
      takeUntil(this.over()),
    );
  }

  /** What `look` finds, now and whenever it has changed, as events: at most four a second, and a comment where none come. */
  watch(municipalityId: string, look: Observable<object>): Observable<MessageEvent> {
    const told = this.told.pipe(filter((each) => each.municipalityId === municipalityId));
    const views = merge(told, interval(LOOK_EVERY_MS)).pipe(
      throttleTime(SHORTEST_PAUSE_MS, undefined, { leading: true, trailing: true }),
      startWith(null),
      exhaustMap(() => look),
      map((view) => JSON.stringify(view)),
      distinctUntilChanged(),
      map((data): MessageEvent => ({ data })),
    );
    const heartbeat = interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ comment: 'still here' })));
    return merge(views, heartbeat).pipe(takeUntil(this.over()));
  }

  private over(): Observable<unknown> {
    return merge(this.ended, timer(LONGEST_WATCH_MS));
  }
}
