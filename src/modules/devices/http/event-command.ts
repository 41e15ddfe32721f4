import type { DeviceEventCommand } from '../use-cases/record-device-events.js';
import type { DeviceEventDto } from './devices.dto.js';

export function asEventCommand(deviceId: string, body: DeviceEventDto, pointer = ''): DeviceEventCommand {
  const { eventId, type, occurredAt, departmentId, grade, driveDestroyed, corrects } = body;
  const { note, campaignId, purchaseCancelled } = body;
  return {
    deviceId: deviceId.toLowerCase(),
    eventId: eventId.toLowerCase(),
    type,
    occurredAt: new Date(occurredAt),
    departmentId,
    grade,
    driveDestroyed,
    corrects,
    pointer,
    details: { note, campaignId, purchaseCancelled },
  };
}
