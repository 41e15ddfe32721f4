import type { Tx } from '../../../platform/database/tx.js';
import type { ImportReport } from '../domain/import/import-report.js';

/** Somebody still works on the import. */
export async function signLife(tx: Tx, importId: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE import SET seen_at = $3 WHERE municipality_id = $1 AND import_id = $2 AND finished_at IS NULL`,
    [tx.municipalityId, importId, now],
  );
}

// An import whose job is owed is begun again by a worker, however long that takes. The file goes as at any other end.
const END = `
  UPDATE import i
  SET state = 'failed', finished_at = $3, file = NULL,
    report = $4::jsonb || jsonb_build_object('processed', i.report -> 'processed', 'total', i.report -> 'total')
  WHERE i.municipality_id = $1 AND i.finished_at IS NULL AND coalesce(i.seen_at, i.created_at) < $2
    AND NOT EXISTS (SELECT FROM outbox o
      WHERE o.municipality_id = $1 AND o.job = $5 AND o.key = i.import_id::text)`;

/** @param job the name of the job that runs imports */
export async function endImportsWithoutSignOfLife(
  tx: Tx,
  silentSince: Date,
  now: Date,
  report: ImportReport,
  job: string,
): Promise<void> {
  await tx.query(END, [tx.municipalityId, silentSince, now, JSON.stringify(report), job]);
}
