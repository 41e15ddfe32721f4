import type { Tx } from '../../../platform/database/tx.js';
import type { Principal } from '../../../platform/http/allow.js';
import type { Role } from '../../../shared/permissions.js';
import type { Credential } from '../domain/credential.js';
import { isSecretOf } from '../persistence/secret.js';

interface Row {
  readonly role: Role;
  readonly actor: string;
  readonly secret: Buffer;
}

const SQL = {
  key: `SELECT role, 'key:' || api_key_id AS actor, secret_sha256 AS secret
        FROM api_key WHERE municipality_id = $1 AND api_key_id = $2 AND revoked_at IS NULL`,
  session: `SELECT a.role, 'account:' || a.account_id AS actor, s.secret_sha256 AS secret
            FROM session s JOIN account a USING (municipality_id, account_id)
            WHERE s.municipality_id = $1 AND s.session_id = $2 AND s.expires_at > now()`,
};

/** Who the credential belongs to, or null when it is revoked, expired, or was never issued. */
export async function findPrincipal(tx: Tx, credential: Credential): Promise<Principal | null> {
  const [row] = await tx.query<Row>(SQL[credential.kind], [credential.municipalityId, credential.id]);
  if (!row || !isSecretOf(credential.secret, row.secret)) return null;
  return { municipalityId: credential.municipalityId, role: row.role, actor: row.actor };
}
