import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { getDepartment } from '../queries/departments.js';

export interface PersonKeys {
  readonly email?: string | null;
  readonly externalId?: string | null;
  readonly departmentId?: string | null;
}

/**
 * @param personId the person who may have them already
 * @throws Problem conflict when somebody else has this e-mail address or external id, invalid when there is no such department
 */
export async function requireFreePersonKeys(
  tx: Tx,
  personId: string,
  { email, externalId, departmentId }: PersonKeys,
): Promise<void> {
  const [other] = await tx.query<{ personId: string; byEmail: boolean }>(
    `SELECT person_id AS "personId", lower(email) IS NOT DISTINCT FROM lower($3) AS "byEmail" FROM person
     WHERE municipality_id = $1 AND person_id <> $2 AND (lower(email) = lower($3) OR external_id = $4) LIMIT 1`,
    [tx.municipalityId, personId, email ?? null, externalId ?? null],
  );
  if (other) {
    const taken = other.byEmail && email ? 'e-mail address' : 'external id';
    throw new Problem('conflict', `Another person has this ${taken} already. Use that person, or correct it.`, {
      personId: other.personId,
    });
  }
  if (!departmentId) return;
  await getDepartment(tx, departmentId).catch((error: unknown) => {
    if (error instanceof Problem && error.type === 'not-found')
      throw Problem.invalid('/departmentId', 'There is no department of this id; GET /departments lists them.');
    throw error;
  });
}
