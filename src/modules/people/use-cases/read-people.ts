import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Page } from '../../../shared/page.js';
import { getPerson, listPeople, type PeopleFilter, type Person } from '../../organisation/organisation.public.js';
import { assignmentsOfPerson } from '../queries/assignments-of-person.js';

export interface PersonWithDevices extends Person {
  /** What the person has now. */
  readonly devices: readonly { readonly assignmentId: string; readonly deviceId: string; readonly since: Date }[];
}

/** Reads people for somebody. That they were read is on record, and by whom. */
@Injectable()
export class ReadPeople {
  async list(tx: Tx, by: AuditedActor, filter: PeopleFilter): Promise<Page<Person>> {
    const page = await listPeople(tx, filter);
    await recordAudit(tx, by, { act: 'person.read', details: { count: page.items.length } });
    return page;
  }

  /** @throws Problem not-found */
  async one(tx: Tx, by: AuditedActor, personId: string): Promise<PersonWithDevices> {
    const person = await this.unread(tx, personId);
    await recordAudit(tx, by, { act: 'person.read', target: { kind: 'person', id: personId } });
    return person;
  }

  /** For the answer to a change: whoever sends it has the person before them already. */
  async unread(tx: Tx, personId: string): Promise<PersonWithDevices> {
    const person = await getPerson(tx, personId);
    const assignments = await assignmentsOfPerson(tx, personId);
    const devices = assignments
      .filter(({ to }) => to === null)
      .map(({ assignmentId, deviceId, from }) => ({ assignmentId, deviceId, since: from }));
    return { ...person, devices };
  }
}
