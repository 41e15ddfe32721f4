import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Facts } from '../../../platform/facts/facts.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { type DeviceState, type EventType, nextState, possibleFrom } from '../../../shared/device-lifecycle.js';
import { type DeviceStep, DeviceStepsTaken } from '../facts/device-steps.js';
import { appendEvents, type NewEvent } from '../persistence/append-events.js';
import { lockByIds, type RegisteredDevice } from '../persistence/device-register.js';
import { eventFingerprint, knownEvents, requireEvent } from '../persistence/known-events.js';
import { requireDepartment } from './require-department.js';

export interface DeviceEventCommand {
  readonly deviceId: string;
  /** Made by the caller; the same id and content again changes nothing. */
  readonly eventId: string;
  readonly type: EventType;
  readonly occurredAt: Date;
  readonly departmentId?: string | null;
  readonly grade?: string;
  readonly driveDestroyed?: boolean;
  /** The event that this one puts right; it stays in the history. */
  readonly corrects?: string;
  /** Where the command stands in its request, as a JSON pointer; empty when it is the whole of it. */
  readonly pointer?: string;
  readonly details: Readonly<Record<string, Json | undefined>>;
}

/** Appends steps and remarks to devices' histories. All of them or, at the first that cannot be, none. */
@Injectable()
export class RecordDeviceEvents {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
  ) {}

  /**
   * @throws Problem not-found (device), illegal-transition (naming the state and what is possible from it),
   *   conflict (the event id was used for something else)
   */
  async run(tx: Tx, actor: string, commands: readonly DeviceEventCommand[]): Promise<void> {
    const now = this.clock.now();
    const devices = new Map(
      (
        await lockByIds(
          tx,
          commands.map(({ deviceId }) => deviceId),
        )
      ).map((row) => [row.deviceId, row]),
    );
    const known = await knownEvents(
      tx,
      commands.map(({ eventId }) => eventId),
    );
    const steps: DeviceStep[] = [];
    let round: NewEvent[] = [];
    const flush = async (): Promise<void> => {
      await appendEvents(tx, now, round);
      round = [];
    };
    for (const command of commands) {
      const device = devices.get(command.deviceId);
      if (!device) throw Problem.notFound('device', command.deviceId);
      const earlier = known.get(command.eventId);
      if (earlier !== undefined) {
        if (earlier !== fingerprint(command)) throw eventIdTaken(command.eventId);
        continue;
      }
      await requireNamed(tx, command);
      if (round.some(({ deviceId }) => deviceId === command.deviceId)) await flush();
      const step = decide(device, command);
      round.push({ ...command, actor, state: step.state, payload: step.payload });
      steps.push(step);
      known.set(command.eventId, fingerprint(command));
      devices.set(command.deviceId, { ...device, state: step.state, departmentId: step.departmentId });
    }
    await flush();
    if (steps.length > 0) await this.facts.publish(tx, DeviceStepsTaken, steps);
  }
}

/** @throws Problem invalid when the command names an event or department that does not exist */
async function requireNamed(
  tx: Tx,
  { deviceId, departmentId, corrects, pointer = '' }: DeviceEventCommand,
): Promise<void> {
  if (corrects !== undefined) await requireEvent(tx, deviceId, corrects, `${pointer}/corrects`);
  if (typeof departmentId === 'string') await requireDepartment(tx, departmentId, `${pointer}/departmentId`);
}

/** @throws Problem illegal-transition */
function decide(device: RegisteredDevice, command: DeviceEventCommand): DeviceStep {
  const state = nextState(device.state, command.type);
  if (state === null) throw illegal(device.deviceId, device.state, command.type);
  return {
    deviceId: device.deviceId,
    type: command.type,
    occurredAt: command.occurredAt,
    stateBefore: device.state,
    state,
    departmentBefore: device.departmentId,
    departmentId: command.departmentId === undefined ? device.departmentId : command.departmentId,
    category: device.category,
    driveDestroyed: command.driveDestroyed ?? false,
    payload: payloadOf(command),
  };
}

const payloadOf = ({ details, departmentId, grade, driveDestroyed, corrects }: DeviceEventCommand): Json => ({
  ...details,
  departmentId,
  grade,
  driveDestroyed,
  corrects,
});

/** What makes two events with one id the same event; equal to what {@link knownEvents} reads back. */
const fingerprint = (command: DeviceEventCommand): string =>
  eventFingerprint(command.deviceId, command.type, command.occurredAt, canonicalJson(payloadOf(command)));

function illegal(deviceId: string, state: DeviceState, type: string): Problem {
  const possible = possibleFrom(state);
  const remedy =
    possible.length > 0
      ? `Possible from ${state}: ${possible.join(', ')}.`
      : `${state} is an end; only remarks are possible.`;
  return new Problem('illegal-transition', `The device is ${state}; "${type}" cannot happen there. ${remedy}`, {
    deviceId,
    state,
    possible,
  });
}

const eventIdTaken = (eventId: string): Problem =>
  new Problem('conflict', `The event id ${eventId} was used for another event; make a new id for this one.`, {
    eventId,
  });
