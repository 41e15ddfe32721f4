import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { getCampaign } from '../../campaigns/campaigns.public.js';

/** Campaigns that were found once. They are never deleted, so one look-up in a process' life is enough. */
@Injectable()
export class KnownCampaigns {
  private readonly found = new Set<string>();

  constructor(private readonly database: Database) {}

  /** @throws Problem not-found */
  async require(municipalityId: string, campaignId: string): Promise<void> {
    const key = `${municipalityId} ${campaignId}`;
    if (this.found.has(key)) return;
    // Remembered for every caller of the municipality; whether this one reaches the campaign was asked before.
    await this.database.transaction(municipalityId, (tx) => getCampaign(tx, campaignId));
    this.found.add(key);
  }
}
