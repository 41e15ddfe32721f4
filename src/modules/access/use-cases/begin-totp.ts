import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Principal } from '../../../platform/http/allow.js';
import { Problem } from '../../../shared/problem.js';
import { municipalitySettings } from '../../organisation/organisation.public.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { NO_SECOND_FACTOR } from '../persistence/second-factor.js';
import { newTotpSecret, type TotpSetup, totpSetup } from '../persistence/totp.js';
import { getAccount, ownAccountId } from '../queries/find-account.js';

/** Offers an account a secret for its authenticator app. It does not count until a code of it is shown. */
@Injectable()
export class BeginTotp {
  /** @throws Problem conflict when there is a second factor already */
  async run(tx: Tx, caller: Principal): Promise<TotpSetup> {
    const { municipalityId } = tx;
    const { accountId, login, totpConfirmedAt } = await getAccount(tx, ownAccountId(caller.actor));
    if (totpConfirmedAt)
      throw new Problem('conflict', 'There is a second factor already. Remove it first to set up another.');
    const totpSecret = newTotpSecret();
    await tx.entities
      .getRepository(AccountEntity)
      .update({ municipalityId, accountId }, { ...NO_SECOND_FACTOR, totpSecret });
    return totpSetup(totpSecret, `${login} (${(await municipalitySettings(tx)).name})`);
  }
}
