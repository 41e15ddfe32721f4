import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table.js';

/** People behind keys, who uses which device, and how long that is kept. */
export class People1700000000006 implements MigrationInterface {
  name = 'People1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await tenantTable(runner, 'person', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'device_assignment', 'SELECT, INSERT, UPDATE');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('People are erased by name, never by a migration.'));
  }
}

const PEOPLE = `
  ALTER TABLE municipality
    ADD retention_days integer NOT NULL DEFAULT 90 CHECK (retention_days BETWEEN 0 AND 3650),
    ADD admin_second_factor text NOT NULL DEFAULT 'offered' CHECK (admin_second_factor IN ('offered', 'required')),
    -- Municipalities that are there already have got going; only new ones are offered the first steps.
    ADD setup_completed_at timestamptz DEFAULT now();
  ALTER TABLE municipality ALTER setup_completed_at DROP DEFAULT;

  -- The one table with people's names and e-mail addresses. An erased person is a row without them.
  CREATE TABLE person (
    municipality_id uuid NOT NULL REFERENCES municipality,
    person_id uuid NOT NULL,
    external_id text,
    name text,
    email text,
    department_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    erased_at timestamptz,
    PRIMARY KEY (municipality_id, person_id),
    FOREIGN KEY (municipality_id, department_id) REFERENCES department,
    CHECK (erased_at IS NULL OR (name IS NULL AND email IS NULL AND external_id IS NULL))
  );
  CREATE UNIQUE INDEX person_email_key ON person (municipality_id, lower(email)) WHERE email IS NOT NULL;
  CREATE UNIQUE INDEX person_external_id_key ON person (municipality_id, external_id) WHERE external_id IS NOT NULL;

  -- Who uses a device. History names the assignment alone; cutting the link leaves history as it was.
  CREATE TABLE device_assignment (
    municipality_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    device_id uuid NOT NULL,
    person_id uuid,
    assigned_at timestamptz NOT NULL,
    returned_at timestamptz,
    cut_at timestamptz,
    PRIMARY KEY (municipality_id, assignment_id),
    FOREIGN KEY (municipality_id, device_id) REFERENCES device,
    FOREIGN KEY (municipality_id, person_id) REFERENCES person,
    CHECK ((person_id IS NULL) = (cut_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX device_assignment_current_key ON device_assignment (municipality_id, device_id) WHERE returned_at IS NULL;
  CREATE INDEX device_assignment_device_idx ON device_assignment (municipality_id, device_id, assigned_at);
  CREATE INDEX device_assignment_person_idx ON device_assignment (municipality_id, person_id) WHERE person_id IS NOT NULL;
  CREATE INDEX device_assignment_due_idx ON device_assignment (municipality_id, returned_at) WHERE person_id IS NOT NULL;
`;
