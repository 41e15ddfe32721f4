import { defineFact } from '../../../platform/facts/facts.js';
import type { Json } from '../domain/canonical-json.js';
import type { DeviceState, EventType } from '../../../shared/device-lifecycle.js';

/** One step of a device, as later modules hear of it. */
export interface DeviceStep {
  readonly deviceId: string;
  readonly type: EventType;
  readonly occurredAt: Date;
  /** Null for a device that was not in the register before. */
  readonly stateBefore: DeviceState | null;
  readonly state: DeviceState;
  readonly departmentBefore: string | null;
  readonly departmentId: string | null;
  readonly category: string | null;
  readonly driveDestroyed: boolean;
  readonly payload: Json;
}

/** Devices were registered or took a step; part of the same transaction. */
export const DeviceStepsTaken = defineFact<readonly DeviceStep[]>('devices.steps-taken');
