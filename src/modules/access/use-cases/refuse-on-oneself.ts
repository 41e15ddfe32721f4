import type { AuditedActor } from '../../../platform/audit/record-audit.js';
import { Problem } from '../../../shared/problem.js';
import { accountActor } from '../queries/find-account.js';

/**
 * An admin's way around a password or second factor is for others: on oneself it would let a session left open take the
 * account over.
 *
 * @throws Problem conflict
 */
export function refuseOnOneself({ actor }: AuditedActor, accountId: string, remedy: string): void {
  if (actor === accountActor(accountId)) throw new Problem('conflict', `This is your own account. ${remedy}`);
}
