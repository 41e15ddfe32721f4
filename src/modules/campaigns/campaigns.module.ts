import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { FollowDevices } from './facts/follow-devices.js';
import { CampaignsController } from './http/campaigns.controller.js';
import { StationJoinController } from './http/station-join.controller.js';
import { StationJoiningController } from './http/station-joining.controller.js';
import { CampaignEntity } from './persistence/campaign.entity.js';
import { CreateCampaign } from './use-cases/create-campaign.js';
import { ExpectDevices } from './use-cases/expect-devices.js';
import { MoveCampaign } from './use-cases/move-campaign.js';

@Module({
  imports: [TypeOrmModule.forFeature([CampaignEntity]), AccessModule, DevicesModule, OrganisationModule],
  controllers: [CampaignsController, StationJoinController, StationJoiningController],
  providers: [FollowDevices, CreateCampaign, ExpectDevices, MoveCampaign],
  exports: [CreateCampaign, ExpectDevices, MoveCampaign],
})
export class CampaignsModule {}
