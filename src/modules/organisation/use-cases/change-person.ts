import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { getPerson, type Person } from '../queries/people.js';
import { requireFreePersonKeys } from './require-free-person-keys.js';

/** What is named changes; null empties what may be empty. */
export interface ChangePersonCommand {
  readonly name?: string;
  readonly email?: string | null;
  readonly externalId?: string | null;
  readonly departmentId?: string | null;
}

const FIELDS = ['name', 'email', 'externalId', 'departmentId'] as const;

@Injectable()
export class ChangePerson {
  /** @throws Problem not-found, conflict, invalid */
  async run(tx: Tx, by: AuditedActor, personId: string, command: ChangePersonCommand): Promise<Person> {
    const known = await getPerson(tx, personId);
    if (known.erasedAt) throw new Problem('conflict', 'The person is erased, for good. Add the person anew.');
    const changed: Person = {
      ...known,
      name: command.name ?? known.name,
      email: command.email === undefined ? known.email : command.email,
      externalId: command.externalId === undefined ? known.externalId : command.externalId,
      departmentId: command.departmentId === undefined ? known.departmentId : command.departmentId,
    };
    const fields = FIELDS.filter((field) => changed[field] !== known[field]);
    if (fields.length === 0) return known;
    await requireFreePersonKeys(tx, personId, changed);
    await tx.query(
      `UPDATE person SET name = $3, email = $4, external_id = $5, department_id = $6
       WHERE municipality_id = $1 AND person_id = $2`,
      [tx.municipalityId, personId, ...FIELDS.map((field) => changed[field])],
    );
    const target = { kind: 'person', id: personId };
    await recordAudit(tx, by, { act: 'person.changed', target, details: { fields: fields.join(', ') } });
    return changed;
  }
}
