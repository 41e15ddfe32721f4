import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { enqueue } from '../../../platform/queue/enqueue.js';
import { Problem } from '../../../shared/problem.js';
import { getDepartment } from '../../organisation/organisation.public.js';
import type { DepartmentTarget } from '../domain/against-target.js';
import { RecalculateDepartmentEnergy } from '../jobs/recalculate-department-energy.js';
import { storeTarget } from '../persistence/department-energy-store.js';

@Injectable()
export class SetEnergyTarget {
  async run(tx: Tx, departmentId: string, target: DepartmentTarget): Promise<void> {
    if (target.targetYear <= target.baselineYear)
      throw Problem.invalid('/targetYear', 'targetYear must be later than baselineYear.');
    await getDepartment(tx, departmentId);
    await storeTarget(tx, departmentId, target);
    await enqueue(tx, RecalculateDepartmentEnergy, { municipalityId: tx.municipalityId, departmentId });
  }
}
