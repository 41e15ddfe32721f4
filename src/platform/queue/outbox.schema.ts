/**
 * The outbox: one row per requested job, written in the transaction that makes the job necessary and deleted when the
 * job has been done. The queue only dispatches; what it forgets is handed over again from here.
 *
 * Row-level security is added with that of the other tenant tables: `atertag_app` selects, inserts and deletes its own
 * municipality's rows, `atertag_system` selects and updates those of all.
 *
 * Three indexes, because each reader has its own: the relay's new rows in order of arrival, its overdue rows, and the
 * worker's rows of one key.
 */
export const OUTBOX_TABLE = `
CREATE TABLE outbox (
  municipality_id uuid        NOT NULL,
  outbox_id       uuid        NOT NULL DEFAULT gen_random_uuid(),
  job             text        NOT NULL,
  key             text        NOT NULL,
  data            jsonb       NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  handed_at       timestamptz,
  attempts        integer     NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality_id, outbox_id)
);
CREATE INDEX outbox_by_key ON outbox (municipality_id, job, key);
CREATE INDEX outbox_new ON outbox (created_at) WHERE handed_at IS NULL;
CREATE INDEX outbox_handed ON outbox (handed_at) WHERE handed_at IS NOT NULL;
COMMENT ON COLUMN outbox.key IS 'What is recomputed; the row''s own id where every request is a run of its own';
COMMENT ON COLUMN outbox.handed_at IS 'Start of the lease: when the queue was given the row, or a worker last said it works on it';
COMMENT ON COLUMN outbox.attempts IS 'How often the row was handed to the queue; the lease doubles with each';
`;
