import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { enqueue } from '../../../platform/queue/enqueue.js';
import { getDepartment } from '../../organisation/organisation.public.js';
import { RecalculateDepartmentEnergy } from '../jobs/recalculate-department-energy.js';

export interface ListMeterDevicesCommand {
  readonly departmentId: string;
  readonly meter: string;
  /** The devices that hang on the meter; none makes it a meter of the whole department again. */
  readonly deviceIds: readonly string[];
}

/** Says which devices a meter measures, in place of what was said before. A device hangs on one meter. */
@Injectable()
export class ListMeterDevices {
  async run(tx: Tx, { departmentId, meter, deviceIds }: ListMeterDevicesCommand): Promise<void> {
    await getDepartment(tx, departmentId);
    const { municipalityId } = tx;
    await tx.query(
      `DELETE FROM energy_meter_device
       WHERE municipality_id = $1 AND ((department_id = $2 AND meter = $3) OR device_id = ANY($4::uuid[]))`,
      [municipalityId, departmentId, meter, deviceIds],
    );
    await tx.query(
      `INSERT INTO energy_meter_device (municipality_id, department_id, meter, device_id)
       SELECT DISTINCT $1::uuid, $2::uuid, $3, device_id FROM unnest($4::uuid[]) AS device_id`,
      [municipalityId, departmentId, meter, deviceIds],
    );
    await enqueue(tx, RecalculateDepartmentEnergy, { municipalityId, departmentId });
  }
}
