import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';
import { Problem } from '../../../shared/problem.js';

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  /** The key other systems know the person by; never a personal number. */
  readonly externalId: string | null;
  readonly departmentId: string | null;
  readonly createdAt: Date;
  /** When name, e-mail and external id were taken away for good. */
  readonly erasedAt: Date | null;
}

export interface PeopleFilter {
  /** How a name, a later part of it, an e-mail address or an external id begins; case does not matter. */
  readonly q?: string;
  readonly after?: string;
  readonly limit: number;
}

const COLUMNS = `p.person_id AS id, p.name, p.email, p.external_id AS "externalId", p.department_id AS "departmentId",
  p.created_at AS "createdAt", p.erased_at AS "erasedAt"`;

const PLACE = `lower(coalesce(p.name, '')), p.person_id`;

// The place in the list is handed out as the person's key: a name has no business in an address.
const LIST = `
  SELECT ${COLUMNS} FROM person p
  WHERE p.municipality_id = $1 AND p.erased_at IS NULL
    AND ($2::text IS NULL OR lower(p.name) LIKE $2 OR lower(p.name) LIKE '% ' || $2 OR lower(p.email) LIKE $2 OR lower(p.external_id) LIKE $2)
    AND ($3::uuid IS NULL OR (${PLACE}) > (SELECT ${PLACE} FROM person p WHERE p.municipality_id = $1 AND p.person_id = $3))
  ORDER BY ${PLACE} LIMIT $4`;

/** By name. Erased people are not listed: there is nothing left to know them by. */
export async function listPeople(tx: Tx, { q = '', after, limit }: PeopleFilter): Promise<Page<Person>> {
  const [key] = keyOf(after, 1) ?? [];
  const begins =
    q.trim() === ''
      ? null
      : `${q
          .trim()
          .toLowerCase()
          .replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx.query<Person>(LIST, [tx.municipalityId, begins, key ?? null, limit + 1]);
  return pageOf(rows, limit, (last) => [last.id]);
}

const ONE = `SELECT ${COLUMNS} FROM person p WHERE p.municipality_id = $1 AND p.person_id = $2`;

/** @throws Problem not-found */
export const getPerson = (tx: Tx, personId: string): Promise<Person> => one(tx, ONE, personId);

/** The same, and until the transaction ends nobody erases them: what it links to a person, erasing then finds. */
export const holdPerson = (tx: Tx, personId: string): Promise<Person> => one(tx, `${ONE} FOR SHARE`, personId);

async function one(tx: Tx, sql: string, personId: string): Promise<Person> {
  const [person] = await tx.query<Person>(sql, [tx.municipalityId, personId]);
  if (!person) throw Problem.notFound('person', personId);
  return person;
}
