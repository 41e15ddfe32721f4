import { Database } from '../../../platform/database/database.js';
import { HandlesJob } from '../../../platform/queue/job-handlers.js';
import { defineJob, type JobHandler } from '../../../platform/queue/job.js';
import { RecalculateSavings } from '../use-cases/recalculate-savings.js';

export interface RecalculateCampaignSavingsData {
  readonly municipalityId: string;
  readonly campaignId: string;
}

export const RecalculateCampaignSavings = defineJob<RecalculateCampaignSavingsData>({
  name: 'carbon.recalculate-campaign-savings',
  lane: 'recompute',
  key: ({ campaignId }) => campaignId,
});

@HandlesJob(RecalculateCampaignSavings)
export class RecalculateCampaignSavingsHandler implements JobHandler<RecalculateCampaignSavingsData> {
  constructor(
    private readonly database: Database,
    private readonly recalculateSavings: RecalculateSavings,
  ) {}

  async handle({ municipalityId, campaignId }: RecalculateCampaignSavingsData): Promise<void> {
    await this.database.transaction(municipalityId, (tx) => this.recalculateSavings.run(tx, campaignId));
  }
}
