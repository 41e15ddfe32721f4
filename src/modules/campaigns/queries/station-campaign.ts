import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import type { CampaignState } from '../domain/campaign.js';

/**
 * Sees that a campaign may take in stations, and locks it: it is not closed meanwhile, and of two join pages opened at
 * once one replaces the other. The lock is of the kind that lets scans go on.
 *
 * @throws Problem not-found, or conflict when the campaign is closed
 */
export async function requireOpenToStations(tx: Tx, campaignId: string): Promise<void> {
  const [campaign] = await tx.query<{ state: CampaignState }>(
    'SELECT state FROM campaign WHERE municipality_id = $1 AND campaign_id = $2 FOR NO KEY UPDATE',
    [tx.municipalityId, campaignId],
  );
  if (!campaign) throw Problem.notFound('campaign', campaignId);
  if (campaign.state === 'closed')
    throw new Problem(
      'conflict',
      'The campaign is closed and takes in no stations. Open it again first: POST /api/v1/campaigns/:id/open.',
    );
}
