import type { Tx } from '../../../platform/database/tx.js';
import type { AuditedAct } from '../../../shared/audited-acts.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';

/** One line of the audit log: who did what to what, when, and from where. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  /** `account:<id>`, `key:<id>`, `station:<id>`, `operator:<id>`, or what the installation does by itself. */
  readonly actor: string;
  readonly act: AuditedAct;
  readonly target: { readonly kind: string; readonly id: string } | null;
  readonly address: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A line for a person to read: with the name the actor goes by today, where there still is one. */
export interface NamedAuditLine extends AuditLine {
  readonly actorName: string | null;
}

export interface AuditFilter {
  readonly act?: AuditedAct;
  readonly actor?: string;
  /** A kind, or a kind and an id: `person`, `person:<id>`. */
  readonly target?: string;
  /** The first moment that is included. */
  readonly from?: Date;
  /** The first moment that is not. */
  readonly to?: Date;
}

export interface AuditBatch {
  readonly lines: readonly AuditLine[];
  /** Where the next one goes on; null after the last. */
  readonly last: readonly string[] | null;
}

interface Placed {
  /** To the microsecond, as the database has it: two lines of one millisecond must not be skipped between pages. */
  readonly place: string;
}

const COLUMNS = `audit_id AS id, at, actor, act, address, details, at::text AS place,
  CASE WHEN target_kind IS NULL THEN NULL ELSE jsonb_build_object('kind', target_kind, 'id', target_id) END AS target`;

const CHOSEN = `municipality_id = $1
  AND ($2::text IS NULL OR act = $2) AND ($3::text IS NULL OR actor = $3)
  AND ($4::text IS NULL OR target_kind = $4) AND ($5::text IS NULL OR target_id = $5)
  AND ($6::timestamptz IS NULL OR at >= $6) AND ($7::timestamptz IS NULL OR at < $7)
  AND ($8::timestamptz IS NULL OR (at, audit_id) < ($8, $9::uuid))`;

// The names of what acts are in this module's own tables; each row of the page looks its own up by primary key.
const named = (kind: string, sql: string): string =>
  `WHEN actor ~ '^${kind}:[0-9a-f-]{36}$' THEN (${sql} = split_part(actor, ':', 2)::uuid)`;
const LINES = `
  SELECT line.*, CASE
      ${named('account', 'SELECT login FROM account WHERE municipality_id = $1 AND account_id')}
      ${named('key', 'SELECT name FROM api_key WHERE municipality_id = $1 AND api_key_id')}
      ${named('station', 'SELECT name FROM station WHERE municipality_id = $1 AND station_id')}
    END AS "actorName"
  FROM (SELECT ${COLUMNS} FROM audit_entry WHERE ${CHOSEN} ORDER BY at DESC, audit_id DESC LIMIT $10) AS line
  ORDER BY at DESC, id DESC`;

const BARE = `SELECT ${COLUMNS} FROM audit_entry WHERE ${CHOSEN} ORDER BY at DESC, audit_id DESC LIMIT $10`;

const parametersOf = (
  { municipalityId }: Tx,
  { act, actor, target, from, to }: AuditFilter,
  after: readonly string[] | null,
  limit: number,
): unknown[] => {
  const [kind, id] = target?.split(/:(.*)/s) ?? [];
  const [place, last] = after ?? [];
  return [municipalityId, act, actor, kind, id, from, to, place, last, limit].map((value) => value ?? null);
};

const lineOf = ({ id, at, actor, act, target, address, details }: AuditLine): AuditLine => ({
  ...{ id, at, actor, act, target, address, details },
});

/** The newest first. @throws Problem invalid when `after` was not handed out by us */
export async function listAuditEntries(
  tx: Tx,
  filter: AuditFilter,
  after: string | undefined,
  limit: number,
): Promise<Page<NamedAuditLine>> {
  const rows = await tx.query<NamedAuditLine & Placed>(LINES, parametersOf(tx, filter, keyOf(after, 2), limit + 1));
  const { items, next } = pageOf(rows, limit, ({ place, id }) => [place, id]);
  return { items: items.map((row) => ({ ...lineOf(row), actorName: row.actorName })), next };
}

/** As many lines as asked for, the newest first, from a place on; without names, which the log itself never holds. */
export async function readAuditLines(
  tx: Tx,
  filter: AuditFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<AuditBatch> {
  const rows = await tx.query<AuditLine & Placed>(BARE, parametersOf(tx, filter, after, limit));
  const end = rows.at(-1);
  return {
    lines: rows.map(lineOf),
    last: end && rows.length === limit ? [end.place, end.id] : null,
  };
}
