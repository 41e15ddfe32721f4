import { defineFact } from '../../../platform/facts/facts.js';

/** What these campaigns collected, or what became of it, is no longer what it was. */
export const CampaignDevicesChanged = defineFact<readonly string[]>('campaigns.devices-changed');
