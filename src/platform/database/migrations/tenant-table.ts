import type { QueryRunner } from 'typeorm';
import { APP_ROLE } from '../roles.js';

/**
 * Closes a table to every municipality but the one the transaction was opened for. The sub-select makes PostgreSQL read
 * the setting once a statement instead of once a row.
 */
export async function tenantTable(runner: QueryRunner, table: string, grants: string): Promise<void> {
  const own = `municipality_id = (SELECT nullif(current_setting('app.municipality_id', true), '')::uuid)`;
  await runner.query(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_municipality ON ${table} USING (${own}) WITH CHECK (${own});
    GRANT ${grants} ON ${table} TO ${APP_ROLE};
  `);
}
