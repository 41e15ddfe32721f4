import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** Device models, devices with their identifiers, and the history that takes inserts only. */
export class Devices1700000000002 implements MigrationInterface {
  name = 'Devices1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE device_model (
        municipality_id uuid NOT NULL REFERENCES municipality,
        model_id uuid NOT NULL,
        manufacturer text NOT NULL,
        name text NOT NULL,
        category text NOT NULL,
        energy_kwh_per_year double precision CHECK (energy_kwh_per_year >= 0),
        weight_kg double precision CHECK (weight_kg > 0),
        embodied_kg_co2e double precision CHECK (embodied_kg_co2e >= 0),
        lifetime_years double precision CHECK (lifetime_years > 0),
        screen_inches double precision CHECK (screen_inches > 0),
        labels text[] NOT NULL DEFAULT '{}',
        source text,
        PRIMARY KEY (municipality_id, model_id)
      );
      CREATE UNIQUE INDEX device_model_name_key ON device_model (municipality_id, lower(manufacturer), lower(name));

      CREATE TABLE device (
        municipality_id uuid NOT NULL REFERENCES municipality,
        device_id uuid NOT NULL,
        model_id uuid,
        category text,
        department_id uuid,
        state text NOT NULL,
        state_since timestamptz,
        grade text CHECK (grade IN ('A', 'B', 'C', 'D')),
        provisional boolean NOT NULL DEFAULT false,
        drive_destroyed boolean NOT NULL DEFAULT false,
        purchased_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        event_seq integer NOT NULL DEFAULT 0,
        event_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
        PRIMARY KEY (municipality_id, device_id),
        FOREIGN KEY (municipality_id, model_id) REFERENCES device_model,
        FOREIGN KEY (municipality_id, department_id) REFERENCES department
      ) WITH (fillfactor = 80);
      CREATE INDEX device_department_idx ON device (municipality_id, department_id, device_id);

      CREATE TABLE device_identifier (
        municipality_id uuid NOT NULL,
        kind text NOT NULL,
        value text NOT NULL,
        written text NOT NULL,
        device_id uuid NOT NULL,
        PRIMARY KEY (municipality_id, value, kind),
        FOREIGN KEY (municipality_id, device_id) REFERENCES device
      );
      CREATE INDEX device_identifier_device_idx ON device_identifier (municipality_id, device_id);

      CREATE TABLE device_event (
        municipality_id uuid NOT NULL,
        device_id uuid NOT NULL,
        seq integer NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        actor text NOT NULL,
        state text NOT NULL,
        department_id uuid,
        corrects uuid,
        payload text NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (municipality_id, device_id, seq),
        CONSTRAINT device_event_event_id_key UNIQUE (municipality_id, event_id),
        FOREIGN KEY (municipality_id, device_id) REFERENCES device
      );
      CREATE INDEX device_event_in_use_idx ON device_event (municipality_id, department_id, device_id) WHERE state = 'in_use';
    `);
    // The one canonical form of an event. Lines cannot be confused: only the payload, the last one, may contain anything.
    await runner.query(`
      CREATE FUNCTION device_event_hash(
        previous_hash bytea, municipality_id uuid, device_id uuid, seq integer, event_id uuid, type text,
        occurred_at timestamptz, recorded_at timestamptz, actor text, state text, department_id uuid, corrects uuid, payload text
      ) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT sha256(convert_to(
          'atertag-event-1' || E'\\n' || encode(previous_hash, 'hex') || E'\\n' || municipality_id || E'\\n' || device_id || E'\\n' ||
          seq || E'\\n' || event_id || E'\\n' || type || E'\\n' || (extract(epoch FROM occurred_at) * 1000000)::bigint || E'\\n' ||
          (extract(epoch FROM recorded_at) * 1000000)::bigint || E'\\n' || actor || E'\\n' || state || E'\\n' ||
          coalesce(department_id::text, '-') || E'\\n' || coalesce(corrects::text, '-') || E'\\n' || payload, 'UTF8'))
      $$;
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'history is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER device_event_append_only BEFORE UPDATE OR DELETE ON device_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER device_event_no_truncate BEFORE TRUNCATE ON device_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    await tenantTable(runner, 'device_model', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'device', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'device_identifier', 'SELECT, INSERT');
    await tenantTable(runner, 'device_event', 'SELECT, INSERT');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('History is never dropped by a migration.'));
  }
}
