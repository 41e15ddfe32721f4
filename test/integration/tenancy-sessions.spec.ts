import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, DatabaseError } from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { applicationDataSource, Database } from '../../src/platform/database/database.js';
import { Log } from '../../src/platform/log/log.js';
import { startApp, type TestApp } from '../support/app.js';
import { OWNED_TABLES } from '../support/architecture/tables.js';
import { updatableTables } from '../support/catalogue.js';
import { fillMunicipality } from '../support/filled-municipality.js';

/** The installation's own table, which the application cannot even ask. */
const OF_NO_MUNICIPALITY = ['operator_key'];
const TABLES = [...OWNED_TABLES, 'audit_entry', 'outbox'].filter((name) => !OF_NO_MUNICIPALITY.includes(name));
const SYSTEM_TABLES = ['municipality', 'outbox'];

describe('two municipalities in one database', () => {
  let app: TestApp;
  let other: string;

  beforeAll(async () => {
    app = await startApp();
    await fillMunicipality(app, 'kommun');
    other = await fillMunicipality(app, 'grannen');
  });
  afterAll(() => app.close());

  /** One session as a role, with a municipality or none. */
  async function as<Result>(
    role: string,
    municipalityId: string | null,
    work: (query: (sql: string, parameters?: unknown[]) => Promise<unknown[]>) => Promise<Result>,
  ): Promise<Result> {
    const client = new Client({ connectionString: app.test.url, options: `-c role=${role}` });
    await client.connect();
    try {
      if (municipalityId !== null)
        await client.query(`SELECT set_config('app.municipality_id', $1, false)`, [municipalityId]);
      return await work(async (sql, parameters) => (await client.query(sql, parameters)).rows as unknown[]);
    } finally {
      await client.end();
    }
  }

  const count = async (query: (sql: string) => Promise<unknown[]>, table: string): Promise<number> =>
    (await query(`SELECT FROM ${table}`)).length;

  describe('a session', () => {
    it('without a municipality sees no row of any table', async () => {
      const seen = await as('atertag_app', null, async (query) => {
        const counts: Record<string, number> = {};
        for (const table of TABLES) counts[table] = await count(query, table);
        for (const table of OF_NO_MUNICIPALITY)
          await expect(count(query, table)).rejects.toThrow(`permission denied for table ${table}`);
        return counts;
      });
      expect(seen).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])));
      const empty = [];
      for (const table of TABLES) {
        const [row] = await app.test.asOwner<{ filled: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS filled`);
        if (!row?.filled) empty.push(table);
      }
      // Work that is done leaves the outbox; the other tables hold rows that could have been seen.
      expect(empty.filter((table) => table !== 'outbox')).toEqual([]);
    });

    it('without a municipality writes no row', async () => {
      await as('atertag_app', null, async (query) => {
        const insert = `INSERT INTO department (municipality_id, department_id, name, valid_from) VALUES ($1, $2, 'X', now())`;
        await expect(query(insert, [app.municipalityId, uuidv7()])).rejects.toThrow(/row-level security/);
        for (const table of await updatableTables(app.test)) {
          expect(await query(`UPDATE ${table} SET municipality_id = municipality_id RETURNING 1`)).toEqual([]);
        }
      });
    });

    it('of one municipality sees all of its own rows and none of another’s', async () => {
      for (const municipalityId of [app.municipalityId, other]) {
        await as('atertag_app', municipalityId, async (query) => {
          for (const table of TABLES) {
            const rows = (await query(`SELECT municipality_id FROM ${table}`)) as { municipality_id: string }[];
            const foreign = rows.filter((row) => row.municipality_id !== municipalityId);
            expect({ table, foreign }).toEqual({ table, foreign: [] });
            if (table !== 'outbox') expect({ table, some: rows.length > 0 }).toEqual({ table, some: true });
          }
        });
      }
    });

    it('of one municipality can neither write into another nor move a row there', async () => {
      await as('atertag_app', app.municipalityId, async (query) => {
        const insert = `INSERT INTO outbox (municipality_id, job, key, data) VALUES ($1, 'x', 'x', '{}')`;
        await expect(query(insert, [other])).rejects.toThrow(/row-level security/);
        const move = 'UPDATE campaign_savings SET municipality_id = $1';
        await expect(query(move, [other])).rejects.toThrow(/row-level security/);
        expect(await query('UPDATE campaign SET name = name WHERE municipality_id = $1 RETURNING 1', [other])).toEqual(
          [],
        );
      });
    });

    it('of the system sees the directory and the outbox, and is refused everything else', async () => {
      await as('atertag_system', null, async (query) => {
        expect(await count(query, 'municipality')).toBe(2);
        await expect(query('SELECT FROM outbox')).resolves.toBeDefined();
        for (const table of TABLES.filter((name) => !SYSTEM_TABLES.includes(name)))
          await expect(query(`SELECT FROM ${table}`)).rejects.toThrow(`permission denied for table ${table}`);
      });
    });
  });

  describe('history', () => {
    it.each([
      ['UPDATE', `UPDATE device_event SET actor = 'nobody'`],
      ['DELETE', 'DELETE FROM device_event'],
      ['TRUNCATE', 'TRUNCATE device_event'],
    ])('refuses %s even to its owner', async (_, statement) => {
      const before = await app.test.asOwner('SELECT * FROM device_event ORDER BY event_id');
      expect(before.length).toBeGreaterThan(0);
      await expect(app.test.asOwner(statement)).rejects.toThrow('history is append-only');
      expect(await app.test.asOwner('SELECT * FROM device_event ORDER BY event_id')).toEqual(before);
    });

    it.each(['UPDATE', 'DELETE', 'TRUNCATE'])('grants nobody %s', async (privilege) => {
      const granted = await app.test.asOwner(
        `SELECT r FROM unnest(ARRAY['atertag_app', 'atertag_system']) r WHERE has_table_privilege(r, 'device_event', $1)`,
        [privilege],
      );
      expect(granted).toEqual([]);
    });
  });

  it('keeps two municipalities apart on one shared connection, also when work fails in the middle', async () => {
    const options = { url: app.test.url, poolSize: 1 };
    const dataSource = await new DataSource(applicationDataSource(options)).initialize();
    const database = Database.connect(dataSource, options, Log.at('silent'));
    const look = (municipalityId: string, fail: boolean): Promise<string[]> =>
      database.transaction(municipalityId, async (tx) => {
        const rows = await tx.query<{ id: string }>('SELECT DISTINCT municipality_id AS id FROM device');
        if (fail) await tx.query('SELECT 1 / 0');
        return rows.map(({ id }) => id);
      });
    try {
      const turns = Array.from({ length: 30 }, (_, turn) => ({
        municipalityId: turn % 2 === 0 ? app.municipalityId : other,
        fail: turn % 5 === 3,
      }));
      const seen = await Promise.allSettled(turns.map(({ municipalityId, fail }) => look(municipalityId, fail)));
      seen.forEach((result, turn) => {
        const { municipalityId, fail } = turns[turn] ?? { municipalityId: '', fail: false };
        if (fail) expect(result).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseError) });
        else expect(result).toMatchObject({ status: 'fulfilled', value: [municipalityId] });
      });
      const left = await dataSource.query<unknown[]>('SELECT FROM device');
      expect(left).toEqual([]);
    } finally {
      await database.close();
    }
  });
});
