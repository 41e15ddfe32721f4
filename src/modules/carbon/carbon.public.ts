export { RecalculateCampaignSavings } from './jobs/recalculate-campaign-savings.js';
export { getSavings, type CampaignSavingsView } from './queries/get-savings.js';
export { FACTOR_SET_IN_USE } from './domain/factor-set-in-use.js';
