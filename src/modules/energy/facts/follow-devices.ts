import { Injectable } from '@nestjs/common';
import { Facts } from '../../../platform/facts/facts.js';
import { enqueueAll } from '../../../platform/queue/enqueue.js';
import { type DeviceStep, DeviceStepsTaken } from '../../devices/devices.public.js';
import { RecalculateDepartmentEnergy } from '../jobs/recalculate-department-energy.js';

/** A device came into use, left it, or changed departments while in use: those departments' energy is owed anew. */
@Injectable()
export class FollowDeviceUse {
  constructor(facts: Facts) {
    facts.subscribe(DeviceStepsTaken, (tx, steps) =>
      enqueueAll(
        tx,
        RecalculateDepartmentEnergy,
        [...new Set(steps.flatMap(departmentsTouched))].map((departmentId) => ({
          municipalityId: tx.municipalityId,
          departmentId,
        })),
      ),
    );
  }
}

function departmentsTouched({ stateBefore, state, departmentBefore, departmentId }: DeviceStep): string[] {
  if (stateBefore !== 'in_use' && state !== 'in_use') return [];
  if (stateBefore === state && departmentBefore === departmentId) return [];
  return [departmentBefore, departmentId].filter((department) => department !== null);
}
