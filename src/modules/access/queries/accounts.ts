import type { Tx } from '../../../platform/database/tx.js';
import type { MunicipalRole } from '../../../shared/permissions.js';
import { findPeople, listDepartments } from '../../organisation/organisation.public.js';

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly role: MunicipalRole;
  /** Null where nobody is named, or the person was erased. */
  readonly name: string | null;
  readonly email: string | null;
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly lastSignedInAt: Date | null;
  /** False for who signs in with an identity provider alone. */
  readonly hasPassword: boolean;
  /** Until when a one-time password waits to be replaced; null when there is none. */
  readonly oneTimePasswordExpiresAt: Date | null;
  readonly secondFactor: boolean;
}

type Row = Omit<Account, 'name' | 'email' | 'department'> & {
  readonly personId: string | null;
  readonly departmentId: string | null;
};

/** Every account by its login, disabled ones too. */
export async function listAccounts(tx: Tx): Promise<Account[]> {
  const rows = await tx.query<Row>(
    `SELECT account_id AS id, login, role, person_id AS "personId", department_id AS "departmentId",
       created_at AS "createdAt", disabled_at AS "disabledAt", last_signed_in_at AS "lastSignedInAt",
       password_hash IS NOT NULL AS "hasPassword", password_expires_at AS "oneTimePasswordExpiresAt",
       totp_confirmed_at IS NOT NULL AS "secondFactor"
     FROM account WHERE municipality_id = $1 ORDER BY login`,
    [tx.municipalityId],
  );
  const people = await findPeople(
    tx,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  const departments = new Map((await listDepartments(tx)).map(({ id, name }) => [id, { id, name }]));
  return rows.map(({ personId, departmentId, ...row }) => {
    const { name = null, email = null } = people.get(personId ?? '') ?? {};
    return { ...row, name, email, department: departments.get(departmentId ?? '') ?? null };
  });
}
