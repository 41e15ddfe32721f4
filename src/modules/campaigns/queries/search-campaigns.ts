import type { Tx } from '../../../platform/database/tx.js';
import type { Campaign } from './campaigns.js';

// Some tens of rows: read whole.
const SEARCH = `
  SELECT campaign_id AS id, name, starts_on AS "startsOn", ends_on AS "endsOn", state
  FROM campaign WHERE municipality_id = $1 AND name ILIKE ALL ($2::text[])
  ORDER BY lower(name) <> lower($3), NOT starts_with(lower(name), lower($3)), campaign_id DESC LIMIT $4`;

/**
 * Campaigns whose name fits every pattern: those called `text` first, then those whose name begins with it, then the newest.
 *
 * @param patterns for ILIKE, each word of `text` in one
 */
export const searchCampaigns = (
  tx: Tx,
  text: string,
  patterns: readonly string[],
  limit: number,
): Promise<Pick<Campaign, 'id' | 'name' | 'startsOn' | 'endsOn' | 'state'>[]> =>
  tx.query(SEARCH, [tx.municipalityId, patterns, text, limit]);

export const campaignNames = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx.query(
    'SELECT campaign_id AS id, name FROM campaign WHERE municipality_id = $1 AND campaign_id = ANY ($2::uuid[])',
    [tx.municipalityId, ids],
  );
