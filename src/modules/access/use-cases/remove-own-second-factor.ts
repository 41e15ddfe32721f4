import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/allow.js';
import { ownAccountId } from '../queries/find-account.js';
import { CheckOwnPassword } from './check-own-password.js';
import { RemoveSecondFactor } from './remove-second-factor.js';

/** Takes one's own second factor away, for one's password. Opens its transactions itself, as checking the password does. */
@Injectable()
export class RemoveOwnSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly checkOwnPassword: CheckOwnPassword,
    private readonly removeSecondFactor: RemoveSecondFactor,
  ) {}

  /** @throws Problem invalid for a wrong password, too-many-requests */
  async run(caller: Principal, password: string): Promise<void> {
    const accountId = ownAccountId(caller.actor);
    await this.checkOwnPassword.run(caller.municipalityId, accountId, password, '/password');
    await this.database.transaction(caller, (tx) => this.removeSecondFactor.run(tx, caller, accountId));
  }
}
