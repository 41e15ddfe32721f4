import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { HandlesJob } from '../../../platform/queue/job-handlers.js';
import { defineJob, type JobHandler } from '../../../platform/queue/job.js';
import { Clock } from '../../../shared/clock.js';
import { campaignCohorts } from '../../campaigns/campaigns.public.js';
import { FACTOR_SET_IN_USE } from '../domain/factor-set-in-use.js';
import { savings } from '../domain/savings.js';
import { cohortOf } from '../queries/cohort-of.js';
import { storeSavings } from '../persistence/campaign-savings.js';

export interface RecalculateCampaignSavingsData {
  readonly municipalityId: string;
  readonly campaignId: string;
}

export const RecalculateCampaignSavings = defineJob<RecalculateCampaignSavingsData>({
  name: 'carbon.recalculate-campaign-savings',
  lane: 'recompute',
  key: ({ campaignId }) => campaignId,
});

/** SQL groups the campaign's devices, the pure function computes, one row holds the result. Never adds to a total. */
@HandlesJob(RecalculateCampaignSavings)
export class RecalculateCampaignSavingsHandler implements JobHandler<RecalculateCampaignSavingsData> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle({ municipalityId, campaignId }: RecalculateCampaignSavingsData): Promise<void> {
    await this.database.transaction(municipalityId, (tx) => this.recalculate(tx, campaignId));
  }

  private async recalculate(tx: Tx, campaignId: string): Promise<void> {
    const cohorts = await campaignCohorts(tx, campaignId);
    const asOfEvent = cohorts.reduce((sum, { events }) => sum + events, 0);
    const result = savings(cohorts.map(cohortOf), FACTOR_SET_IN_USE);
    await storeSavings(tx, { campaignId, asOfEvent, result, computedAt: this.clock.now() });
  }
}
