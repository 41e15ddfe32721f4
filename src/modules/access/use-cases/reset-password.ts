import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { forgetBrowsers } from '../persistence/known-browser.js';
import { createOneTimePassword } from '../persistence/password.js';
import { getAccount } from '../queries/find-account.js';
import { EndSessions } from './end-sessions.js';
import { refuseOnErased } from './refuse-on-erased.js';
import { refuseOnOneself } from './refuse-on-oneself.js';

/** Replaces a lost password by a one-time password. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly clock: Clock,
    private readonly endSessions: EndSessions,
  ) {}

  /** @returns the one-time password, shown this once. @throws Problem not-found, conflict */
  async run(tx: Tx, by: AuditedActor, accountId: string): Promise<string> {
    refuseOnOneself(by, accountId, 'Choose a new password with PUT /api/v1/account/password.');
    const { municipalityId } = tx;
    await refuseOnErased(tx, await getAccount(tx, accountId));
    const { password, ...oneTime } = await createOneTimePassword(this.clock.now());
    await tx.entities.getRepository(AccountEntity).update({ municipalityId, accountId }, oneTime);
    await forgetBrowsers(tx, accountId);
    await this.endSessions.run(tx, by, accountId);
    await recordAudit(tx, by, { act: 'password.reset', target: { kind: 'account', id: accountId } });
    return password;
  }
}
