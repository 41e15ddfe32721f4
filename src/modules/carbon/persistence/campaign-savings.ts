import type { Tx } from '../../../platform/database/tx.js';
import type { SavingsResult } from '../domain/savings.js';

export interface CampaignSavings {
  readonly campaignId: string;
  /** History events of the campaign's devices that the result takes into account. */
  readonly asOfEvent: number;
  readonly result: SavingsResult;
  readonly computedAt: Date;
}

// A run that read less than what is stored came late and leaves it: running out of order gives the same row.
const STORE = `
  INSERT INTO campaign_savings AS s (municipality_id, campaign_id, as_of_event, factor_set, result, computed_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (municipality_id, campaign_id) DO UPDATE
    SET as_of_event = excluded.as_of_event, factor_set = excluded.factor_set, result = excluded.result, computed_at = excluded.computed_at
    WHERE s.as_of_event <= excluded.as_of_event`;

export async function storeSavings(
  tx: Tx,
  { campaignId, asOfEvent, result, computedAt }: CampaignSavings,
): Promise<void> {
  const parameters = [tx.municipalityId, campaignId, asOfEvent, result.factorSet, JSON.stringify(result), computedAt];
  await tx.query(STORE, parameters);
}

export async function readSavings(tx: Tx, campaignId: string): Promise<CampaignSavings | undefined> {
  const [row] = await tx.query<CampaignSavings>(
    `SELECT campaign_id AS "campaignId", as_of_event AS "asOfEvent", result, computed_at AS "computedAt"
     FROM campaign_savings WHERE municipality_id = $1 AND campaign_id = $2`,
    [tx.municipalityId, campaignId],
  );
  return row;
}
