import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DepartmentEntity } from '../persistence/department.entity.js';
import { requireOwnTime } from './require-own-time.js';

export interface CreateDepartmentCommand {
  readonly name: string;
  readonly employees?: number;
  /** ISO date; the department's devices and energy count from here. */
  readonly validFrom: string;
  readonly validTo?: string;
}

@Injectable()
export class CreateDepartment {
  /** @param by who asked for this department; unset where it only follows from an import, which is on record itself */
  async run(tx: Tx, command: CreateDepartmentCommand, by?: AuditedActor): Promise<DepartmentEntity> {
    const department = {
      municipalityId: tx.municipalityId,
      departmentId: uuidv7(),
      name: command.name,
      employees: command.employees ?? null,
      validFrom: command.validFrom,
      validTo: command.validTo ?? null,
    };
    await requireOwnTime(tx, department);
    const target = { kind: 'department', id: department.departmentId };
    if (by) await recordAudit(tx, by, { act: 'department.created', target });
    return tx.entities.getRepository(DepartmentEntity).save(department);
  }
}
