import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/tx.js';
import type { JobDefinition, TenantData } from './job.js';
import { INSERT } from './outbox.sql.js';

/** Asks for one run of `job` when, and only when, the caller's transaction commits. */
export const enqueue = <Data extends TenantData>(tx: Tx, job: JobDefinition<Data>, data: Data): Promise<void> =>
  enqueueAll(tx, job, [data]);

/**
 * Asks for many runs in one statement; requests with the same key become one.
 *
 * @throws Error when a payload names another municipality than the transaction's
 */
export async function enqueueAll<Data extends TenantData>(
  tx: Tx,
  job: JobDefinition<Data>,
  payloads: readonly Data[],
): Promise<void> {
  const requests = new Map<string, { outboxId: string; data: Data }>();
  for (const data of payloads) {
    if (data.municipalityId !== tx.municipalityId)
      throw new Error(`${job.name} was requested for another municipality than its transaction's`);
    const outboxId = uuidv7();
    requests.set(job.key?.(data) ?? outboxId, { outboxId, data });
  }
  if (requests.size === 0) return;
  const rows = [...requests];
  await tx.query(INSERT, [
    tx.municipalityId,
    rows.map(([, { outboxId }]) => outboxId),
    rows.map(() => job.name),
    rows.map(([key]) => key),
    rows.map(([, { data }]) => JSON.stringify(data)),
  ]);
}
