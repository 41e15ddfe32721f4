import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';

export interface CollectedDevice {
  readonly deviceId: string;
  readonly model: string | null;
  readonly category: string | null;
  readonly disposition: string;
  readonly department: string | null;
  readonly collectedAt: Date;
}

export interface CollectedDeviceFilter {
  readonly category?: string;
  readonly disposition?: string;
  readonly after?: string;
  readonly limit: number;
}

/** The devices a campaign collected; with a category and disposition those of one cohort. */
export async function campaignDevices(
  tx: Tx,
  campaignId: string,
  filter: CollectedDeviceFilter,
): Promise<Page<CollectedDevice>> {
  const [after] = keyOf(filter.after, 1) ?? [];
  const rows = await tx.query<CollectedDevice>(
    `SELECT c.device_id AS "deviceId", m.manufacturer || ' ' || m.name AS model, c.category, c.disposition, p.name AS department,
       c.collected_at AS "collectedAt"
     FROM campaign_device c
     JOIN device d ON d.municipality_id = $1 AND d.device_id = c.device_id
     LEFT JOIN device_model m ON m.municipality_id = $1 AND m.model_id = d.model_id
     LEFT JOIN department p ON p.municipality_id = $1 AND p.department_id = c.department_id
     WHERE c.municipality_id = $1 AND c.campaign_id = $2 AND ($3::text IS NULL OR coalesce(c.category, 'other') = $3)
       AND ($4::text IS NULL OR c.disposition = $4) AND ($5::uuid IS NULL OR c.device_id > $5)
     ORDER BY c.device_id LIMIT $6`,
    [
      tx.municipalityId,
      campaignId,
      filter.category ?? null,
      filter.disposition ?? null,
      after ?? null,
      filter.limit + 1,
    ],
  );
  return pageOf(rows, filter.limit, (last) => [last.deviceId]);
}
