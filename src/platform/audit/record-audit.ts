import { v7 as uuidv7 } from 'uuid';
import type { AuditedAct } from '../../shared/audited-acts.js';
import type { Tx } from '../database/tx.js';

/** Who did it and from where: a caller of the API, or `system` for what the installation does by itself. */
export interface AuditedActor {
  readonly actor: string;
  readonly address?: string | null;
}

export interface AuditEntry {
  readonly act: AuditedAct;
  /** What it was done to, by kind and id. */
  readonly target?: { readonly kind: string; readonly id: string };
  /** Ids, roles, counts: never a name, an e-mail address, a code or a secret. The log outlives the person. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes one line of the audit log in the transaction of what it tells of: both are there, or neither. */
export async function recordAudit(tx: Tx, by: AuditedActor, { act, target, details = {} }: AuditEntry): Promise<void> {
  await tx.query(
    `INSERT INTO audit_entry (municipality_id, audit_id, at, actor, act, target_kind, target_id, address, details)
     VALUES ($1, $2, now(), $3, $4, $5, $6, $7, $8)`,
    [
      tx.municipalityId,
      uuidv7(),
      by.actor,
      act,
      target?.kind ?? null,
      target?.id ?? null,
      by.address ?? null,
      JSON.stringify(details),
    ],
  );
}
