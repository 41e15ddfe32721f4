import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, SYSTEM_ROLE } from '../roles.js';
import { tenantTable } from './tenant-table.js';

/** What people and programs sign in with: accounts, second factors, identity providers, operators' keys. */
export class Accounts1700000000007 implements MigrationInterface {
  name = 'Accounts1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await tenantTable(runner, 'recovery_code', 'SELECT, INSERT, UPDATE, DELETE');
    await tenantTable(runner, 'known_browser', 'SELECT, INSERT, DELETE');
    await tenantTable(runner, 'sign_in_failure', 'SELECT, INSERT, UPDATE, DELETE');
    await tenantTable(runner, 'identity_provider', 'SELECT, INSERT, UPDATE');
    await tenantTable(runner, 'account_identity', 'SELECT, INSERT, DELETE');
    await tenantTable(runner, 'provider_sign_in', 'SELECT, INSERT, DELETE');
    await runner.query(OPERATORS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Accounts are never dropped by a migration.'));
  }
}

const ACCOUNTS = `
  ALTER TABLE account
    ALTER password_hash DROP NOT NULL,
    ADD person_id uuid,
    ADD department_id uuid,
    ADD disabled_at timestamptz,
    ADD password_expires_at timestamptz,
    ADD password_changed_at timestamptz,
    ADD totp_secret bytea,
    ADD totp_confirmed_at timestamptz,
    ADD totp_last_step bigint,
    ADD last_signed_in_at timestamptz,
    ADD FOREIGN KEY (municipality_id, person_id) REFERENCES person,
    ADD FOREIGN KEY (municipality_id, department_id) REFERENCES department;
  ALTER TABLE session
    ADD address text,
    ADD browser text,
    ADD last_seen_at timestamptz;
  GRANT UPDATE ON session TO ${APP_ROLE};
  ALTER TABLE api_key
    ADD department_id uuid,
    ADD last4 text,
    ADD created_by text,
    ADD expires_at timestamptz,
    ADD last_used_at timestamptz,
    ADD FOREIGN KEY (municipality_id, department_id) REFERENCES department;
  CREATE TABLE recovery_code (
    municipality_id uuid NOT NULL,
    account_id uuid NOT NULL,
    code_sha256 bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (municipality_id, account_id, code_sha256),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account
  );
  -- A browser that has signed in to the account before: failures of others do not lock it out.
  CREATE TABLE known_browser (
    municipality_id uuid NOT NULL,
    browser_id uuid NOT NULL,
    account_id uuid NOT NULL,
    secret_sha256 bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (municipality_id, browser_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account
  );
  CREATE INDEX known_browser_account_idx ON known_browser (municipality_id, account_id);
  CREATE INDEX session_account_idx ON session (municipality_id, account_id);
  -- Failed sign-ins by what they have in common; the key is a hash, so that no login or address is kept for it.
  CREATE TABLE sign_in_failure (
    municipality_id uuid NOT NULL REFERENCES municipality,
    key_sha256 bytea NOT NULL,
    failures integer NOT NULL,
    -- Of the first failure of those counted: after a while they are forgotten together.
    since timestamptz NOT NULL,
    blocked_until timestamptz,
    PRIMARY KEY (municipality_id, key_sha256)
  );
  CREATE INDEX sign_in_failure_since_idx ON sign_in_failure (municipality_id, since);
  CREATE TABLE identity_provider (
    municipality_id uuid NOT NULL REFERENCES municipality,
    provider_id uuid NOT NULL,
    name text NOT NULL,
    issuer text NOT NULL,
    client_id text NOT NULL,
    client_secret text,
    scopes text NOT NULL DEFAULT 'openid profile email',
    subject_claims text[] NOT NULL DEFAULT '{sub}',
    role_claim text NOT NULL,
    role_map jsonb NOT NULL,
    department_claim text,
    removed_at timestamptz,
    PRIMARY KEY (municipality_id, provider_id)
  );
  CREATE TABLE account_identity (
    municipality_id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL,
    PRIMARY KEY (municipality_id, issuer, subject),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account
  );
  -- A sign-in that has gone to the provider and not come back yet.
  CREATE TABLE provider_sign_in (
    municipality_id uuid NOT NULL,
    sign_in_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    secret_sha256 bytea NOT NULL,
    code_verifier text NOT NULL,
    nonce text NOT NULL,
    return_to text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (municipality_id, sign_in_id),
    FOREIGN KEY (municipality_id, provider_id) REFERENCES identity_provider
  );
`;

/** Operators belong to no municipality: no tenant's policy lets them in, and only the system role sees their keys. */
const OPERATORS = `
  CREATE TABLE operator_key (
    operator_key_id uuid PRIMARY KEY,
    name text NOT NULL,
    secret_sha256 bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
  );
  ALTER TABLE operator_key ENABLE ROW LEVEL SECURITY;
  ALTER TABLE operator_key FORCE ROW LEVEL SECURITY;
  CREATE POLICY installation ON operator_key TO ${SYSTEM_ROLE} USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON operator_key TO ${SYSTEM_ROLE};
`;
