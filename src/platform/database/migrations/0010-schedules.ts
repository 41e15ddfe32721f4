import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** The last day each schedule was asked for: claimed once, by whichever process comes first. */
export class Schedules1700000000010 implements MigrationInterface {
  name = 'Schedules1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schedule_run (
        municipality_id uuid NOT NULL REFERENCES municipality,
        schedule text NOT NULL,
        day date NOT NULL,
        PRIMARY KEY (municipality_id, schedule)
      );
    `);
    await tenantTable(runner, 'schedule_run', 'SELECT, INSERT, UPDATE');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A schedule without its last day would run again.'));
  }
}
