import { NOTHING } from '../../../platform/database/reach.js';
import type { SystemTx, Tx } from '../../../platform/database/tx.js';
import type { Principal } from '../../../platform/http/allow.js';
import { REACH, type Role } from '../../../shared/permissions.js';
import { municipalitySettings } from '../../organisation/organisation.public.js';
import type { Credential } from '../domain/credential.js';
import { isSecretOf } from '../persistence/secret.js';
import { noteSeen } from '../persistence/noted-use.js';

/** Who a credential belongs to; where a request came from is the request's own. */
export type KnownPrincipal = Omit<Principal, 'address'>;

interface Row {
  readonly role: Role;
  readonly actor: string;
  readonly secret: Buffer;
  readonly departmentId?: string | null;
  readonly campaignId?: string | null;
  readonly stationName?: string;
  /** Its use was not noted for a while. */
  readonly unseen: boolean;
  readonly oneTimePassword?: boolean;
  /** An admin who signs in with a password and nothing else. */
  readonly passwordAlone?: boolean;
}

const SQL = {
  key: `
    SELECT role, 'key:' || api_key_id AS actor, secret_sha256 AS secret, department_id AS "departmentId",
      last_used_at IS NULL OR last_used_at < now() - interval '5 minutes' AS "unseen"
    FROM api_key WHERE municipality_id = $1 AND api_key_id = $2 AND revoked_at IS NULL
      AND (expires_at IS NULL OR expires_at > now())`,
  session: `
    SELECT a.role, 'account:' || a.account_id AS actor, s.secret_sha256 AS secret, a.department_id AS "departmentId",
      a.password_expires_at IS NOT NULL AS "oneTimePassword",
      s.last_seen_at IS NULL OR s.last_seen_at < now() - interval '5 minutes' AS "unseen",
      a.role = 'admin' AND a.password_hash IS NOT NULL AND a.totp_confirmed_at IS NULL AS "passwordAlone"
    FROM session s JOIN account a USING (municipality_id, account_id)
    WHERE s.municipality_id = $1 AND s.session_id = $2 AND s.expires_at > now() AND a.disabled_at IS NULL`,
  station: `
    SELECT 'station' AS role, 'station:' || station_id AS actor, secret_sha256 AS secret, campaign_id AS "campaignId",
      name AS "stationName",
      last_seen_at IS NULL OR last_seen_at < now() - interval '1 minute' AS "unseen"
    FROM station WHERE municipality_id = $1 AND station_id = $2 AND ended_at IS NULL`,
} as const;

/** Who the credential belongs to, or null when it is revoked, expired, ended, or was never issued. */
export async function findPrincipal(
  tx: Tx,
  kind: keyof typeof SQL,
  { municipalityId, id, secret: shown }: Credential,
): Promise<KnownPrincipal | null> {
  const [row] = await tx.query<Row>(SQL[kind], [municipalityId, id]);
  if (!row || !isSecretOf(shown, row.secret)) return null;
  if (row.unseen) await noteSeen(tx, kind, id);
  const { role, actor, departmentId, campaignId = null, stationName } = row;
  return {
    municipalityId,
    role,
    actor,
    campaignId,
    departmentId: departmentWithin(role, departmentId),
    ...(stationName === undefined ? {} : { stationName }),
    ...(await lackOf(tx, row)),
  };
}

/** A department manager without a department manages none, not all. Vendors have no handovers yet, and no department. */
const departmentWithin = (role: Role, departmentId: string | null = null): string | null =>
  REACH[role] === 'department' ? (departmentId ?? NOTHING) : REACH[role] === 'handovers' ? NOTHING : null;

/** What a session must complete first: a one-time password replaced, the second factor its municipality asks of admins. */
async function lackOf(tx: Tx, { oneTimePassword, passwordAlone }: Row): Promise<Pick<Principal, 'lacks'>> {
  if (oneTimePassword) return { lacks: 'password' };
  if (passwordAlone && (await municipalitySettings(tx)).adminSecondFactor === 'required')
    return { lacks: 'second-factor' };
  return {};
}

/** An operator of the installation: outside every municipality, so that no tenant's row is within reach. */
export async function findOperator(tx: SystemTx, { id, secret }: Credential): Promise<KnownPrincipal | null> {
  const [row] = await tx.query<{ secret: Buffer }>(
    'SELECT secret_sha256 AS secret FROM operator_key WHERE operator_key_id = $1 AND revoked_at IS NULL',
    [id],
  );
  if (!row || !isSecretOf(secret, row.secret)) return null;
  return { municipalityId: NOTHING, role: 'operator', actor: `operator:${id}` };
}
