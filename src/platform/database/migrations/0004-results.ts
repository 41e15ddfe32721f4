import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** What jobs compute, and what they compute it from: savings, meters' readings, energy targets; imports. */
export class Results1700000000004 implements MigrationInterface {
  name = 'Results1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaign_savings (
        municipality_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        as_of_event bigint NOT NULL,
        factor_set text NOT NULL,
        result jsonb NOT NULL,
        computed_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, campaign_id),
        FOREIGN KEY (municipality_id, campaign_id) REFERENCES campaign
      );
      CREATE TABLE energy_reading (
        municipality_id uuid NOT NULL,
        reading_id uuid NOT NULL,
        department_id uuid NOT NULL,
        meter text NOT NULL,
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL CHECK (to_at > from_at),
        zone text NOT NULL,
        kwh double precision NOT NULL CHECK (kwh >= 0),
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, reading_id),
        FOREIGN KEY (municipality_id, department_id) REFERENCES department
      );
      CREATE INDEX energy_reading_department_idx ON energy_reading (municipality_id, department_id, meter, from_at);
      CREATE TABLE energy_meter_device (
        municipality_id uuid NOT NULL,
        department_id uuid NOT NULL,
        meter text NOT NULL,
        device_id uuid NOT NULL,
        PRIMARY KEY (municipality_id, device_id),
        FOREIGN KEY (municipality_id, department_id) REFERENCES department,
        FOREIGN KEY (municipality_id, device_id) REFERENCES device
      );
      CREATE INDEX energy_meter_device_meter_idx ON energy_meter_device (municipality_id, department_id, meter);
      CREATE TABLE energy_target (
        municipality_id uuid NOT NULL,
        department_id uuid NOT NULL,
        baseline_year integer NOT NULL CHECK (baseline_year BETWEEN 1990 AND 2100),
        target_year integer NOT NULL CHECK (target_year > baseline_year),
        reduction double precision NOT NULL CHECK (reduction > 0 AND reduction < 1),
        PRIMARY KEY (municipality_id, department_id),
        FOREIGN KEY (municipality_id, department_id) REFERENCES department
      );
      CREATE TABLE department_energy (
        municipality_id uuid NOT NULL,
        department_id uuid NOT NULL,
        result jsonb NOT NULL,
        computed_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, department_id),
        FOREIGN KEY (municipality_id, department_id) REFERENCES department
      );
      CREATE TABLE import (
        municipality_id uuid NOT NULL REFERENCES municipality,
        import_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('devices', 'models')),
        dry_run boolean NOT NULL,
        file_name text NOT NULL,
        file bytea,
        file_sha256 bytea NOT NULL,
        actor text NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
        report jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        PRIMARY KEY (municipality_id, import_id)
      );
    `);
    await tenantTable(runner, 'campaign_savings', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'energy_reading', 'SELECT, INSERT');
    await tenantTable(runner, 'energy_meter_device', 'SELECT, INSERT, DELETE');
    await tenantTable(runner, 'energy_target', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'department_energy', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'import', 'SELECT, INSERT, UPDATE');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Readings are never dropped by a migration.'));
  }
}
