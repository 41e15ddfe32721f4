import { Controller, Get, type MessageEvent, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { defer, type Observable } from 'rxjs';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { LiveProgress } from '../../../platform/http/live-progress.js';
import { Clock } from '../../../shared/clock.js';
import { EndDeadImports } from '../../devices/devices.public.js';
import { listJobs } from '../queries/list-jobs.js';
import { WorkListDto } from './jobs.dto.js';

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly database: Database,
    private readonly progress: LiveProgress,
    private readonly endDeadImports: EndDeadImports,
    private readonly clock: Clock,
  ) {}

  /** The municipality's work under way, and the imports of the last day. */
  @Get()
  @Allow('job.read')
  list(@Caller() caller: Principal): Promise<WorkListDto> {
    return this.database.transaction(caller, async (tx) => {
      await this.endDeadImports.run(tx);
      return { items: await listJobs(tx, this.clock.now()), next: null };
    });
  }

  /** The same list as server-sent events, now and whenever it changes. It ends after five minutes: who follows asks again. */
  @Sse('events')
  @Allow('job.read')
  events(@Caller() caller: Principal): Observable<MessageEvent> {
    return this.progress.watch(
      caller.municipalityId,
      defer(() => this.list(caller)),
    );
  }
}
