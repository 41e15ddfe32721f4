import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { isAssignable } from '../../../shared/device-lifecycle.js';
import type { DeviceStep } from '../../devices/devices.public.js';
import { endAssignmentsOf } from '../persistence/assignments.js';

/**
 * A device that is taken back, lost or disposed of is with its user no longer. The step itself is what history says of it:
 * no event, no line of the audit log, so that a scan costs one statement and most batches of other steps none.
 */
@Injectable()
export class EndAssignmentsOfSteps {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, steps: readonly DeviceStep[]): Promise<void> {
    const leaving = steps.filter(
      ({ stateBefore, state }) => stateBefore !== null && isAssignable(stateBefore) && !isAssignable(state),
    );
    if (leaving.length > 0) await endAssignmentsOf(tx, leaving, this.clock.now());
  }
}
