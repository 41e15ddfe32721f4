import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OWNED_TABLES } from '../support/architecture/tables.js';
import {
  columnsOf,
  firstColumnsOfForeignKeys,
  firstColumnsOfUniqueIndexes,
  rightsOf,
  tablesOf,
} from '../support/catalogue.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Tables that hold no municipality's data: the installation's own. */
const NO_TENANT = ['operator_key', 'schema_migration'];
/** The one key that reaches across municipalities: their short names. */
const ACROSS = ['municipality_slug_key'];

describe('tenancy in the catalogue', () => {
  let test: TestDatabase;
  let tables: string[];

  beforeAll(async () => {
    test = await createTestDatabase();
    tables = (await tablesOf(test)).map(({ name }) => name).filter((name) => !NO_TENANT.includes(name));
  });
  afterAll(() => test.close());

  it('holds the tables the test knows, so that none is forgotten below', () => {
    expect(tables.sort()).toEqual(
      [...OWNED_TABLES, 'audit_entry', 'outbox', 'schedule_run'].filter((name) => !NO_TENANT.includes(name)).sort(),
    );
  });

  it('starts every primary key and unique index with municipality_id', async () => {
    const indexes = await firstColumnsOfUniqueIndexes(test);
    const wrong = indexes
      .filter(({ table, index }) => tables.includes(table) && !ACROSS.includes(index))
      .filter(({ column }) => column !== 'municipality_id');
    expect(wrong).toEqual([]);
    expect(new Set(indexes.filter(({ primary }) => primary).map(({ table }) => table))).toEqual(
      new Set([...tables, ...NO_TENANT]),
    );
  });

  it('starts every foreign key with municipality_id, on both sides', async () => {
    const keys = await firstColumnsOfForeignKeys(test);
    expect(keys.length).toBeGreaterThan(20);
    const wrong = keys.filter(({ column, target }) => column !== 'municipality_id' || target !== 'municipality_id');
    expect(wrong).toEqual([]);
  });

  it('makes municipality_id a uuid that is never null', async () => {
    const columns = await columnsOf(test, 'municipality_id');
    expect(columns.filter(({ table }) => tables.includes(table))).toEqual(
      [...tables].sort().map((table) => ({ table, type: 'uuid', nullable: false })),
    );
  });

  it('enables and forces row-level security on every table', async () => {
    const open = (await tablesOf(test)).filter(({ secured, forced }) => !secured || !forced);
    expect(open.map(({ name }) => name)).toEqual(['schema_migration']);
  });

  it.each(['atertag_app', 'atertag_system'])('gives %s nothing to own and no way past the policies', async (role) => {
    expect(await rightsOf(test, role)).toEqual({
      owned: 0,
      superuser: false,
      bypassesPolicies: false,
      createsRoles: false,
      createsDatabases: false,
      memberOf: [],
      mayCreateInPublic: false,
    });
  });
});
