import type { Tx } from '../../../platform/database/tx.js';

export interface StationJoin {
  readonly openedAt: Date;
  readonly expiresAt: Date;
}

/** The campaign's join page while it lets stations in; null when there is none. Its secret is known only to whoever opened it. */
export async function currentStationJoin(tx: Tx, campaignId: string): Promise<StationJoin | null> {
  const [join] = await tx.query<StationJoin>(
    `SELECT opened_at AS "openedAt", expires_at AS "expiresAt" FROM station_join
     WHERE municipality_id = $1 AND campaign_id = $2 AND closed_at IS NULL AND expires_at > now()`,
    [tx.municipalityId, campaignId],
  );
  return join ?? null;
}
