import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Campaigns, whom they expect, what was scanned in them and what they collected. */
export class Campaigns1700000000003 implements MigrationInterface {
  name = 'Campaigns1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaign (
        municipality_id uuid NOT NULL REFERENCES municipality,
        campaign_id uuid NOT NULL,
        name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        state text NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
        created_at timestamptz NOT NULL,
        opened_at timestamptz,
        closed_at timestamptz,
        PRIMARY KEY (municipality_id, campaign_id)
      );
      CREATE TABLE campaign_expected (
        municipality_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        device_id uuid NOT NULL,
        department_id uuid NOT NULL,
        PRIMARY KEY (municipality_id, campaign_id, device_id),
        FOREIGN KEY (municipality_id, campaign_id) REFERENCES campaign,
        FOREIGN KEY (municipality_id, device_id) REFERENCES device,
        FOREIGN KEY (municipality_id, department_id) REFERENCES department
      );
      CREATE TABLE campaign_device (
        municipality_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        device_id uuid NOT NULL,
        department_id uuid,
        category text,
        disposition text NOT NULL,
        drive_destroyed boolean NOT NULL DEFAULT false,
        purchase_cancelled boolean NOT NULL DEFAULT false,
        concluded boolean NOT NULL DEFAULT false,
        events integer NOT NULL DEFAULT 1,
        collected_at timestamptz NOT NULL,
        PRIMARY KEY (municipality_id, campaign_id, device_id),
        FOREIGN KEY (municipality_id, campaign_id) REFERENCES campaign,
        FOREIGN KEY (municipality_id, device_id) REFERENCES device
      ) WITH (fillfactor = 80);
      -- A device is in at most one campaign that has not concluded for it: one credit per life extension.
      CREATE UNIQUE INDEX campaign_device_current_key ON campaign_device (municipality_id, device_id) WHERE NOT concluded;

      CREATE TABLE scan (
        municipality_id uuid NOT NULL,
        scan_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        code text NOT NULL,
        content_sha256 bytea NOT NULL,
        station_id text,
        read_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('accepted', 'repeat', 'unknown', 'conflict', 'rejected')),
        device_id uuid,
        message text,
        PRIMARY KEY (municipality_id, scan_id),
        FOREIGN KEY (municipality_id, campaign_id) REFERENCES campaign
      );
      CREATE INDEX scan_campaign_idx ON scan (municipality_id, campaign_id, received_at, scan_id);
    `);
    await tenantTable(runner, 'campaign', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'campaign_expected', 'SELECT, INSERT, DELETE');
    await tenantTable(runner, 'campaign_device', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'scan', 'SELECT, INSERT');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Scans are never dropped by a migration.'));
  }
}
