import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { decodeCredential, encodeCredential } from '../domain/credential.js';
import { isSecretOf, newSecret, sha256 } from './secret.js';

const DAYS = 365;

export interface KnownBrowser {
  readonly id: string;
  /** What the browser showed. */
  readonly token: string;
}

/** The one of a browser's tokens that says it has signed in to this account before. */
export async function findKnownBrowser(
  tx: Tx,
  accountId: string,
  tokens: readonly string[],
  now: Date,
): Promise<KnownBrowser | undefined> {
  const shown = tokens.flatMap((token) => {
    const credential = decodeCredential('browser', token);
    return credential?.municipalityId === tx.municipalityId ? [{ ...credential, token }] : [];
  });
  if (shown.length === 0) return undefined;
  const rows = await tx.query<{ id: string; secret: Buffer }>(
    `SELECT browser_id AS id, secret_sha256 AS secret FROM known_browser
     WHERE municipality_id = $1 AND account_id = $2 AND browser_id = ANY ($3) AND expires_at > $4`,
    [tx.municipalityId, accountId, shown.map(({ id }) => id), now],
  );
  return shown.find(({ id, secret }) => rows.some((row) => row.id === id && isSecretOf(secret, row.secret)));
}

/** @returns the token the browser shows at its next sign-ins */
export async function rememberBrowser(
  tx: Tx,
  accountId: string,
  now: Date,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { municipalityId } = tx;
  const [id, secret] = [uuidv7(), newSecret()];
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
  await tx.query('DELETE FROM known_browser WHERE municipality_id = $1 AND account_id = $2 AND expires_at < $3', [
    municipalityId,
    accountId,
    now,
  ]);
  await tx.query(
    `INSERT INTO known_browser (municipality_id, browser_id, account_id, secret_sha256, expires_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [municipalityId, id, accountId, sha256(secret), expiresAt],
  );
  return { token: encodeCredential({ kind: 'browser', municipalityId, id, secret }), expiresAt };
}

/** After a new password no browser has a privilege from the old one. */
export async function forgetBrowsers(tx: Tx, accountId: string): Promise<void> {
  await tx.query('DELETE FROM known_browser WHERE municipality_id = $1 AND account_id = $2', [
    tx.municipalityId,
    accountId,
  ]);
}
