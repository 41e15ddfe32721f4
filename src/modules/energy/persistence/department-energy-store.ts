import type { Tx } from '../../../platform/database/tx.js';
import type { DepartmentTarget } from '../domain/against-target.js';
import type { DepartmentEnergy } from '../domain/department-energy.js';

export async function readTarget(tx: Tx, departmentId: string): Promise<DepartmentTarget | null> {
  const [row] = await tx.query<DepartmentTarget>(
    `SELECT baseline_year AS "baselineYear", target_year AS "targetYear", reduction
     FROM energy_target WHERE municipality_id = $1 AND department_id = $2`,
    [tx.municipalityId, departmentId],
  );
  return row ?? null;
}

export async function storeTarget(tx: Tx, departmentId: string, target: DepartmentTarget): Promise<void> {
  await tx.query(
    `INSERT INTO energy_target (municipality_id, department_id, baseline_year, target_year, reduction) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (municipality_id, department_id)
       DO UPDATE SET baseline_year = excluded.baseline_year, target_year = excluded.target_year, reduction = excluded.reduction`,
    [tx.municipalityId, departmentId, target.baselineYear, target.targetYear, target.reduction],
  );
}

export interface StoredEnergy {
  readonly result: DepartmentEnergy;
  readonly computedAt: Date;
}

export async function storeDepartmentEnergy(
  tx: Tx,
  departmentId: string,
  result: DepartmentEnergy,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO department_energy AS e (municipality_id, department_id, result, computed_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (municipality_id, department_id) DO UPDATE SET result = excluded.result, computed_at = excluded.computed_at
       WHERE e.computed_at <= excluded.computed_at`,
    [tx.municipalityId, departmentId, JSON.stringify(result), now],
  );
}

export async function readDepartmentEnergy(tx: Tx, departmentId: string): Promise<StoredEnergy | undefined> {
  const [row] = await tx.query<StoredEnergy>(
    `SELECT result, computed_at AS "computedAt" FROM department_energy WHERE municipality_id = $1 AND department_id = $2`,
    [tx.municipalityId, departmentId],
  );
  return row;
}
