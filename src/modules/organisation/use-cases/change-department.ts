import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { DepartmentEntity } from '../persistence/department.entity.js';
import { requireOwnTime } from './require-own-time.js';

/** What is named changes; null empties what may be empty. */
export interface ChangeDepartmentCommand {
  readonly name?: string;
  readonly employees?: number | null;
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

@Injectable()
export class ChangeDepartment {
  /** @throws Problem not-found, invalid, conflict */
  async run(
    tx: Tx,
    by: AuditedActor,
    departmentId: string,
    command: ChangeDepartmentCommand,
  ): Promise<DepartmentEntity> {
    const { municipalityId } = tx;
    const departments = tx.entities.getRepository(DepartmentEntity);
    const known = await departments.findOneBy({ municipalityId, departmentId });
    if (!known) throw Problem.notFound('department', departmentId);
    const changed: DepartmentEntity = {
      municipalityId,
      departmentId,
      name: command.name ?? known.name,
      employees: command.employees === undefined ? known.employees : command.employees,
      validFrom: command.validFrom ?? known.validFrom,
      validTo: command.validTo === undefined ? known.validTo : command.validTo,
    };
    const fields = (['name', 'employees', 'validFrom', 'validTo'] as const).filter(
      (field) => changed[field] !== known[field],
    );
    if (fields.length === 0) return known;
    await requireOwnTime(tx, changed);
    const target = { kind: 'department', id: departmentId };
    await recordAudit(tx, by, { act: 'department.changed', target, details: { fields: fields.join(', ') } });
    return departments.save(changed);
  }
}
