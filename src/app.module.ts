import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './modules/access/access.module.js';
import { CampaignsModule } from './modules/campaigns/campaigns.module.js';
import { CarbonModule } from './modules/carbon/carbon.module.js';
import { DevicesModule } from './modules/devices/devices.module.js';
import { EnergyModule } from './modules/energy/energy.module.js';
import { OperationsModule } from './modules/operations/operations.module.js';
import { OrganisationModule } from './modules/organisation/organisation.module.js';
import { PeopleModule } from './modules/people/people.module.js';
import { ScanningModule } from './modules/scanning/scanning.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Env } from './platform/config/env.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { FactsModule } from './platform/facts/facts.module.js';
import { HttpModule } from './platform/http/http.module.js';
import type { Log } from './platform/log/log.js';
import { LogModule } from './platform/log/log.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { ScheduleModule } from './platform/queue/schedule.module.js';
import { ClockModule } from './platform/time/clock.module.js';

@Module({})
export class AppModule {
  /** The modules in import order: facts flow down this list, imports flow up. */
  static forRoot(env: Env, url: string, log: Log): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(env),
        LogModule.forRoot(log),
        ClockModule,
        DatabaseModule.forRoot({ url }),
        FactsModule,
        QueueModule.register({ redisUrl: env.redisUrl }),
        ScheduleModule,
        HttpModule,
        OrganisationModule,
        AccessModule,
        DevicesModule,
        PeopleModule,
        CampaignsModule,
        ScanningModule,
        CarbonModule,
        EnergyModule,
        OperationsModule,
      ],
    };
  }
}
