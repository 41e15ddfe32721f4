import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { TestDatabase } from './database.js';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly key: boolean;
  /** The table and column it refers to. */
  readonly target: string | null;
  readonly targetColumn: string | null;
}

const COLUMNS = `
  SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnotnull AND NOT a.atthasdef AS required,
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS key,
    f.target, f.column AS "targetColumn"
  FROM pg_attribute a
  LEFT JOIN LATERAL (
    SELECT c.confrelid::regclass::text AS target, t.attname AS column
    FROM pg_constraint c, unnest(c.conkey, c.confkey) AS k(own, other)
    JOIN pg_attribute t ON t.attnum = k.other
    WHERE c.contype = 'f' AND c.conrelid = a.attrelid AND k.own = a.attnum AND t.attrelid = c.confrelid LIMIT 1
  ) f ON true
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'municipality_id'`;

/**
 * A row of any table of a municipality: what refers to another table refers to a row that is there, the rest is invented
 * from the types. For tests that need some row, whatever columns the table has by now.
 */
export async function inventRow(
  test: TestDatabase,
  table: string,
  municipalityId: string,
  word: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const columns = await test.asOwner<Column>(COLUMNS, [table]);
  const values = new Map<string, unknown>(Object.entries({ municipality_id: municipalityId, ...given }));
  for (const { name, type, required, key, target, targetColumn } of columns) {
    if (values.has(name)) continue;
    if (target !== null && target !== 'municipality') {
      const [row] = await test.asOwner<{ id: string }>(
        `SELECT ${targetColumn ?? ''} AS id FROM ${target} WHERE municipality_id = $1 LIMIT 1`,
        [municipalityId],
      );
      if (row) values.set(name, row.id);
    } else if (required || key) values.set(name, invented(type, `${word} ${name}`));
  }
  const names = [...values.keys()];
  await test.asOwner(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    [...values.values()],
  );
}

function invented(type: string, text: string): unknown {
  switch (type) {
    case 'uuid':
      return uuidv7();
    case 'bytea':
      return randomBytes(32);
    case 'timestamp with time zone':
    case 'date':
      return '2031-01-01';
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'double precision':
      return 1;
    case 'boolean':
      return false;
    case 'jsonb':
      return '{}';
    case 'text[]':
      return [text];
    default:
      return text;
  }
}
