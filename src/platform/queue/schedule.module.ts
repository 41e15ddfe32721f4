import { Module } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { Log } from '../log/log.js';
import { ScheduleHost } from './schedule-host.js';

/** Needs `Database`, `Clock` and `Log` from global modules. Nothing starts by itself: `ScheduleHost.start()` beside the workers. */
@Module({
  providers: [
    {
      provide: ScheduleHost,
      inject: [Database, Clock, Log],
      useFactory: (database: Database, clock: Clock, log: Log) => new ScheduleHost(database, clock, log),
    },
  ],
  exports: [ScheduleHost],
})
export class ScheduleModule {}
