import type { Tx } from '../../../platform/database/tx.js';
import type { MunicipalRole } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import { getDepartment } from '../../organisation/organisation.public.js';

/**
 * Checks the department of an account or key: it is there, and a department manager has one.
 *
 * @throws Problem invalid
 */
export async function requireDepartment(tx: Tx, role: MunicipalRole, departmentId: string | null): Promise<void> {
  if (departmentId === null) {
    if (role === 'department_manager')
      throw Problem.invalid('/departmentId', 'A department manager needs a department. Say which one they manage.');
    return;
  }
  try {
    await getDepartment(tx, departmentId);
  } catch (error) {
    if (!(error instanceof Problem) || error.type !== 'not-found') throw error;
    throw Problem.invalid('/departmentId', 'There is no department of this id; GET /departments lists them.');
  }
}
