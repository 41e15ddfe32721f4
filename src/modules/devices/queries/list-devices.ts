import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';
import type { DeviceState } from '../../../shared/device-lifecycle.js';
import { DEVICE_VIEW, type DeviceView } from './get-device.js';

export interface DeviceFilter {
  readonly departmentId?: string;
  readonly state?: DeviceState;
  readonly after?: string;
  readonly limit: number;
}

/** Newest first, read by key: the millionth device costs what the first does. */
export async function listDevices(tx: Tx, filter: DeviceFilter): Promise<Page<DeviceView>> {
  const [after] = keyOf(filter.after, 1) ?? [];
  const rows = await tx.query<DeviceView>(
    `${DEVICE_VIEW}
       AND ($2::uuid IS NULL OR d.department_id = $2) AND ($3::text IS NULL OR d.state = $3)
       AND ($4::uuid IS NULL OR d.device_id < $4)
     ORDER BY d.municipality_id, d.device_id DESC LIMIT $5`,
    [tx.municipalityId, filter.departmentId ?? null, filter.state ?? null, after ?? null, filter.limit + 1],
  );
  return pageOf(rows, filter.limit, (last) => [last.id]);
}
