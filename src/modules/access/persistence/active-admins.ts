import type { Tx } from '../../../platform/database/tx.js';

/** Locked, so that two admins who take each other's rights at the same moment do not both succeed. */
export async function lockActiveAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT account_id AS id FROM account
     WHERE municipality_id = $1 AND role = 'admin' AND disabled_at IS NULL ORDER BY account_id FOR UPDATE`,
    [tx.municipalityId],
  );
  return rows.map(({ id }) => id);
}
