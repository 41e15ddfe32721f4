import { Problem } from '../../../shared/problem.js';
import type { DeviceEventCommand } from '../use-cases/record-device-events.js';
import type { DeviceEventDto } from './devices.dto.js';

/** @throws Problem invalid when a campaign is named by an event that it does not look at, and that nobody would check */
export function asEventCommand(deviceId: string, body: DeviceEventDto, pointer = ''): DeviceEventCommand {
  const { eventId, type, occurredAt, departmentId, grade, driveDestroyed, corrects } = body;
  const { note, campaignId, purchaseCancelled } = body;
  if (campaignId !== undefined && type !== 'collected')
    throw Problem.invalid(
      `${pointer}/campaignId`,
      'campaignId goes with the type "collected" alone; leave it out here.',
    );
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
