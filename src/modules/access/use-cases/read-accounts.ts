import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { type Account, listAccounts } from '../queries/accounts.js';

/** The accounts with the names of their people, which the audit log tells of. */
@Injectable()
export class ReadAccounts {
  async run(tx: Tx, by: AuditedActor): Promise<Account[]> {
    const accounts = await listAccounts(tx);
    const count = accounts.filter(({ name, email }) => name !== null || email !== null).length;
    await recordAudit(tx, by, { act: 'person.read', details: { list: 'accounts', count } });
    return accounts;
  }
}
