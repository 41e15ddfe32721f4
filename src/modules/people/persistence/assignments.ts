import type { Tx } from '../../../platform/database/tx.js';

export interface CurrentAssignment {
  readonly assignmentId: string;
  readonly deviceId: string;
  readonly personId: string | null;
}

const CURRENT = `SELECT assignment_id AS "assignmentId", device_id AS "deviceId", person_id AS "personId"
  FROM device_assignment WHERE municipality_id = $1 AND returned_at IS NULL`;

/** Who the device is with now. */
export async function currentAssignment(tx: Tx, deviceId: string): Promise<CurrentAssignment | undefined> {
  const [row] = await tx.query<CurrentAssignment>(`${CURRENT} AND device_id = $2`, [tx.municipalityId, deviceId]);
  return row;
}

/** What a person has now. */
export const currentAssignmentsOf = (tx: Tx, personId: string): Promise<CurrentAssignment[]> =>
  tx.query<CurrentAssignment>(`${CURRENT} AND person_id = $2 ORDER BY device_id`, [tx.municipalityId, personId]);

/** @throws DatabaseError 23505 when the device has been assigned meanwhile: the transaction then runs again */
export async function insertAssignment(
  tx: Tx,
  { assignmentId, deviceId, personId }: CurrentAssignment,
  at: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO device_assignment (municipality_id, assignment_id, device_id, person_id, assigned_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [tx.municipalityId, assignmentId, deviceId, personId, at],
  );
}

/** @returns those that ended now: a scan may have ended one since it was read */
export const endAssignments = (tx: Tx, assignmentIds: readonly string[], at: Date): Promise<CurrentAssignment[]> =>
  tx.query<CurrentAssignment>(
    `UPDATE device_assignment SET returned_at = greatest(assigned_at, $3)
     WHERE municipality_id = $1 AND assignment_id = ANY($2::uuid[]) AND returned_at IS NULL
     RETURNING assignment_id AS "assignmentId", device_id AS "deviceId", person_id AS "personId"`,
    [tx.municipalityId, assignmentIds, at],
  );

// Intake runs this for every batch of scans. The devices' assignments are looked up one by one, behind a limit that says
// nothing new: joined, a table without statistics was read whole (200 devices of 200 000: 500 ms instead of 15, two cores).
const END_OF = `
  UPDATE device_assignment a SET returned_at = greatest(a.assigned_at, least(
    (SELECT max(step.at) FROM unnest($2::uuid[], $3::timestamptz[]) AS step(device_id, at) WHERE step.device_id = a.device_id), $4))
  WHERE a.municipality_id = $1 AND a.assignment_id = ANY(ARRAY(
    SELECT open.assignment_id FROM unnest($2::uuid[]) AS leaving(device_id)
    CROSS JOIN LATERAL (
      SELECT o.assignment_id FROM device_assignment o
      WHERE o.municipality_id = $1 AND o.device_id = leaving.device_id AND o.returned_at IS NULL LIMIT 1
    ) open))`;

/**
 * Ends the assignments of devices that have left their users, if they have one.
 *
 * @param now no device was handed in later than this, whatever the scanner's clock says
 */
export async function endAssignmentsOf(
  tx: Tx,
  steps: readonly { readonly deviceId: string; readonly occurredAt: Date }[],
  now: Date,
): Promise<void> {
  const devices = steps.map(({ deviceId }) => deviceId);
  const times = steps.map(({ occurredAt }) => occurredAt.toISOString());
  await tx.client.query({ text: END_OF, values: [tx.municipalityId, devices, times, now.toISOString()] });
}

/** Cuts every link to a person. @returns how many there were */
export async function cutLinksTo(tx: Tx, personId: string, at: Date): Promise<number> {
  const cut = await tx.query(
    `UPDATE device_assignment SET person_id = NULL, cut_at = $3
     WHERE municipality_id = $1 AND person_id = $2 RETURNING 1`,
    [tx.municipalityId, personId, at],
  );
  return cut.length;
}

/** Cuts the links of what was returned at `returnedBy` or before. @returns how many were cut */
export async function cutLinksReturnedBy(tx: Tx, returnedBy: Date, at: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `WITH cut AS (
       UPDATE device_assignment SET person_id = NULL, cut_at = $3
       WHERE municipality_id = $1 AND returned_at <= $2 AND person_id IS NOT NULL RETURNING 1
     ) SELECT count(*) FROM cut`,
    [tx.municipalityId, returnedBy, at],
  );
  return row?.count ?? 0;
}
