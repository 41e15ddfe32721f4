import type { Tx } from '../database/tx.js';
import type { JobDefinition, TenantData } from './job.js';

/** Whether a run of this job for this key is owed: what it computes may not hold the latest yet. */
export async function isPending<Data extends TenantData>(
  tx: Tx,
  job: JobDefinition<Data>,
  key: string,
): Promise<boolean> {
  const [owed] = await tx.query('SELECT 1 FROM outbox WHERE municipality_id = $1 AND job = $2 AND key = $3 LIMIT 1', [
    tx.municipalityId,
    job.name,
    key,
  ]);
  return owed !== undefined;
}
