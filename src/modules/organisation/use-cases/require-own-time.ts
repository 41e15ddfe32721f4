import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { isInOrder, overlaps } from '../domain/department-validity.js';
import { DepartmentEntity } from '../persistence/department.entity.js';

/** @throws Problem invalid when it ends before it begins, conflict when another of its name exists at the same time */
export async function requireOwnTime(tx: Tx, department: DepartmentEntity): Promise<void> {
  const { municipalityId, departmentId, name } = department;
  if (!isInOrder(department)) throw Problem.invalid('/validTo', 'validTo must be a later day than validFrom.');
  const sameName = await tx.entities.getRepository(DepartmentEntity).findBy({ municipalityId, name });
  const other = sameName.find((each) => each.departmentId !== departmentId && overlaps(each, department));
  if (other) throw new Problem('conflict', `A department named ${name} already exists from ${other.validFrom}.`);
}
