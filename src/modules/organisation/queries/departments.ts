import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { DepartmentEntity } from '../persistence/department.entity.js';

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly employees: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Every department, ended ones too: their devices and energy stay theirs. */
export async function listDepartments(tx: Tx): Promise<Department[]> {
  const rows = await tx.entities.getRepository(DepartmentEntity).findBy({ municipalityId: tx.municipalityId });
  return rows
    .map(asDepartment)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv') || a.validFrom.localeCompare(b.validFrom));
}

/** @throws Problem not-found */
export async function getDepartment(tx: Tx, departmentId: string): Promise<Department> {
  const { municipalityId } = tx;
  const row = await tx.entities.getRepository(DepartmentEntity).findOneBy({ municipalityId, departmentId });
  if (!row) throw Problem.notFound('department', departmentId);
  return asDepartment(row);
}

export const asDepartment = (row: DepartmentEntity): Department => ({
  id: row.departmentId,
  name: row.name,
  employees: row.employees,
  validFrom: row.validFrom,
  validTo: row.validTo,
});

/** The municipality's own asset tag pattern, or undefined. */
export async function assetTagPattern(tx: Tx): Promise<RegExp | undefined> {
  const [row] = await tx.query<{ pattern: string | null }>(
    'SELECT asset_tag_pattern AS pattern FROM municipality WHERE municipality_id = $1',
    [tx.municipalityId],
  );
  return row?.pattern ? new RegExp(row.pattern, 'i') : undefined;
}
