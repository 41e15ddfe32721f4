import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { DepartmentEntity } from '../persistence/department.entity.js';

export interface CreateDepartmentCommand {
  readonly name: string;
  readonly employees?: number;
  /** ISO date; the department's devices and energy count from here. */
  readonly validFrom: string;
  readonly validTo?: string;
}

@Injectable()
export class CreateDepartment {
  async run(tx: Tx, command: CreateDepartmentCommand): Promise<DepartmentEntity> {
    if (command.validTo !== undefined && command.validTo <= command.validFrom)
      throw Problem.invalid('/validTo', 'validTo must be a later day than validFrom.');
    const departments = tx.entities.getRepository(DepartmentEntity);
    const { municipalityId } = tx;
    const sameName = await departments.findBy({ municipalityId, name: command.name });
    const overlap = sameName.find((other) => overlaps(other, command));
    if (overlap)
      throw new Problem('conflict', `A department named ${command.name} already exists from ${overlap.validFrom}.`);
    return departments.save({
      municipalityId,
      departmentId: uuidv7(),
      name: command.name,
      employees: command.employees ?? null,
      validFrom: command.validFrom,
      validTo: command.validTo ?? null,
    });
  }
}

const overlaps = (one: DepartmentEntity, other: CreateDepartmentCommand): boolean =>
  (other.validTo === undefined || one.validFrom < other.validTo) &&
  (one.validTo === null || other.validFrom < one.validTo);
