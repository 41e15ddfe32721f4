/** NOTIFY channel that wakes the relays; the payload is empty. */
export const OUTBOX_CHANNEL = 'atertag_outbox';

export interface OutboxRow {
  readonly municipality_id: string;
  readonly outbox_id: string;
  readonly job: string;
  readonly key: string;
}

/** $1 municipality, $2 ids, $3 jobs, $4 keys, $5 payloads as JSON text. One round trip for rows and notification. */
export const INSERT = `
WITH inserted AS (
  INSERT INTO outbox (municipality_id, outbox_id, job, key, data)
  SELECT $1::uuid, row.outbox_id, row.job, row.key, row.data::jsonb
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS row (outbox_id, job, key, data)
)
SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;

/** $1 limit. Rows no relay has taken yet. */
export const CLAIM_NEW = `
WITH due AS (
  SELECT municipality_id, outbox_id FROM outbox
   WHERE handed_at IS NULL
   ORDER BY created_at LIMIT $1
   FOR UPDATE SKIP LOCKED
)
UPDATE outbox SET handed_at = clock_timestamp(), attempts = outbox.attempts + 1
  FROM due
 WHERE outbox.municipality_id = due.municipality_id AND outbox.outbox_id = due.outbox_id
RETURNING outbox.municipality_id, outbox.outbox_id, outbox.job, outbox.key`;

/**
 * $1 limit, $2 first lease in ms, $3 longest lease in ms. Rows handed over so long ago that the queue may have lost
 * them. The first comparison, without `attempts`, is the one the index serves.
 */
export const CLAIM_OVERDUE = `
WITH due AS (
  SELECT municipality_id, outbox_id FROM outbox
   WHERE handed_at < clock_timestamp() - $2 * interval '1 ms'
     AND handed_at < clock_timestamp() - least($3, $2 * 2 ^ least(attempts - 1, 20)) * interval '1 ms'
   ORDER BY handed_at LIMIT $1
   FOR UPDATE SKIP LOCKED
)
UPDATE outbox SET handed_at = clock_timestamp(), attempts = outbox.attempts + 1
  FROM due
 WHERE outbox.municipality_id = due.municipality_id AND outbox.outbox_id = due.outbox_id
RETURNING outbox.municipality_id, outbox.outbox_id, outbox.job, outbox.key`;

const CHOSEN = `
  FROM unnest($1::uuid[], $2::uuid[]) AS chosen (municipality_id, outbox_id)
 WHERE outbox.municipality_id = chosen.municipality_id AND outbox.outbox_id = chosen.outbox_id`;

/** $1 municipalities, $2 ids. The queue did not take the rows: as if they had never been claimed. */
export const GIVE_BACK = `UPDATE outbox SET handed_at = NULL, attempts = outbox.attempts - 1 ${CHOSEN}`;

/** $1 municipalities, $2 ids. A live worker is on these rows: their lease starts again. */
export const RENEW = `UPDATE outbox SET handed_at = clock_timestamp() ${CHOSEN}`;

/** $1 municipalities, $2 ids. All tries failed: the rows rest for the longest lease. */
export const REST = `UPDATE outbox SET handed_at = clock_timestamp(), attempts = greatest(outbox.attempts, 10) ${CHOSEN}`;

/** $1 municipality, $2 job, $3 key. What one run of the job will have answered, the newest request last. */
export const REQUESTS = `
SELECT outbox_id, data FROM outbox
 WHERE municipality_id = $1 AND job = $2 AND key = $3
 ORDER BY created_at, outbox_id`;

/** $1 municipality, $2 ids. */
export const DELETE_DONE = `DELETE FROM outbox WHERE municipality_id = $1 AND outbox_id = ANY ($2::uuid[])`;
