import type { Tx } from '../../../platform/database/tx.js';

export interface PersonAssignment {
  readonly assignmentId: string;
  readonly deviceId: string;
  readonly from: Date;
  /** Null while it goes on. */
  readonly to: Date | null;
}

/** What a person has, and had while the link was kept; the latest first. */
export const assignmentsOfPerson = (tx: Tx, personId: string): Promise<PersonAssignment[]> =>
  tx.query<PersonAssignment>(
    `SELECT assignment_id AS "assignmentId", device_id AS "deviceId", assigned_at AS "from", returned_at AS "to"
     FROM device_assignment WHERE municipality_id = $1 AND person_id = $2 ORDER BY assigned_at DESC, assignment_id DESC`,
    [tx.municipalityId, personId],
  );
