import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { isAssignable } from '../../../shared/device-lifecycle.js';
import { Problem } from '../../../shared/problem.js';
import { lockByIds, RecordDeviceEvents } from '../../devices/devices.public.js';
import { holdPerson } from '../../organisation/organisation.public.js';
import { currentAssignment, insertAssignment } from '../persistence/assignments.js';
import { EndAssignments } from './end-assignments.js';

/** Gives a device to a person; whoever had it before has it no longer. Assigned again to the same person nothing changes. */
@Injectable()
export class AssignDevice {
  constructor(
    private readonly clock: Clock,
    private readonly recordEvents: RecordDeviceEvents,
    private readonly end: EndAssignments,
  ) {}

  /** @throws Problem not-found (device), invalid (person), conflict when the device cannot be with anybody */
  async run(tx: Tx, by: AuditedActor, deviceId: string, personId: string): Promise<void> {
    const [device] = await lockByIds(tx, [deviceId]);
    if (!device) throw Problem.notFound('device', deviceId);
    await requirePerson(tx, personId);
    const { state } = device;
    if (!isAssignable(state))
      throw new Problem('conflict', `The device is ${state}: it can be assigned once it is in use or in stock again.`, {
        state,
      });
    const current = await currentAssignment(tx, deviceId);
    if (current?.personId === personId) return;
    if (current) await this.end.run(tx, by, [current]);
    const now = this.clock.now();
    const details = { assignmentId: uuidv7() };
    await insertAssignment(tx, { ...details, deviceId, personId }, now);
    await this.recordEvents.run(tx, by.actor, [
      { deviceId, eventId: uuidv7(), type: 'assigned', occurredAt: now, details },
    ]);
    await recordAudit(tx, by, { act: 'device.assigned', target: { kind: 'device', id: deviceId }, details });
  }
}

async function requirePerson(tx: Tx, personId: string): Promise<void> {
  const person = await holdPerson(tx, personId).catch((error: unknown) => {
    if (error instanceof Problem && error.type === 'not-found') return null;
    throw error;
  });
  if (!person) throw Problem.invalid('/personId', 'There is no person of this id; GET /people lists them.');
  if (person.erasedAt) throw Problem.invalid('/personId', 'The person is erased. Add the person anew first.');
}
