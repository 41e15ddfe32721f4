import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a scan came to what it did, for a client that says it in its reader's language. Earlier scans keep their sentence. */
export class ScanReasons1700000000011 implements MigrationInterface {
  name = 'ScanReasons1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE scan ADD reason jsonb');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Scans are never dropped by a migration.'));
  }
}
