import { Injectable } from '@nestjs/common';
import { Facts } from '../../../platform/facts/facts.js';
import { enqueueAll } from '../../../platform/queue/enqueue.js';
import { CampaignDevicesChanged } from '../../campaigns/campaigns.public.js';
import { RecalculateCampaignSavings } from '../jobs/recalculate-campaign-savings.js';

/** What a campaign collected has changed: its savings are owed a new computation. */
@Injectable()
export class FollowCampaigns {
  constructor(facts: Facts) {
    facts.subscribe(CampaignDevicesChanged, (tx, campaignIds) =>
      enqueueAll(
        tx,
        RecalculateCampaignSavings,
        campaignIds.map((campaignId) => ({ municipalityId: tx.municipalityId, campaignId })),
      ),
    );
  }
}
