import { Injectable } from '@nestjs/common';
import type { AuditedActor } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { EndSessions } from './end-sessions.js';
import { refuseOnOneself } from './refuse-on-oneself.js';
import { RemoveSecondFactor } from './remove-second-factor.js';

/** Takes a second factor away that its owner has lost; whoever was signed in with it no longer is. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly removeSecondFactor: RemoveSecondFactor,
    private readonly endSessions: EndSessions,
  ) {}

  /** @throws Problem not-found, conflict */
  async run(tx: Tx, by: AuditedActor, accountId: string): Promise<void> {
    refuseOnOneself(by, accountId, 'Remove its second factor with DELETE /api/v1/account/totp.');
    await this.removeSecondFactor.run(tx, by, accountId);
    await this.endSessions.run(tx, by, accountId);
  }
}
