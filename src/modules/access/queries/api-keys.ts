import type { Tx } from '../../../platform/database/tx.js';
import type { Role } from '../../../shared/permissions.js';
import { listDepartments } from '../../organisation/organisation.public.js';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly department: { readonly id: string; readonly name: string } | null;
  /** Its last four characters; null for a key from before they were kept. */
  readonly last4: string | null;
  readonly createdAt: Date;
  /** `account:<id>`, `key:<id>`, or `system` for the command line. */
  readonly createdBy: string | null;
  readonly expiresAt: Date | null;
  /** Noted every five minutes at most. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Every key, the newest first; revoked ones too, as history may name them. */
export async function listApiKeys(tx: Tx): Promise<ApiKey[]> {
  const rows = await tx.query<Omit<ApiKey, 'department'> & { departmentId: string | null }>(
    `SELECT api_key_id AS id, name, role, department_id AS "departmentId", last4, created_at AS "createdAt",
       created_by AS "createdBy", expires_at AS "expiresAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"
     FROM api_key WHERE municipality_id = $1 ORDER BY created_at DESC, api_key_id DESC`,
    [tx.municipalityId],
  );
  const departments = new Map((await listDepartments(tx)).map(({ id, name }) => [id, { id, name }]));
  return rows.map(({ departmentId, ...row }) => ({ ...row, department: departments.get(departmentId ?? '') ?? null }));
}
