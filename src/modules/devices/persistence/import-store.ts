import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { containsPersonalNumber } from '../../../shared/codes/personal-number-guard.js';
import { Problem } from '../../../shared/problem.js';
import { type ImportReport, NOTHING_YET } from '../domain/import/import-report.js';
import type { ImportCommand, StoredImport } from '../domain/import/stored-import.js';

const COLUMNS = `import_id AS "importId", kind, dry_run AS "dryRun", file_name AS "fileName", actor, state, report,
  created_at AS "createdAt", finished_at AS "finishedAt"`;

/**
 * Keeps the file until it is imported.
 *
 * @returns the import's id
 * @throws Problem invalid when the file's name holds a personal number: the name is kept for good
 */
export async function storeImport(
  tx: Tx,
  { kind, dryRun, fileName, bytes, actor }: ImportCommand,
  now: Date,
): Promise<string> {
  if (containsPersonalNumber(fileName))
    throw Problem.invalid('/file', 'The name of the file looks like it holds a personal number. Rename the file.');
  const importId = uuidv7();
  const sha256 = createHash('sha256').update(bytes).digest();
  await tx.query(
    `INSERT INTO import (municipality_id, import_id, kind, dry_run, file_name, file, file_sha256, actor, state, report, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $10)`,
    [tx.municipalityId, importId, kind, dryRun, fileName, bytes, sha256, actor, JSON.stringify(NOTHING_YET), now],
  );
  return importId;
}

/** @throws Problem not-found */
export async function readImport(tx: Tx, importId: string): Promise<StoredImport> {
  const [row] = await tx.query<StoredImport>(
    `SELECT ${COLUMNS} FROM import WHERE municipality_id = $1 AND import_id = $2`,
    [tx.municipalityId, importId],
  );
  if (!row) throw Problem.notFound('import', importId);
  return row;
}

/** The file of an import that is not finished; null when it is. */
export async function readFile(tx: Tx, importId: string): Promise<Buffer | null> {
  const [row] = await tx.query<{ file: Buffer | null }>(
    `SELECT file FROM import WHERE municipality_id = $1 AND import_id = $2`,
    [tx.municipalityId, importId],
  );
  return row?.file ?? null;
}

export async function reportProgress(tx: Tx, importId: string, processed: number, total: number): Promise<void> {
  await tx.query(
    `UPDATE import SET state = 'running', report = report || jsonb_build_object('processed', $3::int, 'total', $4::int)
     WHERE municipality_id = $1 AND import_id = $2 AND finished_at IS NULL`,
    [tx.municipalityId, importId, processed, total],
  );
}

/** The end of an import. The file goes: it may hold columns about people that were not imported. Its hash stays. */
export async function finishImport(
  tx: Tx,
  importId: string,
  state: 'done' | 'failed',
  report: ImportReport,
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE import SET state = $3, report = $4, finished_at = $5, file = NULL WHERE municipality_id = $1 AND import_id = $2`,
    [tx.municipalityId, importId, state, JSON.stringify(report), now],
  );
}
