import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Stations that join a campaign without an account, and the log of who did what. */
export class StationsAndAudit1700000000008 implements MigrationInterface {
  name = 'StationsAndAudit1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATIONS);
    await runner.query(AUDIT);
    await tenantTable(runner, 'station_join', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'station', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'audit_entry', 'SELECT, INSERT');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The audit log is never dropped by a migration.'));
  }
}

const STATIONS = `
  CREATE TABLE station_join (
    municipality_id uuid NOT NULL,
    join_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    secret_sha256 bytea NOT NULL,
    opened_by text NOT NULL,
    opened_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (municipality_id, join_id),
    FOREIGN KEY (municipality_id, campaign_id) REFERENCES campaign
  );
  CREATE UNIQUE INDEX station_join_open_key ON station_join (municipality_id, campaign_id) WHERE closed_at IS NULL;
  CREATE TABLE station (
    municipality_id uuid NOT NULL,
    station_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    name text NOT NULL,
    secret_sha256 bytea NOT NULL,
    join_id uuid NOT NULL,
    joined_at timestamptz NOT NULL,
    last_seen_at timestamptz,
    ended_at timestamptz,
    PRIMARY KEY (municipality_id, station_id),
    FOREIGN KEY (municipality_id, campaign_id) REFERENCES campaign,
    FOREIGN KEY (municipality_id, join_id) REFERENCES station_join
  );
  CREATE INDEX station_campaign_idx ON station (municipality_id, campaign_id, station_id);
  CREATE UNIQUE INDEX station_name_key ON station (municipality_id, campaign_id, lower(name)) WHERE ended_at IS NULL;
`;

const AUDIT = `
  CREATE TABLE audit_entry (
    municipality_id uuid NOT NULL REFERENCES municipality,
    audit_id uuid NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    target_kind text,
    target_id text,
    address text,
    details jsonb NOT NULL,
    PRIMARY KEY (municipality_id, audit_id)
  );
  CREATE INDEX audit_entry_at_idx ON audit_entry (municipality_id, at, audit_id);
  CREATE INDEX audit_entry_target_idx ON audit_entry (municipality_id, target_kind, target_id, at);
  CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
