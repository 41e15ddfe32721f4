import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import type { MunicipalRole } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import { ChangePerson, CreatePerson } from '../../organisation/organisation.public.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { lockActiveAdmins } from '../persistence/active-admins.js';
import { getAccount } from '../queries/find-account.js';
import { EndSessions } from './end-sessions.js';
import { refuseOnErased } from './refuse-on-erased.js';
import { requireDepartment } from './require-department.js';

/** What is named changes; null empties what may be empty. */
export interface ChangeAccountCommand {
  readonly role?: MunicipalRole;
  readonly departmentId?: string | null;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly email?: string | null;
}

@Injectable()
export class ChangeAccount {
  constructor(
    private readonly clock: Clock,
    private readonly createPerson: CreatePerson,
    private readonly changePerson: ChangePerson,
    private readonly endSessions: EndSessions,
  ) {}

  /** @throws Problem not-found, invalid; conflict for the last active admin and for whoever is erased */
  async run(tx: Tx, by: AuditedActor, accountId: string, command: ChangeAccountCommand): Promise<void> {
    const { municipalityId } = tx;
    const admins = await lockActiveAdmins(tx);
    const account = await getAccount(tx, accountId);
    await refuseOnErased(tx, account);
    const { role = account.role, departmentId = account.departmentId } = command;
    const disabled = command.disabled ?? account.disabledAt !== null;
    await requireDepartment(tx, role, departmentId);
    if (admins.length === 1 && admins[0] === accountId && (disabled || role !== 'admin'))
      throw new Problem('conflict', 'This is the last admin who can sign in. Make somebody else an admin first.');
    const personId = await this.nameOf(tx, by, account, command);
    const disabledAt = disabled ? (account.disabledAt ?? this.clock.now()) : null;
    await tx.entities
      .getRepository(AccountEntity)
      .update({ municipalityId, accountId }, { role, departmentId, disabledAt, personId });
    const nowDisabled = disabled && account.disabledAt === null;
    if (nowDisabled || role !== account.role) await this.endSessions.run(tx, by, accountId);
    const target = { kind: 'account', id: accountId };
    if (nowDisabled) await recordAudit(tx, by, { act: 'account.disabled', target });
    const enabled = !disabled && account.disabledAt !== null;
    if (role !== account.role || departmentId !== account.departmentId || enabled) {
      const details = { role, formerRole: account.role, departmentId, enabled };
      await recordAudit(tx, by, { act: 'account.changed', target, details });
    }
  }

  /** Names are the person's; whom nobody has named yet becomes a person by it. */
  private async nameOf(
    tx: Tx,
    by: AuditedActor,
    { personId }: AccountEntity,
    { name, email }: ChangeAccountCommand,
  ): Promise<string | null> {
    if (name === undefined && email === undefined) return personId;
    if (personId !== null) {
      const changes = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
      await this.changePerson.run(tx, by, personId, changes);
      return personId;
    }
    if (name === undefined) throw Problem.invalid('/name', 'Say the name too: nobody has named this account yet.');
    return this.createPerson.run(tx, by, { name, email: email ?? null });
  }
}
