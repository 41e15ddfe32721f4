import { createHash } from 'node:crypto';
import { RetryTransaction } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ScanReason } from '../../../shared/scan-reason.js';
import type { ScanOutcome } from '../domain/decide-scan.js';
import type { KnownReceipt, ReadScan } from '../domain/intake-batch.js';
import type { IncomingScan, Receipt } from '../domain/scan.js';

interface Row {
  readonly scanId: string;
  readonly content: string;
  readonly outcome: ScanOutcome;
  readonly deviceId: string | null;
  readonly reason: ScanReason | null;
  readonly message: string | null;
}

export interface ScanToStore {
  readonly scan: ReadScan;
  readonly receipt: Receipt;
}

/** What makes two scans of one id the same scan: SHA-256 of their content, in hex. */
export const scanContent = ({ campaignId, code, readAt, stationId }: IncomingScan): string =>
  createHash('sha256')
    .update(JSON.stringify([campaignId, code, readAt.toISOString(), stationId ?? null]))
    .digest('hex');

/** Earlier receipts of these scan ids. */
export async function knownScans(tx: Tx, scanIds: readonly string[]): Promise<Map<string, KnownReceipt>> {
  const { rows } = await tx.client.query<Row>({
    text: `SELECT scan_id AS "scanId", encode(content_sha256, 'hex') AS content, outcome, device_id AS "deviceId", reason, message
           FROM scan WHERE municipality_id = $1 AND scan_id = ANY($2::uuid[])`,
    values: [tx.municipalityId, scanIds],
  });
  return new Map(rows.map((row) => [row.scanId, { content: row.content, receipt: receiptOf(row) }]));
}

const receiptOf = ({ scanId, outcome, deviceId, reason, message }: Row): Receipt => ({
  scanId,
  outcome,
  replayed: false,
  deviceId: deviceId ?? undefined,
  ...(reason ? { reason } : {}),
  message: message ?? undefined,
});

const INSERT = `
  INSERT INTO scan (municipality_id, scan_id, campaign_id, code, content_sha256, station_id, read_at, received_at, outcome, device_id, message, reason)
  SELECT $1, scan_id, campaign_id, code, content_sha256, station_id, read_at, $10, outcome, device_id, message, reason
  FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::text[], $7::timestamptz[], $8::text[], $9::uuid[], $11::text[], $12::jsonb[])
    AS s(scan_id, campaign_id, code, content_sha256, station_id, read_at, outcome, device_id, message, reason)
  ON CONFLICT DO NOTHING`;

/**
 * Keeps scans with their receipts.
 *
 * @throws RetryTransaction when another process has just stored one of them: the next attempt finds its receipt
 */
export async function storeScans(tx: Tx, receivedAt: Date, scans: readonly ScanToStore[]): Promise<void> {
  if (scans.length === 0) return;
  const { rowCount } = await tx.client.query({
    name: 'store-scans',
    text: INSERT,
    values: [
      tx.municipalityId,
      scans.map(({ scan }) => scan.scanId),
      scans.map(({ scan }) => scan.campaignId),
      scans.map(({ scan }) => scan.code),
      scans.map(({ scan }) => Buffer.from(scan.content, 'hex')),
      scans.map(({ scan }) => scan.stationId ?? null),
      scans.map(({ scan }) => scan.readAt.toISOString()),
      scans.map(({ receipt }) => receipt.outcome),
      scans.map(({ receipt }) => receipt.deviceId ?? null),
      receivedAt.toISOString(),
      scans.map(({ receipt }) => receipt.message ?? null),
      scans.map(({ receipt }) => (receipt.reason ? JSON.stringify(receipt.reason) : null)),
    ],
  });
  if (rowCount !== scans.length) throw new RetryTransaction();
}
