import { Injectable } from '@nestjs/common';
import type { AuditedActor } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { EndStations } from '../../access/access.public.js';
import { CAMPAIGN_STEPS, type CampaignState, type CampaignStep } from '../domain/campaign.js';
import { CampaignEntity } from '../persistence/campaign.entity.js';

/** Opens or closes a campaign. Its stations end with it; one opened again takes in new ones. */
@Injectable()
export class MoveCampaign {
  constructor(
    private readonly clock: Clock,
    private readonly endStations: EndStations,
  ) {}

  /** @throws Problem not-found, or illegal-transition naming the state and what is possible from it */
  async run(tx: Tx, by: AuditedActor, campaignId: string, step: CampaignStep): Promise<void> {
    const { municipalityId } = tx;
    const campaigns = tx.entities.getRepository(CampaignEntity);
    const campaign = await campaigns.findOne({
      where: { municipalityId, campaignId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!campaign) throw Problem.notFound('campaign', campaignId);
    const { from, to } = CAMPAIGN_STEPS[step];
    if (!(from as readonly CampaignState[]).includes(campaign.state)) throw illegal(campaign.state, step);
    const now = this.clock.now();
    await campaigns.update(
      { municipalityId, campaignId },
      to === 'open' ? { state: to, openedAt: campaign.openedAt ?? now, closedAt: null } : { state: to, closedAt: now },
    );
    if (to === 'closed') await this.endStations.run(tx, by, campaignId);
  }
}

function illegal(state: CampaignState, step: CampaignStep): Problem {
  const possible = (Object.keys(CAMPAIGN_STEPS) as CampaignStep[]).filter((each) =>
    (CAMPAIGN_STEPS[each].from as readonly CampaignState[]).includes(state),
  );
  return new Problem('illegal-transition', `The campaign is ${state}; it can ${possible.join(' or ')}, not ${step}.`, {
    state,
    possible,
  });
}
