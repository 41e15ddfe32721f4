import type { Tx } from '../../../platform/database/tx.js';

export interface PersonOfAccount {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

const COLUMNS = 'person_id AS id, name, email';

/** These people, by their ids; one who was erased is there without a name. */
export async function findPeople(tx: Tx, personIds: readonly string[]): Promise<Map<string, PersonOfAccount>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.query<PersonOfAccount>(
    `SELECT ${COLUMNS} FROM person WHERE municipality_id = $1 AND person_id = ANY ($2)`,
    [tx.municipalityId, personIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The person with this e-mail address, in whichever case it is written. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<PersonOfAccount | undefined> {
  const [row] = await tx.query<PersonOfAccount>(
    `SELECT ${COLUMNS} FROM person WHERE municipality_id = $1 AND lower(email) = lower($2)`,
    [tx.municipalityId, email],
  );
  return row;
}
