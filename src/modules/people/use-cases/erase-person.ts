import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { accountsOfPerson, CloseAccountsOfPerson } from '../../access/access.public.js';
import { ErasePersonRow, getPerson } from '../../organisation/organisation.public.js';
import type { ErasureReason } from '../domain/erasure-reason.js';
import { currentAssignmentsOf, cutLinksTo } from '../persistence/assignments.js';
import { EndAssignments } from './end-assignments.js';

/**
 * Forgets who a person was: the name, every link from a device, the accounts. History names assignments and accounts by
 * their keys alone, so it stays as it is, and so do its hashes. Erased again nothing changes.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly clock: Clock,
    private readonly end: EndAssignments,
    private readonly eraseRow: ErasePersonRow,
    private readonly closeAccounts: CloseAccountsOfPerson,
  ) {}

  /** @throws Problem not-found; conflict when people erase themselves, or for the last active admin */
  async run(tx: Tx, by: AuditedActor, personId: string, reason: ErasureReason): Promise<void> {
    await getPerson(tx, personId);
    const own = await accountsOfPerson(tx, personId);
    if (own.some(({ id }) => by.actor === `account:${id}`))
      throw new Problem('conflict', 'You cannot erase yourself. Ask another admin to do it.');
    if (!(await this.eraseRow.run(tx, personId))) return;
    await this.end.run(tx, by, await currentAssignmentsOf(tx, personId));
    const links = await cutLinksTo(tx, personId, this.clock.now());
    const accounts = await this.closeAccounts.run(tx, by, personId);
    await recordAudit(tx, by, {
      act: 'person.erased',
      target: { kind: 'person', id: personId },
      details: { reason, links, accounts },
    });
  }
}
