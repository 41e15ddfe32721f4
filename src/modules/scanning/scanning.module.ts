import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { KnownCampaigns } from './http/known-campaigns.js';
import { ScansController } from './http/scans.controller.js';
import { IntakeCollector } from './use-cases/intake-collector.js';
import { RecordScans } from './use-cases/record-scans.js';

@Module({
  imports: [CampaignsModule],
  controllers: [ScansController],
  providers: [KnownCampaigns, IntakeCollector, RecordScans],
  exports: [IntakeCollector],
})
export class ScanningModule {}
