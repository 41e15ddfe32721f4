import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OUTBOX_TABLE } from '../../queue/outbox.schema.js';
import { SYSTEM_ROLE } from '../roles.js';
import { tenantTable } from './tenant-table.js';

/** Jobs that a committed transaction asked for and that are not done yet. */
export class Outbox1700000000005 implements MigrationInterface {
  name = 'Outbox1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX_TABLE);
    await tenantTable(runner, 'outbox', 'SELECT, INSERT, DELETE');
    await runner.query(`
      CREATE POLICY every_municipality ON outbox TO ${SYSTEM_ROLE} USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE, DELETE ON outbox TO ${SYSTEM_ROLE};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Jobs that are owed are never dropped by a migration.'));
  }
}
