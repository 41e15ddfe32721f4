import type { Tx } from '../../../platform/database/tx.js';
import type { AccountEntity } from './account.entity.js';
import { newRecoveryCode, sha256 } from './secret.js';
import { stepOfCode } from './totp.js';

const RECOVERY_CODES = 10;

/** How a second factor was shown; null when it was not. */
export type ShownFactor = 'totp' | 'recovery-code' | null;

/** Takes a code of the account's app, or one of its recovery codes, so that nobody can show it again. */
export async function takeCode(
  tx: Tx,
  { accountId, totpSecret }: Pick<AccountEntity, 'accountId' | 'totpSecret'>,
  code: string,
  now: Date,
): Promise<ShownFactor> {
  const plain = code.replace(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(plain)) return (await takeStep(tx, accountId, totpSecret, plain, now)) ? 'totp' : null;
  const used = await tx.query(
    `UPDATE recovery_code SET used_at = $4
     WHERE municipality_id = $1 AND account_id = $2 AND code_sha256 = $3 AND used_at IS NULL RETURNING 1`,
    [tx.municipalityId, accountId, sha256(Buffer.from(plain)), now],
  );
  return used.length > 0 ? 'recovery-code' : null;
}

/** True when the code is the app's and of a later time step than any taken before. */
export async function takeStep(
  tx: Tx,
  accountId: string,
  totpSecret: Buffer | null,
  code: string,
  now: Date,
): Promise<boolean> {
  const step = totpSecret && stepOfCode(totpSecret, code, now);
  if (step === null) return false;
  const taken = await tx.query(
    `UPDATE account SET totp_last_step = $3
     WHERE municipality_id = $1 AND account_id = $2 AND (totp_last_step IS NULL OR totp_last_step < $3) RETURNING 1`,
    [tx.municipalityId, accountId, step],
  );
  return taken.length > 0;
}

/** @returns new recovery codes, shown this once; older ones no longer work */
export async function renewRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  await removeRecoveryCodes(tx, accountId);
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.query(
    'INSERT INTO recovery_code (municipality_id, account_id, code_sha256) SELECT $1, $2, unnest($3::bytea[])',
    [tx.municipalityId, accountId, codes.map((code) => sha256(Buffer.from(code.replaceAll('-', ''))))],
  );
  return codes;
}

export async function removeRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await tx.query('DELETE FROM recovery_code WHERE municipality_id = $1 AND account_id = $2', [
    tx.municipalityId,
    accountId,
  ]);
}

/** What an account without a second factor has. */
export const NO_SECOND_FACTOR = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null } as const;
