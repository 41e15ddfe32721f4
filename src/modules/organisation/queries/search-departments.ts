import type { Tx } from '../../../platform/database/tx.js';
import type { Department } from './departments.js';

// Some tens of rows: read whole.
const SEARCH = `
  SELECT department_id AS id, name, employees, valid_from AS "validFrom", valid_to AS "validTo"
  FROM department WHERE municipality_id = $1 AND name ILIKE ALL ($2::text[])
  ORDER BY lower(name) <> lower($3), NOT starts_with(lower(name), lower($3)), valid_to IS NOT NULL, name, department_id LIMIT $4`;

/**
 * Departments whose name fits every pattern: those called `text` first, then those whose name begins with it; ended ones after
 * those that exist.
 *
 * @param patterns for ILIKE, each word of `text` in one
 */
export const searchDepartments = (
  tx: Tx,
  text: string,
  patterns: readonly string[],
  limit: number,
): Promise<Department[]> => tx.query<Department>(SEARCH, [tx.municipalityId, patterns, text, limit]);

export const departmentNames = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx.query(
    'SELECT department_id AS id, name FROM department WHERE municipality_id = $1 AND department_id = ANY ($2::uuid[])',
    [tx.municipalityId, ids],
  );
