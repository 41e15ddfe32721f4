import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import { getDepartment } from '../../organisation/organisation.public.js';

/** @throws Problem invalid, at `pointer`, when a request names a department that does not exist */
export async function requireDepartment(tx: Tx, departmentId: string, pointer = '/departmentId'): Promise<void> {
  try {
    await getDepartment(tx, departmentId);
  } catch (error) {
    if (error instanceof Problem && error.type === 'not-found')
      throw Problem.invalid(pointer, 'There is no department of this id; GET /departments lists them.');
    throw error;
  }
}
