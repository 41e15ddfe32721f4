import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { lockByIds, RecordDeviceEvents } from '../../devices/devices.public.js';
import { type CurrentAssignment, endAssignments } from '../persistence/assignments.js';

/** Ends assignments that go on, and says so in the histories of their devices. History names the assignment alone. */
@Injectable()
export class EndAssignments {
  constructor(
    private readonly clock: Clock,
    private readonly recordEvents: RecordDeviceEvents,
  ) {}

  async run(tx: Tx, by: AuditedActor, assignments: readonly CurrentAssignment[]): Promise<void> {
    if (assignments.length === 0) return;
    const now = this.clock.now();
    // Devices before assignments, as intake locks them: the two wait for each other and never cross.
    await lockByIds(
      tx,
      assignments.map(({ deviceId }) => deviceId),
    );
    const ids = assignments.map(({ assignmentId }) => assignmentId);
    const ended = await endAssignments(tx, ids, now);
    await this.recordEvents.run(
      tx,
      by.actor,
      ended.map(({ assignmentId, deviceId }) => ({
        deviceId,
        eventId: uuidv7(),
        type: 'assigned',
        occurredAt: now,
        details: { assignmentId, ended: true },
      })),
    );
    for (const { assignmentId, deviceId } of ended)
      await recordAudit(tx, by, {
        act: 'device.unassigned',
        target: { kind: 'device', id: deviceId },
        details: { assignmentId },
      });
  }
}
