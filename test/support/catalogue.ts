import type { TestDatabase } from './database.js';

/** What PostgreSQL's own catalogue says of the tables in schema public. */

export interface CatalogueTable {
  readonly name: string;
  /** Row-level security holds for others than the owner. */
  readonly secured: boolean;
  /** It holds for the owner too. */
  readonly forced: boolean;
}

export const tablesOf = (database: TestDatabase): Promise<CatalogueTable[]> =>
  database.asOwner<CatalogueTable>(`
    SELECT relname AS name, relrowsecurity AS secured, relforcerowsecurity AS forced
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'f', 'm', 'v') ORDER BY relname`);

/** Tables the application may update, as granted. */
export async function updatableTables(database: TestDatabase): Promise<string[]> {
  const rows = await database.asOwner<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege('atertag_app', oid, 'UPDATE')`);
  return rows.map(({ name }) => name);
}

export const firstColumnsOfUniqueIndexes = (
  database: TestDatabase,
): Promise<{ table: string; index: string; primary: boolean; column: string }[]> =>
  database.asOwner(`
    SELECT t.relname AS table, i.relname AS index, x.indisprimary AS primary, pg_get_indexdef(x.indexrelid, 1, true) AS column
    FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
    WHERE t.relnamespace = 'public'::regnamespace AND x.indisunique ORDER BY 1, 2`);

export const firstColumnsOfForeignKeys = (
  database: TestDatabase,
): Promise<{ table: string; key: string; column: string; target: string }[]> =>
  database.asOwner(`
    SELECT c.conrelid::regclass::text AS table, c.conname AS key, a.attname AS column, f.attname AS target
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);

export const columnsOf = (
  database: TestDatabase,
  column: string,
): Promise<{ table: string; type: string; nullable: boolean }[]> =>
  database.asOwner(
    `SELECT table_name AS table, data_type AS type, is_nullable = 'YES' AS nullable
     FROM information_schema.columns WHERE table_schema = 'public' AND column_name = $1 ORDER BY table_name COLLATE "C"`,
    [column],
  );

export interface RoleRights {
  /** Tables, functions, schemas and whatever else belongs to the role in this database. */
  readonly owned: number;
  readonly superuser: boolean;
  readonly bypassesPolicies: boolean;
  readonly createsRoles: boolean;
  readonly createsDatabases: boolean;
  readonly memberOf: readonly string[];
  readonly mayCreateInPublic: boolean;
}

export async function rightsOf(database: TestDatabase, role: string): Promise<RoleRights | undefined> {
  const [row] = await database.asOwner<RoleRights>(
    `SELECT (SELECT count(*)::int FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass AND refobjid = r.oid AND deptype = 'o') AS owned,
       rolsuper AS superuser, rolbypassrls AS "bypassesPolicies", rolcreaterole AS "createsRoles",
       rolcreatedb AS "createsDatabases",
       ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = r.oid) AS "memberOf",
       has_schema_privilege(rolname, 'public', 'CREATE') AS "mayCreateInPublic"
     FROM pg_roles r WHERE rolname = $1`,
    [role],
  );
  return row;
}

/** How many rows each table in schema public has. */
export async function rowCounts(database: TestDatabase): Promise<Record<string, number>> {
  const tables = await tablesOf(database);
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
  const rows = await database.asOwner<{ name: string; rows: number }>(counts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}

/**
 * A fingerprint of every row of each table in schema public: equal before and after means nothing changed. When somebody
 * was last seen is no change: asking is being seen.
 */
export async function contentsOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await tablesOf(database);
  const digests = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' rows ' || md5(coalesce(string_agg(r.text, E'\\n' ORDER BY r.text), '')) AS contents
       FROM (SELECT (to_jsonb(t) - ARRAY['last_seen_at', 'last_used_at'])::text AS text FROM ${name} t) r`,
  );
  const rows = await database.asOwner<{ name: string; contents: string }>(digests.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, contents }) => [name, contents]));
}

/** The policies that narrow what a municipality's own policy lets through. */
export const restrictivePolicies = (database: TestDatabase): Promise<{ table: string; policy: string }[]> =>
  database.asOwner(
    `SELECT tablename AS table, policyname AS policy FROM pg_policies
     WHERE schemaname = 'public' AND permissive = 'RESTRICTIVE' ORDER BY 1, 2`,
  );
