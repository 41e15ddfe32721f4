import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { NO_SECOND_FACTOR, removeRecoveryCodes } from '../persistence/second-factor.js';
import { getAccount } from '../queries/find-account.js';

/** Takes an account's second factor away, confirmed or only offered, with its recovery codes. */
@Injectable()
export class RemoveSecondFactor {
  /** @throws Problem not-found */
  async run(tx: Tx, by: AuditedActor, accountId: string): Promise<void> {
    const { municipalityId } = tx;
    const { totpSecret } = await getAccount(tx, accountId);
    if (totpSecret === null) return;
    await tx.entities.getRepository(AccountEntity).update({ municipalityId, accountId }, NO_SECOND_FACTOR);
    await removeRecoveryCodes(tx, accountId);
    await recordAudit(tx, by, { act: 'second_factor.removed', target: { kind: 'account', id: accountId } });
  }
}
