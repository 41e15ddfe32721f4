import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import {
  type AccountOfPerson,
  accountsOfPerson,
  type SessionOfPerson,
  sessionsOfPerson,
} from '../../access/access.public.js';
import { getDevice } from '../../devices/devices.public.js';
import { getPerson, municipalitySettings, type Person } from '../../organisation/organisation.public.js';
import { type Note, recordNotes } from '../domain/record-notes.js';
import { assignmentsOfPerson, type PersonAssignment } from '../queries/assignments-of-person.js';
import { auditEntriesAbout, type AuditEntryAbout } from '../queries/audit-entries-about.js';

const MOST_AUDIT_ENTRIES = 10_000;

interface Part<Item> {
  readonly note: Note;
  readonly items: readonly Item[];
}

export interface PersonRecord {
  readonly exportedAt: Date;
  readonly municipality: string;
  readonly person: Person & { readonly note: Note };
  readonly assignments: Part<PersonAssignment & { readonly identifiers: readonly { kind: string; value: string }[] }>;
  readonly accounts: Part<AccountOfPerson>;
  readonly sessions: Part<SessionOfPerson>;
  /** `count` is of all; `items` are the newest 10 000. */
  readonly audit: Part<AuditEntryAbout> & { readonly count: number };
}

/** Everything that is stored about a person, with the reason and the time for each part of it. */
@Injectable()
export class ExportPersonRecord {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem not-found */
  async run(tx: Tx, by: AuditedActor, personId: string): Promise<PersonRecord> {
    const person = await getPerson(tx, personId);
    const { name: municipality, retentionDays } = await municipalitySettings(tx);
    const notes = recordNotes(retentionDays);
    const accounts = await accountsOfPerson(tx, personId);
    const accountIds = accounts.map(({ id }) => id);
    await recordAudit(tx, by, { act: 'person.exported', target: { kind: 'person', id: personId } });
    return {
      exportedAt: this.clock.now(),
      municipality,
      person: { note: notes.person, ...person },
      assignments: {
        note: notes.assignments,
        items: await withIdentifiers(tx, await assignmentsOfPerson(tx, personId)),
      },
      accounts: { note: notes.accounts, items: accounts },
      sessions: { note: notes.sessions, items: await sessionsOfPerson(tx, personId) },
      audit: { note: notes.audit, ...(await auditEntriesAbout(tx, { personId, accountIds }, MOST_AUDIT_ENTRIES)) },
    };
  }
}

/** One look-up a device: a person has had a handful. */
async function withIdentifiers(
  tx: Tx,
  assignments: readonly PersonAssignment[],
): Promise<PersonRecord['assignments']['items']> {
  const identifiers = new Map<string, readonly { kind: string; value: string }[]>();
  for (const { deviceId } of assignments)
    if (!identifiers.has(deviceId)) identifiers.set(deviceId, (await getDevice(tx, deviceId)).identifiers);
  return assignments.map((assignment) => ({ ...assignment, identifiers: identifiers.get(assignment.deviceId) ?? [] }));
}
