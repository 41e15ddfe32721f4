import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { IdentifierKind } from '../../../shared/codes/identifiers.js';
import type { DeviceCategory } from '../../../shared/device-category.js';
import { Problem } from '../../../shared/problem.js';
import { identifierOf } from '../../../shared/codes/device-identifier.js';
import type { DeviceState } from '../../../shared/device-lifecycle.js';
import { DeviceModelEntity } from '../persistence/device-model.entity.js';
import { EnsureModels, type ModelCommand } from './ensure-models.js';
import { RegisterDevices } from './register-devices.js';
import { requireDepartment } from './require-department.js';

export interface RegisterDeviceRequest {
  readonly modelId?: string;
  readonly model?: ModelCommand;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  readonly departmentId?: string;
  readonly state?: DeviceState;
  readonly stateSince?: string;
  readonly purchasedOn?: string;
}

/** One device, as a person fills in a form: names its model and department, and hears of what does not exist. */
@Injectable()
export class RegisterDevice {
  constructor(
    private readonly models: EnsureModels,
    private readonly devices: RegisterDevices,
  ) {}

  /** @returns the new device's id */
  async run(tx: Tx, actor: string, request: RegisterDeviceRequest): Promise<string> {
    const { departmentId, state = 'in_use', stateSince, purchasedOn } = request;
    if (departmentId !== undefined) await requireDepartment(tx, departmentId);
    const identifiers = request.identifiers.map(({ kind, value }) => identifierOf(kind, value));
    identifiers.forEach(({ value, kind }, index) => {
      if (value === '') throw Problem.invalid(`/identifiers/${index}/value`, `This is no ${kind}.`);
      if (identifiers.findIndex((other) => other.kind === kind && other.value === value) < index)
        throw Problem.invalid(`/identifiers/${index}/value`, 'The same identifier is listed above already.');
    });
    const model = await this.modelOf(tx, request);
    const [deviceId] = await this.devices.run(tx, actor, [
      {
        model,
        identifiers,
        departmentId: departmentId ?? null,
        state,
        stateSince: stateSince === undefined ? null : new Date(stateSince),
        purchasedOn: purchasedOn ?? null,
      },
    ]);
    if (deviceId === undefined) throw new Error('A device was registered and has no id.');
    return deviceId;
  }

  private async modelOf(
    tx: Tx,
    { modelId, model }: RegisterDeviceRequest,
  ): Promise<{ modelId: string; category: DeviceCategory } | null> {
    if (modelId !== undefined) {
      const { municipalityId } = tx;
      const found = await tx.entities.getRepository(DeviceModelEntity).findOneBy({ municipalityId, modelId });
      if (!found) throw Problem.invalid('/modelId', 'There is no model of this id; describe it in "model" to add it.');
      return found;
    }
    if (model === undefined) throw Problem.invalid('/modelId', 'Name the model by modelId, or describe it in "model".');
    const [ensured] = await this.models.run(tx, [model]);
    return ensured ?? null;
  }
}
