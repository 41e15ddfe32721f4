import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { CampaignEntity } from '../persistence/campaign.entity.js';

export interface CreateCampaignCommand {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

@Injectable()
export class CreateCampaign {
  constructor(private readonly clock: Clock) {}

  /** @returns the new campaign's id */
  async run(tx: Tx, { name, startsOn, endsOn }: CreateCampaignCommand): Promise<string> {
    if (endsOn < startsOn) throw Problem.invalid('/endsOn', 'endsOn must not be before startsOn.');
    const campaignId = uuidv7();
    await tx.entities.getRepository(CampaignEntity).insert({
      municipalityId: tx.municipalityId,
      campaignId,
      name: name.trim(),
      startsOn,
      endsOn,
      state: 'planned',
      createdAt: this.clock.now(),
      openedAt: null,
      closedAt: null,
    });
    return campaignId;
  }
}
