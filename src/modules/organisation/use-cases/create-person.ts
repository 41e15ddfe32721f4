import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { requireFreePersonKeys } from './require-free-person-keys.js';

export interface CreatePersonCommand {
  readonly name: string;
  readonly email?: string | null;
  readonly externalId?: string | null;
  readonly departmentId?: string | null;
}

/** Puts a person into the one table with names. Everything else knows them by the key returned. */
@Injectable()
export class CreatePerson {
  /**
   * @returns the person's key
   * @throws Problem conflict, invalid
   */
  async run(tx: Tx, by: AuditedActor, command: CreatePersonCommand): Promise<string> {
    const personId = uuidv7();
    await requireFreePersonKeys(tx, personId, command);
    const { name, email = null, externalId = null, departmentId = null } = command;
    await tx.query(
      `INSERT INTO person (municipality_id, person_id, name, email, external_id, department_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.municipalityId, personId, name, email, externalId, departmentId],
    );
    await recordAudit(tx, by, { act: 'person.created', target: { kind: 'person', id: personId } });
    return personId;
  }
}
