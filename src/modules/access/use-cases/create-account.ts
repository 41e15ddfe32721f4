import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit, type AuditedActor } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import type { MunicipalRole } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import { ChangePerson, CreatePerson, findPersonByEmail } from '../../organisation/organisation.public.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { createOneTimePassword } from '../persistence/password.js';
import { NO_SECOND_FACTOR } from '../persistence/second-factor.js';
import { requireDepartment } from './require-department.js';

export interface CreateAccountCommand {
  readonly login: string;
  readonly role: MunicipalRole;
  readonly name: string;
  readonly email?: string;
  readonly departmentId?: string;
}

export interface CreatedAccount {
  readonly id: string;
  readonly oneTimePassword: string;
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly clock: Clock,
    private readonly createPerson: CreatePerson,
    private readonly changePerson: ChangePerson,
  ) {}

  /** @throws Problem invalid, conflict */
  async run(tx: Tx, by: AuditedActor, command: CreateAccountCommand): Promise<CreatedAccount> {
    const { login, role, departmentId = null } = command;
    const { municipalityId } = tx;
    const accounts = tx.entities.getRepository(AccountEntity);
    await requireDepartment(tx, role, departmentId);
    if (await accounts.existsBy({ municipalityId, login }))
      throw new Problem('conflict', `There is an account ${login} already. Choose another login.`);
    const personId = await this.personOf(tx, by, command);
    if (await accounts.existsBy({ municipalityId, personId }))
      throw new Problem('conflict', 'The person with this e-mail address has an account already. Change that one.');
    const id = uuidv7();
    const { password, ...oneTime } = await createOneTimePassword(this.clock.now());
    await accounts.insert({
      ...{ municipalityId, accountId: id, login, role, personId, departmentId, ...oneTime, ...NO_SECOND_FACTOR },
      passwordChangedAt: null,
      disabledAt: null,
    });
    const details = { role, departmentId };
    await recordAudit(tx, by, { act: 'account.created', target: { kind: 'account', id }, details });
    return { id, oneTimePassword: password };
  }

  /** Somebody who is known by the e-mail address already stays one person. */
  private async personOf(tx: Tx, by: AuditedActor, command: CreateAccountCommand): Promise<string> {
    const { name, email, departmentId } = command;
    const known = email === undefined ? undefined : await findPersonByEmail(tx, email);
    if (!known)
      return this.createPerson.run(tx, by, { name, email: email ?? null, departmentId: departmentId ?? null });
    await this.changePerson.run(tx, by, known.id, { name });
    return known.id;
  }
}
