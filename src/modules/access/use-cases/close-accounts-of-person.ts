import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { lockActiveAdmins } from '../persistence/active-admins.js';

/** What goes with an account that is closed for good: whatever signs in, and whatever tells who it was. */
const BELONGINGS = ['session', 'known_browser', 'recovery_code', 'account_identity'] as const;

/**
 * Closes every account of a person who is erased. The rows stay, since history and the audit log name them as who did
 * what; the login is replaced by one that says nothing. Open sessions end within three seconds.
 */
@Injectable()
export class CloseAccountsOfPerson {
  constructor(private readonly clock: Clock) {}

  /** @returns how many accounts the person had. @throws Problem conflict for the last active admin */
  async run(tx: Tx, by: AuditedActor, personId: string): Promise<number> {
    const { municipalityId } = tx;
    const admins = await lockActiveAdmins(tx);
    const closed = await tx.query<{ id: string }>(
      `UPDATE account SET login = 'erased-' || account_id, password_hash = NULL, password_expires_at = NULL,
         totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, disabled_at = coalesce(disabled_at, $3)
       WHERE municipality_id = $1 AND person_id = $2 RETURNING account_id AS id`,
      [municipalityId, personId, this.clock.now()],
    );
    const ids = closed.map(({ id }) => id);
    if (admins.length > 0 && admins.every((id) => ids.includes(id)))
      throw new Problem('conflict', 'This is the last admin who can sign in. Make somebody else an admin first.');
    for (const table of BELONGINGS)
      await tx.query(`DELETE FROM ${table} WHERE municipality_id = $1 AND account_id = ANY($2::uuid[])`, [
        municipalityId,
        ids,
      ]);
    for (const id of ids) await recordAudit(tx, by, { act: 'account.disabled', target: { kind: 'account', id } });
    return ids.length;
  }
}
