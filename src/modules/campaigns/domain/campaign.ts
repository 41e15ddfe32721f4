export const CAMPAIGN_STATES = ['planned', 'open', 'closed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** A closed campaign may be opened again: a pallet that turns up afterwards still belongs to it. */
export const CAMPAIGN_STEPS = {
  open: { from: ['planned', 'closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
} as const satisfies Record<string, { from: readonly CampaignState[]; to: CampaignState }>;

export type CampaignStep = keyof typeof CAMPAIGN_STEPS;
