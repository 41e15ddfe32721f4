import type { Tx } from '../../../platform/database/tx.js';
import type { ListedImport } from '../domain/import/stored-import.js';

// Errors and remarks are left out: fifty reports may hold a hundred thousand of them.
const SQL = `
  SELECT import_id AS "importId", kind, dry_run AS "dryRun", file_name AS "fileName", actor, state,
    report - 'errors' - 'warnings' AS report, created_at AS "createdAt", finished_at AS "finishedAt"
  FROM import
  WHERE municipality_id = $1
  ORDER BY import_id DESC LIMIT 50`;

/** The last fifty imports, newest first. */
export const listImports = (tx: Tx): Promise<ListedImport[]> => tx.query<ListedImport>(SQL, [tx.municipalityId]);
