import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';
import { Problem } from '../../../shared/problem.js';
import type { CampaignState } from '../domain/campaign.js';

export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: CampaignState;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

const CAMPAIGN = `
  SELECT campaign_id AS id, name, starts_on AS "startsOn", ends_on AS "endsOn", state, opened_at AS "openedAt", closed_at AS "closedAt"
  FROM campaign WHERE municipality_id = $1`;

/** @throws Problem not-found */
export async function getCampaign(tx: Tx, campaignId: string): Promise<Campaign> {
  const [campaign] = await tx.query<Campaign>(`${CAMPAIGN} AND campaign_id = $2`, [tx.municipalityId, campaignId]);
  if (!campaign) throw Problem.notFound('campaign', campaignId);
  return campaign;
}

export interface CampaignFilter {
  /** The whole name, without regard to case. */
  readonly name?: string;
  readonly state?: CampaignState;
  readonly after?: string;
  readonly limit: number;
}

/** Newest first. */
export async function listCampaigns(tx: Tx, { name, state, after, limit }: CampaignFilter): Promise<Page<Campaign>> {
  const [id] = keyOf(after, 1) ?? [];
  const rows = await tx.query<Campaign>(
    `${CAMPAIGN} AND ($2::text IS NULL OR lower(name) = lower($2)) AND ($3::text IS NULL OR state = $3)
       AND ($4::uuid IS NULL OR campaign_id < $4)
     ORDER BY campaign_id DESC LIMIT $5`,
    [tx.municipalityId, name ?? null, state ?? null, id ?? null, limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.id]);
}
