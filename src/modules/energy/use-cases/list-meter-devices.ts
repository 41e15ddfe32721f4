import { Injectable } from '@nestjs/common';
import { namesMissingRow } from '../../../platform/database/foreign-key.js';
import type { Tx } from '../../../platform/database/tx.js';
import { enqueueAll } from '../../../platform/queue/enqueue.js';
import { Problem } from '../../../shared/problem.js';
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
    const taken = await tx.query<{ departmentId: string }>(
      `DELETE FROM energy_meter_device
       WHERE municipality_id = $1 AND ((department_id = $2 AND meter = $3) OR device_id = ANY($4::uuid[]))
       RETURNING department_id AS "departmentId"`,
      [municipalityId, departmentId, meter, deviceIds],
    );
    try {
      await tx.query(
        `INSERT INTO energy_meter_device (municipality_id, department_id, meter, device_id)
         SELECT DISTINCT $1::uuid, $2::uuid, $3, device_id FROM unnest($4::uuid[]) AS device_id`,
        [municipalityId, departmentId, meter, deviceIds],
      );
    } catch (error) {
      if (namesMissingRow(error, 'device'))
        throw Problem.invalid('/deviceIds', 'One of these ids is no device of the register; GET /devices lists them.');
      throw error;
    }
    // A device taken off another department's meter changes what that meter covers.
    const touched = [departmentId, ...taken.map((row) => row.departmentId)];
    await enqueueAll(
      tx,
      RecalculateDepartmentEnergy,
      touched.map((department) => ({ municipalityId, departmentId: department })),
    );
  }
}
