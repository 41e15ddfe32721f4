import type { CampaignState } from '../../api/campaigns.js';

/** In the order a campaign goes through them. */
export const CAMPAIGN_STATES = ['planned', 'open', 'closed'] as const satisfies readonly CampaignState[];

export const campaignStateOf = (text: unknown): CampaignState | undefined =>
  CAMPAIGN_STATES.find((state) => state === text);
