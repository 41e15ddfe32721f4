import type { Tx } from '../../../platform/database/tx.js';
import type { Role } from '../../../shared/permissions.js';

/** An account as its owner may see it whole: everything stored but what only checks a secret. */
export interface AccountOfPerson {
  readonly id: string;
  readonly login: string;
  readonly role: Role;
  readonly departmentId: string | null;
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly disabledAt: Date | null;
  readonly passwordChangedAt: Date | null;
  readonly secondFactorSince: Date | null;
  /** The names identity providers know the account by. */
  readonly identities: readonly { readonly issuer: string; readonly subject: string }[];
  /** Until when browsers that have signed in are known. */
  readonly knownBrowsers: readonly { readonly expiresAt: string }[];
}

export interface SessionOfPerson {
  readonly accountId: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date | null;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly browser: string | null;
}

const ACCOUNTS = `
  SELECT account_id AS id, login, role, department_id AS "departmentId", created_at AS "createdAt",
    last_signed_in_at AS "lastSignedInAt", disabled_at AS "disabledAt", password_changed_at AS "passwordChangedAt",
    totp_confirmed_at AS "secondFactorSince",
    (SELECT coalesce(json_agg(json_build_object('issuer', i.issuer, 'subject', i.subject) ORDER BY i.issuer, i.subject), '[]')
     FROM account_identity i WHERE i.municipality_id = a.municipality_id AND i.account_id = a.account_id) AS identities,
    (SELECT coalesce(json_agg(json_build_object('expiresAt', b.expires_at) ORDER BY b.expires_at), '[]')
     FROM known_browser b WHERE b.municipality_id = a.municipality_id AND b.account_id = a.account_id) AS "knownBrowsers"
  FROM account a WHERE municipality_id = $1 AND person_id = $2 ORDER BY created_at, account_id`;

/** The accounts of a person, disabled ones too. */
export const accountsOfPerson = (tx: Tx, personId: string): Promise<AccountOfPerson[]> =>
  tx.query<AccountOfPerson>(ACCOUNTS, [tx.municipalityId, personId]);

/** The sessions of a person's accounts that have not been cleared away, the newest first. */
export const sessionsOfPerson = (tx: Tx, personId: string): Promise<SessionOfPerson[]> =>
  tx.query<SessionOfPerson>(
    `SELECT s.account_id AS "accountId", s.created_at AS "startedAt", s.last_seen_at AS "lastSeenAt",
       s.expires_at AS "expiresAt", s.address, s.browser
     FROM session s JOIN account a USING (municipality_id, account_id)
     WHERE a.municipality_id = $1 AND a.person_id = $2 ORDER BY s.created_at DESC`,
    [tx.municipalityId, personId],
  );
