import type { Tx } from '../../../platform/database/tx.js';
import { isPending } from '../../../platform/queue/pending.js';
import { getDepartment } from '../../organisation/organisation.public.js';
import { departmentEnergy, type DepartmentEnergy } from '../domain/department-energy.js';
import { RecalculateDepartmentEnergy } from '../jobs/recalculate-department-energy.js';
import { readDepartmentEnergy } from '../persistence/department-energy-store.js';

export interface DepartmentEnergyView extends DepartmentEnergy {
  readonly computedAt: Date | null;
  /** A newer computation is under way. */
  readonly pending: boolean;
}

/** The last computed energy of a department; without devices and readings there are no years. */
export async function getDepartmentEnergy(tx: Tx, departmentId: string): Promise<DepartmentEnergyView> {
  await getDepartment(tx, departmentId);
  const pending = await isPending(tx, RecalculateDepartmentEnergy, departmentId);
  const stored = await readDepartmentEnergy(tx, departmentId);
  return { ...(stored?.result ?? departmentEnergy([])), computedAt: stored?.computedAt ?? null, pending };
}
