import type { Tx } from '../../../platform/database/tx.js';

export interface OwnSession {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  readonly startedAt: Date;
  /** Noted every five minutes at most. */
  readonly lastSeenAt: Date | null;
  readonly address: string | null;
  /** What a person calls it, such as "Firefox, Windows". */
  readonly browser: string | null;
  readonly expiresAt: Date;
}

/** An account's sessions that have not ended, the latest seen first. */
export function listOwnSessions(tx: Tx, accountId: string, current: string | null): Promise<OwnSession[]> {
  return tx.query<OwnSession>(
    `SELECT session_id AS id, session_id IS NOT DISTINCT FROM $3 AS current, created_at AS "startedAt",
       last_seen_at AS "lastSeenAt", address, browser, expires_at AS "expiresAt"
     FROM session WHERE municipality_id = $1 AND account_id = $2 AND expires_at > now()
     ORDER BY last_seen_at DESC NULLS LAST, session_id DESC`,
    [tx.municipalityId, accountId, current],
  );
}
