import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Principal } from '../../../platform/http/allow.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { renewRecoveryCodes, takeStep } from '../persistence/second-factor.js';
import { getAccount, ownAccountId } from '../queries/find-account.js';

/** Makes the offered secret the account's second factor, once its app has shown that it has it. */
@Injectable()
export class ConfirmTotp {
  constructor(private readonly clock: Clock) {}

  /**
   * @returns recovery codes, shown this once
   * @throws Problem conflict when nothing is offered or it is confirmed already, invalid for a wrong code
   */
  async run(tx: Tx, caller: Principal, code: string): Promise<string[]> {
    const { municipalityId } = tx;
    const { accountId, totpSecret, totpConfirmedAt } = await getAccount(tx, ownAccountId(caller.actor));
    if (totpSecret === null || totpConfirmedAt)
      throw new Problem('conflict', 'There is nothing to confirm. Begin with POST /api/v1/account/totp.');
    const now = this.clock.now();
    if (!(await takeStep(tx, accountId, totpSecret, code.replace(/\s/g, ''), now)))
      throw Problem.invalid('/code', 'The code is not right. Check the clock of the device and send its newest code.');
    await tx.entities.getRepository(AccountEntity).update({ municipalityId, accountId }, { totpConfirmedAt: now });
    await recordAudit(tx, caller, { act: 'second_factor.enabled', target: { kind: 'account', id: accountId } });
    return renewRecoveryCodes(tx, accountId);
  }
}
