import { Database } from '../../../platform/database/database.js';
import { HandlesJob } from '../../../platform/queue/job-handlers.js';
import { defineJob, type JobHandler, type TenantData } from '../../../platform/queue/job.js';
import { defineSchedule } from '../../../platform/queue/schedule.js';
import { CutLinks } from '../use-cases/cut-links.js';

export const CutLinksJob = defineJob<TenantData>({
  name: 'people.cut-links',
  lane: 'background',
  key: ({ municipalityId }) => municipalityId,
});

defineSchedule({ name: 'people.cut-links', job: CutLinksJob, at: '02:30', zone: 'Europe/Stockholm' });

@HandlesJob(CutLinksJob)
export class CutLinksJobHandler implements JobHandler<TenantData> {
  constructor(
    private readonly database: Database,
    private readonly cutLinks: CutLinks,
  ) {}

  async handle({ municipalityId }: TenantData): Promise<void> {
    await this.database.transaction(municipalityId, (tx) => this.cutLinks.run(tx));
  }
}
