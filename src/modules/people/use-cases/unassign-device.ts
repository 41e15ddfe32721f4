import { Injectable } from '@nestjs/common';
import type { AuditedActor } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { getDevice } from '../../devices/devices.public.js';
import { currentAssignment } from '../persistence/assignments.js';
import { EndAssignments } from './end-assignments.js';

/** Takes a device from whoever has it; of a device that nobody has, nothing changes. */
@Injectable()
export class UnassignDevice {
  constructor(private readonly end: EndAssignments) {}

  /** @throws Problem not-found */
  async run(tx: Tx, by: AuditedActor, deviceId: string): Promise<void> {
    await getDevice(tx, deviceId);
    const current = await currentAssignment(tx, deviceId);
    if (current) await this.end.run(tx, by, [current]);
  }
}
