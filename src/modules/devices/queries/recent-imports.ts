import type { Tx } from '../../../platform/database/tx.js';
import type { ImportState } from '../domain/import/import-report.js';

export interface RecentImport {
  readonly importId: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly state: ImportState;
  readonly processed: number;
  readonly total: number;
  /** Rows with errors. */
  readonly failed: number;
  /** The first thing that is wrong, when something is. */
  readonly error: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const SQL = `
  SELECT import_id AS "importId", file_name AS "fileName", dry_run AS "dryRun", state,
    (report ->> 'processed')::int AS processed, (report ->> 'total')::int AS total, (report ->> 'failed')::int AS failed,
    report -> 'errors' -> 0 ->> 'message' AS error, created_at AS "createdAt", finished_at AS "finishedAt"
  FROM import
  WHERE municipality_id = $1 AND (finished_at IS NULL OR finished_at > $2)
  ORDER BY import_id DESC LIMIT 50`;

/** Imports under way and those that ended after `since`, newest first. */
export const recentImports = (tx: Tx, since: Date): Promise<RecentImport[]> =>
  tx.query<RecentImport>(SQL, [tx.municipalityId, since]);
