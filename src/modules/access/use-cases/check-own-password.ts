import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import { isPassword } from '../persistence/password.js';
import { countAttempt, forgetFailures } from '../persistence/sign-in-failure.js';
import { getAccount } from '../queries/find-account.js';

/** Asks who is signed in for their password again: a session left open must not be enough to lock its owner out. */
@Injectable()
export class CheckOwnPassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens its transactions itself, as signing in does: a wrong one stays counted.
   *
   * @param pointer the field the password was sent in
   * @returns the account, as it was when it was checked
   * @throws Problem conflict for an account without a password, invalid, too-many-requests
   */
  async run(municipalityId: string, accountId: string, password: string, pointer: string): Promise<AccountEntity> {
    const { account, counted } = await this.database.transaction(municipalityId, async (tx) => {
      const found = await getAccount(tx, accountId);
      if (found.passwordHash === null)
        throw new Problem('conflict', 'This account has no password here: it signs in with an identity provider.');
      const subjects = [{ by: 'own', of: `own password of ${accountId}` }] as const;
      return { account: found, counted: await countAttempt(tx, subjects, this.clock.now()) };
    });
    if (!(await isPassword(password, account.passwordHash)))
      throw Problem.invalid(pointer, 'This is not the password you have now.');
    await this.database.transaction(municipalityId, (tx) => forgetFailures(tx, counted));
    return account;
  }
}
