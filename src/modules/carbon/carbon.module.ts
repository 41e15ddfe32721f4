import { Module } from '@nestjs/common';
import { FollowCampaigns } from './facts/follow-campaigns.js';
import { SavingsController } from './http/savings.controller.js';
import { RecalculateCampaignSavingsHandler } from './jobs/recalculate-campaign-savings.js';
import { RecalculateSavings } from './use-cases/recalculate-savings.js';

@Module({
  controllers: [SavingsController],
  providers: [FollowCampaigns, RecalculateCampaignSavingsHandler, RecalculateSavings],
})
export class CarbonModule {}
