import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import { RetryTransaction } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import type { MunicipalRole } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import {
  ChangePerson,
  CreatePerson,
  findPersonByEmail,
  getPerson,
  listDepartments,
} from '../../organisation/organisation.public.js';
import type { ProviderIdentity } from '../domain/oidc-claims.js';
import { statedDepartment } from '../domain/oidc-department.js';

export interface KeepProviderAccountCommand {
  readonly providerId: string;
  readonly identity: ProviderIdentity & { readonly role: MunicipalRole };
  readonly address: string;
}

interface ProviderAccount {
  readonly accountId: string;
  readonly role: string;
  readonly personId: string | null;
  readonly departmentId: string | null;
  readonly disabled: boolean;
}

/**
 * The account of whoever a provider names, by issuer and subject alone: an e-mail address changes hands. Role, department
 * and name follow the provider at each sign-in; an account that is disabled stays as it is.
 */
@Injectable()
export class KeepProviderAccount {
  constructor(
    private readonly clock: Clock,
    private readonly createPerson: CreatePerson,
    private readonly changePerson: ChangePerson,
  ) {}

  async run(tx: Tx, command: KeepProviderAccountCommand): Promise<{ accountId: string; disabled: boolean }> {
    const { identity, providerId, address } = command;
    const known = await findAccount(tx, identity);
    if (known?.disabled) return known;
    const accountId = known?.accountId ?? uuidv7();
    const by = { actor: `account:${accountId}`, address };
    const personId = await this.personOf(tx, by, { personId: known?.personId ?? null, identity });
    const departmentId = await this.departmentOf(tx, known?.departmentId ?? null, identity);
    const target = { kind: 'account', id: accountId };
    const details = { provider: providerId, role: identity.role, department: departmentId };
    if (!known) {
      await insertAccount(tx, { accountId, personId, departmentId, identity });
      await recordAudit(tx, by, { act: 'account.created', target, details });
      return { accountId, disabled: false };
    }
    await tx.query(
      'UPDATE account SET role = $3, person_id = $4, department_id = $5 WHERE municipality_id = $1 AND account_id = $2',
      [tx.municipalityId, accountId, identity.role, personId, departmentId],
    );
    if (known.role !== identity.role || known.departmentId !== departmentId)
      await recordAudit(tx, by, { act: 'account.changed', target, details: { ...details, roleBefore: known.role } });
    return { accountId, disabled: false };
  }

  /** Who has been erased stays without a name. An address that another person has is left to that person. */
  private async personOf(tx: Tx, by: AuditedActor, { personId, identity }: Holder): Promise<string | null> {
    if (personId !== null && (await getPerson(tx, personId)).erasedAt !== null) return personId;
    const holder = identity.email === null ? undefined : await findPersonByEmail(tx, identity.email);
    const email = holder === undefined || holder.id === personId ? identity.email : null;
    const name = identity.name ?? email;
    if (name === null) return personId;
    if (personId === null) return this.createPerson.run(tx, by, { name, email }).catch(againOnConflict);
    const changes = { name, ...(email === null ? {} : { email }) };
    await this.changePerson.run(tx, by, personId, changes).catch(againOnConflict);
    return personId;
  }

  private async departmentOf(tx: Tx, before: string | null, { departments }: ProviderIdentity): Promise<string | null> {
    if (departments === undefined) return before;
    return statedDepartment(await listDepartments(tx), departments, this.clock.now().toISOString().slice(0, 10));
  }
}

/** Somebody else took the address since we looked; run again, the transaction sees it. */
function againOnConflict(error: unknown): never {
  throw error instanceof Problem && error.type === 'conflict' ? new RetryTransaction() : error;
}

async function findAccount(tx: Tx, { issuer, subject }: ProviderIdentity): Promise<ProviderAccount | undefined> {
  const [row] = await tx.query<ProviderAccount>(
    `SELECT a.account_id AS "accountId", a.role, a.person_id AS "personId", a.department_id AS "departmentId",
       a.disabled_at IS NOT NULL AS disabled
     FROM account_identity i JOIN account a USING (municipality_id, account_id)
     WHERE i.municipality_id = $1 AND i.issuer = $2 AND i.subject = $3`,
    [tx.municipalityId, issuer, subject],
  );
  return row;
}

interface Holder {
  readonly personId: string | null;
  readonly identity: ProviderIdentity;
}

interface NewAccount {
  readonly accountId: string;
  readonly personId: string | null;
  readonly departmentId: string | null;
  readonly identity: ProviderIdentity;
}

/** Two first sign-ins at once collide on the identity's key; the transaction of the later one runs again and finds it. */
async function insertAccount(tx: Tx, { accountId, personId, departmentId, identity }: NewAccount): Promise<void> {
  const login = `oidc-${randomBytes(4).toString('hex')}`;
  await tx.query(
    `INSERT INTO account (municipality_id, account_id, login, role, person_id, department_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.municipalityId, accountId, login, identity.role, personId, departmentId],
  );
  await tx.query(
    'INSERT INTO account_identity (municipality_id, issuer, subject, account_id) VALUES ($1, $2, $3, $4)',
    [tx.municipalityId, identity.issuer, identity.subject, accountId],
  );
}
