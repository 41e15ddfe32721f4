import type { SystemTx } from '../../../platform/database/tx.js';

/** How much of one kind of work is owed, over all municipalities together. */
export interface OwedJobs {
  readonly job: string;
  /** Asked for and not done yet. */
  readonly waiting: number;
  /** Of those, the ones whose every try failed; they are tried again from time to time. */
  readonly failed: number;
}

/** A row that rests after its last failed try counts this many attempts or more (outbox.sql.ts, REST). */
const RESTING = 10;

export const owedJobs = (tx: SystemTx): Promise<OwedJobs[]> =>
  tx.query<OwedJobs>(
    `SELECT job, count(*) AS waiting, count(*) FILTER (WHERE attempts >= $1) AS failed
     FROM outbox GROUP BY job ORDER BY job`,
    [RESTING],
  );

/** Bytes on the database server's disk, write-ahead log not counted. */
export async function databaseSize(tx: SystemTx): Promise<number> {
  const [row] = await tx.query<{ bytes: number }>('SELECT pg_database_size(current_database()) AS bytes');
  return row?.bytes ?? 0;
}
