import { Client } from 'pg';
import type { Reach } from '../../../src/platform/database/reach.js';
import { columnsOf } from '../catalogue.js';
import type { TestDatabase } from '../database.js';
import { type Kind, KINDS } from './identifiers.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every row of every tenant's table, as JSON text. */
export type Rows = ReadonlyMap<string, readonly string[]>;

/** What a reach leaves hidden. */
export interface Hidden {
  readonly rows: Rows;
  /** Ids that stand in hidden rows and in no other. */
  readonly ids: ReadonlySet<string>;
  /**
   * An id of something that is hidden; undefined where nothing of that kind is. Another one to be made up by the caller, who
   * has it then.
   */
  readonly foreign: (kind: Kind, fresh: boolean) => string | undefined;
  /** The ids of everything of that kind that is hidden. */
  readonly all: (kind: Kind) => readonly string[];
  /** An id of something within reach. */
  readonly own: (kind: Kind) => string | undefined;
}

export async function allRows(test: TestDatabase): Promise<Rows> {
  const tables = await tenantTables(test);
  const rows = await test.asOwner<Row>(rowsSql(tables));
  return grouped(tables, rows);
}

/** What somebody with this reach does not see, as the database itself decides it. */
export async function hiddenFrom(test: TestDatabase, reach: Reach): Promise<Hidden> {
  const tables = await tenantTables(test);
  const visible = grouped(tables, await rowsWithin(test, reach, tables));
  const everything = await allRows(test);
  const rows = new Map(
    [...everything].map(([table, each]) => {
      const seen = new Set(visible.get(table));
      return [table, each.filter((row) => !seen.has(row))] as const;
    }),
  );
  const seenIds = idsIn(visible);
  const ids = new Set([...idsIn(rows)].filter((id) => !seenIds.has(id)));
  const named = (from: Rows, kind: Kind): string[] => {
    const [table = '', column = ''] = KINDS[kind].split('.');
    return (from.get(table) ?? []).map((row) => String((JSON.parse(row) as Record<string, unknown>)[column])).sort();
  };
  const all = (kind: Kind): string[] => named(rows, kind).filter((id) => ids.has(id));
  return {
    rows,
    ids,
    all,
    foreign: (kind, fresh) => all(kind).at(fresh ? -1 : 0),
    own: (kind) => named(visible, kind).at(-1),
  };
}

/** What is wrong with the rows: hidden ones that were changed or removed, new ones that name what is hidden. */
export async function harm(
  test: TestDatabase,
  before: Rows,
  hidden: Hidden,
  mayName: ReadonlySet<string>,
): Promise<string[]> {
  const after = await allRows(test);
  return [...after].flatMap(([table, rows]) => {
    const now = new Set(rows);
    const known = new Set(before.get(table));
    const gone = (hidden.rows.get(table) ?? []).filter((row) => known.has(row) && !now.has(row));
    const fresh = rows.filter((row) => !known.has(row));
    const naming = fresh.filter((row) => idsOf(row).some((id) => hidden.ids.has(id) && !mayName.has(id)));
    return [
      ...(gone.length > 0 ? [`changes ${gone.length} hidden rows of ${table}`] : []),
      ...(naming.length > 0 ? [`writes rows of ${table} that name what is hidden`] : []),
    ];
  });
}

export const idsOf = (text: string): string[] => text.match(UUID) ?? [];

const idsIn = (rows: Rows): Set<string> => new Set([...rows.values()].flatMap((each) => each.flatMap(idsOf)));

interface Row {
  readonly table: string;
  readonly row: string;
}

// Jobs come and go by themselves; they hold ids alone, of the municipality whose work they are.
const tenantTables = async (test: TestDatabase): Promise<string[]> =>
  (await columnsOf(test, 'municipality_id')).map(({ table }) => table).filter((table) => table !== 'outbox');

const rowsSql = (tables: readonly string[]): string =>
  tables.map((table) => `SELECT '${table}' AS table, to_jsonb(t)::text AS row FROM ${table} t`).join(' UNION ALL ');

const grouped = (tables: readonly string[], rows: readonly Row[]): Rows =>
  new Map(tables.map((name) => [name, rows.filter(({ table }) => table === name).map(({ row }) => row)]));

async function rowsWithin(test: TestDatabase, reach: Reach, tables: readonly string[]): Promise<Row[]> {
  const client = new Client({ connectionString: test.url, options: '-c role=atertag_app' });
  await client.connect();
  try {
    const { municipalityId, departmentId, campaignId } = reach;
    await client.query(
      `SELECT set_config('app.municipality_id', $1, false), set_config('app.department_id', $2, false),
         set_config('app.campaign_id', $3, false)`,
      [municipalityId, departmentId ?? '', campaignId ?? ''],
    );
    return (await client.query<Row>(rowsSql(tables))).rows;
  } finally {
    await client.end();
  }
}
