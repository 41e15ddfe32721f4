import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';
import type { ScanReason } from '../../../shared/scan-reason.js';
import type { ScanOutcome } from '../domain/decide-scan.js';

export interface ListedScan {
  readonly scanId: string;
  readonly code: string;
  readonly outcome: ScanOutcome;
  readonly stationId: string | null;
  readonly readAt: Date;
  readonly receivedAt: Date;
  readonly deviceId: string | null;
  readonly model: string | null;
  readonly reason: ScanReason | null;
  readonly message: string | null;
}

export interface ScanFilter {
  readonly outcome?: ScanOutcome;
  readonly after?: string;
  readonly limit: number;
}

/** A campaign's scans, newest first. */
export async function listScans(
  tx: Tx,
  campaignId: string,
  { outcome, after, limit }: ScanFilter,
): Promise<Page<ListedScan>> {
  const [receivedAt, scanId] = keyOf(after, 2) ?? [];
  const rows = await tx.query<ListedScan>(
    `SELECT s.scan_id AS "scanId", s.code, s.outcome, s.station_id AS "stationId", s.read_at AS "readAt",
       s.received_at AS "receivedAt", s.device_id AS "deviceId", m.manufacturer || ' ' || m.name AS model, s.reason, s.message
     FROM scan s
     LEFT JOIN device d ON d.municipality_id = $1 AND d.device_id = s.device_id
     LEFT JOIN device_model m ON m.municipality_id = $1 AND m.model_id = d.model_id
     WHERE s.municipality_id = $1 AND s.campaign_id = $2 AND ($3::text IS NULL OR s.outcome = $3)
       AND ($4::timestamptz IS NULL OR (s.received_at, s.scan_id) < ($4, $5::uuid))
     ORDER BY s.received_at DESC, s.scan_id DESC LIMIT $6`,
    [tx.municipalityId, campaignId, outcome ?? null, receivedAt ?? null, scanId ?? null, limit + 1],
  );
  return pageOf(rows, limit, (last) => [last.receivedAt.toISOString(), last.scanId]);
}

/** How many scans came to what. */
export async function countScans(tx: Tx, campaignId: string): Promise<Record<ScanOutcome, number>> {
  const rows = await tx.query<{ outcome: ScanOutcome; count: number }>(
    'SELECT outcome, count(*) AS count FROM scan WHERE municipality_id = $1 AND campaign_id = $2 GROUP BY outcome',
    [tx.municipalityId, campaignId],
  );
  const none = { accepted: 0, repeat: 0, unknown: 0, conflict: 0, rejected: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}
