import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { campaignCohorts } from '../../campaigns/campaigns.public.js';
import { FACTOR_SET_IN_USE } from '../domain/factor-set-in-use.js';
import { savings } from '../domain/savings.js';
import { storeSavings } from '../persistence/campaign-savings.js';
import { cohortOf } from '../queries/cohort-of.js';

/** SQL groups the campaign's devices, the pure function computes, one row holds the result. Never adds to a total. */
@Injectable()
export class RecalculateSavings {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, campaignId: string): Promise<void> {
    const cohorts = await campaignCohorts(tx, campaignId);
    const asOfEvent = cohorts.reduce((sum, { events }) => sum + events, 0);
    const result = savings(cohorts.map(cohortOf), FACTOR_SET_IN_USE);
    await storeSavings(tx, { campaignId, asOfEvent, result, computedAt: this.clock.now() });
  }
}
