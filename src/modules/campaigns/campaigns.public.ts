export { CampaignDevicesChanged } from './facts/campaign-devices-changed.js';
export { campaignCohorts, cohortOfDevice, type CollectedCohort } from './queries/campaign-cohorts.js';
export { getCampaign, listCampaigns, type Campaign } from './queries/campaigns.js';
export { campaignNames, searchCampaigns } from './queries/search-campaigns.js';
export { CreateCampaign } from './use-cases/create-campaign.js';
export { ExpectDevices } from './use-cases/expect-devices.js';
export { MoveCampaign } from './use-cases/move-campaign.js';
