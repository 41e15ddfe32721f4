import type { Tx } from '../../../platform/database/tx.js';

export interface DeviceUse {
  readonly assignmentId: string;
  /** Null once the link is cut. */
  readonly personId: string | null;
  readonly from: Date;
  /** Null while it goes on. */
  readonly to: Date | null;
  readonly cutAt: Date | null;
}

/** Who has used a device, the latest first. */
export const deviceUsers = (tx: Tx, deviceId: string): Promise<DeviceUse[]> =>
  tx.query<DeviceUse>(
    `SELECT assignment_id AS "assignmentId", person_id AS "personId", assigned_at AS "from", returned_at AS "to", cut_at AS "cutAt"
     FROM device_assignment WHERE municipality_id = $1 AND device_id = $2 ORDER BY assigned_at DESC, assignment_id DESC`,
    [tx.municipalityId, deviceId],
  );
