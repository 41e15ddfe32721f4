import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  exhaustMap,
  filter,
  interval,
  merge,
  type Observable,
  ReplaySubject,
  startWith,
  Subject,
  takeUntil,
  takeWhile,
} from 'rxjs';
import { Database } from '../database/database.js';
import { type JobProgressed, PROGRESS_CHANNEL } from '../queue/job-runner.js';

/** Notifications may be lost with a connection; nobody waits longer than this to see where a job is. */
const LOOK_EVERY_MS = 1_000;

/** Lets a request follow a job: it looks again whenever the job tells of progress, in whichever process it runs. */
@Injectable()
export class LiveProgress implements OnModuleInit, OnApplicationShutdown {
  private readonly told = new Subject<string>();
  /** Replayed: whoever begins to follow while the server closes ends at once. */
  private readonly ended = new ReplaySubject<void>(1);
  private unlisten: (() => Promise<void>) | undefined;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    this.unlisten = await this.database.listen(PROGRESS_CHANNEL, (payload) => {
      this.told.next((JSON.parse(payload) as JobProgressed).key);
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

  /** What `look` finds, now and after each sign of progress of `key`, up to and with the first that `isLast`. */
  follow<View>(key: string, look: () => Observable<View>, isLast: (view: View) => boolean): Observable<View> {
    return merge(this.told.pipe(filter((told) => told === key)), interval(LOOK_EVERY_MS)).pipe(
      startWith(key),
      exhaustMap(look),
      takeWhile((view) => !isLast(view), true),
      takeUntil(this.ended),
    );
  }
}
