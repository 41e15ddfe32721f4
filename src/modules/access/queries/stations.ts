import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly joinedAt: Date;
  /** To the minute; null until its first request. */
  readonly lastSeenAt: Date | null;
  readonly endedAt: Date | null;
}

export interface StationFilter {
  readonly after?: string;
  readonly limit: number;
}

/** A campaign's stations, ended ones included, newest first. */
export async function listStations(
  tx: Tx,
  campaignId: string,
  { after, limit }: StationFilter,
): Promise<Page<Station>> {
  const [id] = keyOf(after, 1) ?? [];
  const rows = await tx.query<Station>(
    `SELECT station_id AS id, name, joined_at AS "joinedAt", last_seen_at AS "lastSeenAt", ended_at AS "endedAt"
     FROM station WHERE municipality_id = $1 AND campaign_id = $2 AND ($3::uuid IS NULL OR station_id < $3)
     ORDER BY station_id DESC LIMIT $4`,
    [tx.municipalityId, campaignId, id ?? null, limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.id]);
}
