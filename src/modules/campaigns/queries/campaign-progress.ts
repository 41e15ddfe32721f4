import type { Tx } from '../../../platform/database/tx.js';

export interface DepartmentProgress {
  /** Null for devices that belong to no department. */
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly expected: number;
  /** Expected and collected. */
  readonly collected: number;
  /** Expected and not collected. */
  readonly missing: number;
  /** Collected without being expected. */
  readonly extra: number;
}

// A device counts for the department that was expected to return it; an unexpected one for the department it was in.
const SQL = `
  WITH device AS (
    SELECT coalesce(e.department_id, c.department_id) AS department_id, e.device_id IS NOT NULL AS expected,
      c.device_id IS NOT NULL AS collected
    FROM (SELECT * FROM campaign_expected WHERE municipality_id = $1 AND campaign_id = $2) e
    FULL JOIN (SELECT * FROM campaign_device WHERE municipality_id = $1 AND campaign_id = $2) c USING (device_id)
  )
  SELECT d.department_id AS "departmentId", p.name AS department,
    count(*) FILTER (WHERE expected) AS expected,
    count(*) FILTER (WHERE expected AND collected) AS collected,
    count(*) FILTER (WHERE expected AND NOT collected) AS missing,
    count(*) FILTER (WHERE NOT expected) AS extra
  FROM device d LEFT JOIN department p ON p.municipality_id = $1 AND p.department_id = d.department_id
  GROUP BY d.department_id, p.name
  ORDER BY p.name NULLS LAST`;

/** Expected against found, a line a department. */
export const campaignProgress = (tx: Tx, campaignId: string): Promise<DepartmentProgress[]> =>
  tx.query<DepartmentProgress>(SQL, [tx.municipalityId, campaignId]);
