import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SYSTEM_ROLE } from '../roles.js';
import { tenantTable } from './tenant-table.js';

/** Municipalities, departments, and who may enter. */
export class Organisation1700000000001 implements MigrationInterface {
  name = 'Organisation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE municipality (
        municipality_id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT municipality_slug_key UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        name text NOT NULL,
        asset_tag_pattern text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE department (
        municipality_id uuid NOT NULL REFERENCES municipality,
        department_id uuid NOT NULL,
        name text NOT NULL,
        employees integer CHECK (employees >= 0),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        PRIMARY KEY (municipality_id, department_id),
        UNIQUE (municipality_id, name, valid_from)
      );
      CREATE TABLE account (
        municipality_id uuid NOT NULL REFERENCES municipality,
        account_id uuid NOT NULL,
        login text NOT NULL,
        role text NOT NULL,
        password_hash text NOT NULL,
        password_chosen boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (municipality_id, account_id),
        UNIQUE (municipality_id, login)
      );
      CREATE TABLE session (
        municipality_id uuid NOT NULL,
        session_id uuid NOT NULL,
        account_id uuid NOT NULL,
        secret_sha256 bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, session_id),
        FOREIGN KEY (municipality_id, account_id) REFERENCES account ON DELETE CASCADE
      );
      CREATE TABLE api_key (
        municipality_id uuid NOT NULL REFERENCES municipality,
        api_key_id uuid NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        secret_sha256 bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        PRIMARY KEY (municipality_id, api_key_id)
      );
    `);
    await tenantTable(runner, 'municipality', 'SELECT, UPDATE');
    await tenantTable(runner, 'department', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'account', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'session', 'SELECT, INSERT, DELETE');
    await tenantTable(runner, 'api_key', 'SELECT, INSERT, UPDATE');
    await runner.query(`
      CREATE POLICY directory ON municipality TO ${SYSTEM_ROLE} USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON municipality TO ${SYSTEM_ROLE};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A municipality is never dropped by a migration.'));
  }
}
