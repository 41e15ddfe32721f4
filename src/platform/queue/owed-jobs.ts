import type { Tx } from '../database/tx.js';

/** Requests of one key: one run will answer them all. */
export interface OwedJob {
  readonly job: string;
  readonly key: string;
  /** When the first of them was committed. */
  readonly since: Date;
  /** Failed: every attempt did, and the next comes after a rest. */
  readonly state: 'waiting' | 'running' | 'failed';
}

// A scan asks for one run each: thousands of rows in a surge are some ten keys. A row that failed for good rests with ten
// attempts noted (REST in outbox.sql.ts).
const SQL = `
  SELECT job, key, min(created_at) AS since,
    CASE WHEN max(attempts) >= 10 THEN 'failed' WHEN max(handed_at) IS NULL THEN 'waiting' ELSE 'running' END AS state
  FROM outbox WHERE municipality_id = $1
  GROUP BY job, key ORDER BY min(created_at) DESC LIMIT 200`;

/** What is owed to the municipality, the latest first. */
export const owedJobs = (tx: Tx): Promise<OwedJob[]> => tx.query<OwedJob>(SQL, [tx.municipalityId]);
