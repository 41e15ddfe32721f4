import type { Tx } from '../../../platform/database/tx.js';

export interface AuditEntryAbout {
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly target: { readonly kind: string; readonly id: string } | null;
  readonly address: string | null;
  readonly details: object;
}

const SQL = `
  SELECT at, actor, act, address, details, count(*) OVER () AS count,
    CASE WHEN target_kind IS NOT NULL THEN jsonb_build_object('kind', target_kind, 'id', target_id) END AS target
  FROM audit_entry
  WHERE municipality_id = $1 AND (actor = ANY($2::text[])
    OR (target_kind = 'person' AND target_id = $3) OR (target_kind = 'account' AND target_id = ANY($4::text[])))
  ORDER BY at DESC, audit_id DESC LIMIT $5`;

/** What the audit log says of a person: what their accounts did, and what was done to these and to their data. The newest first. */
export async function auditEntriesAbout(
  tx: Tx,
  { personId, accountIds }: { readonly personId: string; readonly accountIds: readonly string[] },
  most: number,
): Promise<{ count: number; items: AuditEntryAbout[] }> {
  const actors = accountIds.map((id) => `account:${id}`);
  const rows = await tx.query<AuditEntryAbout & { count: number }>(SQL, [
    tx.municipalityId,
    actors,
    personId,
    accountIds,
    most,
  ]);
  return {
    count: rows[0]?.count ?? 0,
    items: rows.map(({ at, actor, act, target, address, details }) => ({ at, actor, act, target, address, details })),
  };
}
