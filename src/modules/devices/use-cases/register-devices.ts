import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { Facts } from '../../../platform/facts/facts.js';
import { Clock } from '../../../shared/clock.js';
import type { DeviceCategory } from '../../../shared/device-category.js';
import { Problem } from '../../../shared/problem.js';
import type { Identifier } from '../../../shared/codes/device-identifier.js';
import type { DeviceState } from '../../../shared/device-lifecycle.js';
import { DeviceStepsTaken } from '../facts/device-steps.js';
import { insertDevices, type NewDevice } from '../persistence/insert-devices.js';
import { lockByIdentifiers } from '../persistence/device-register.js';

export interface RegisterDeviceCommand {
  readonly model: { readonly modelId: string; readonly category: DeviceCategory } | null;
  /** Of a device without a model. */
  readonly category?: DeviceCategory | null;
  readonly identifiers: readonly Identifier[];
  readonly departmentId: string | null;
  readonly state: DeviceState;
  /** When the device came into its state; null when nobody knows. */
  readonly stateSince: Date | null;
  readonly purchasedOn: string | null;
}

/** Puts devices on the register. Each gets an id and the first event of its history. */
@Injectable()
export class RegisterDevices {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
  ) {}

  /**
   * @returns the new devices' ids, in the order of the commands
   * @throws Problem conflict when an identifier belongs to a device already, naming both
   */
  async run(tx: Tx, actor: string, commands: readonly RegisterDeviceCommand[]): Promise<string[]> {
    await refuseTaken(tx, commands);
    return this.add(tx, actor, commands);
  }

  /**
   * For callers that have looked for the identifiers themselves; one that is taken meanwhile makes the transaction run again.
   *
   * @returns the new devices' ids, in the order of the commands
   */
  async add(tx: Tx, actor: string, commands: readonly RegisterDeviceCommand[]): Promise<string[]> {
    const now = this.clock.now();
    const devices = commands.map((command) => newDevice(command, actor, now));
    await insertDevices(tx, now, devices);
    await this.facts.publish(
      tx,
      DeviceStepsTaken,
      devices.map((device) => ({
        ...device,
        ...device.event,
        stateBefore: null,
        departmentBefore: null,
        driveDestroyed: false,
      })),
    );
    return devices.map(({ deviceId }) => deviceId);
  }
}

async function refuseTaken(tx: Tx, commands: readonly RegisterDeviceCommand[]): Promise<void> {
  const wanted = commands.flatMap((command, index) =>
    command.identifiers.map((identifier) => ({ ...identifier, index })),
  );
  const [taken] = await lockByIdentifiers(tx, wanted);
  if (!taken) return;
  const { written } = wanted.find(({ kind, value }) => kind === taken.kind && value === taken.value) ?? {
    written: taken.value,
  };
  throw new Problem('conflict', `The ${taken.kind} ${written} belongs to the device ${taken.deviceId} already.`, {
    deviceId: taken.deviceId,
  });
}

function newDevice(command: RegisterDeviceCommand, actor: string, now: Date): NewDevice {
  const { model, identifiers, departmentId, state, stateSince, purchasedOn } = command;
  return {
    deviceId: uuidv7(),
    modelId: model?.modelId ?? null,
    category: model?.category ?? command.category ?? null,
    departmentId,
    state,
    stateSince,
    purchasedOn,
    provisional: false,
    identifiers,
    event: {
      eventId: uuidv7(),
      type: 'registered',
      actor,
      occurredAt: stateSince ?? now,
      payload: {
        identifiers: identifiers.map(({ kind, written }) => ({ kind, value: written })),
        modelId: model?.modelId,
        purchasedOn: purchasedOn ?? undefined,
      },
    },
  };
}
