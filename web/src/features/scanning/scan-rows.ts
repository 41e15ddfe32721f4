import type { ListedScan, ScanOutcome, ScanReason } from '../../api/scans.js';
import type { LoggedScan } from './scan-log.js';

/** One line of the latest scans, whether this window made it or another station did. */
export interface ScanRow {
  readonly scanId: string;
  readonly code: string;
  readonly readAt: string;
  readonly stationId: string | null;
  /** What the server made of it; while there is no receipt, how far the scan has got. */
  readonly outcome: ScanOutcome | 'sending' | 'failed';
  readonly deviceId: string | null;
  readonly model: string | null;
  /** Why it was not simply accepted. */
  readonly reason: ScanReason | null;
  /** The same in the server's English: all there is of scans from before reasons were kept. */
  readonly message: string | null;
}

/** This window's scans and the server's latest as one list, newest first, each scan once. */
export function scanRows(logged: readonly LoggedScan[], listed: readonly ListedScan[]): ScanRow[] {
  const known = new Map(listed.map((scan) => [scan.scanId, scan]));
  const own = logged.map(({ scan, state, receipt }): ScanRow => {
    const stored = known.get(scan.scanId);
    known.delete(scan.scanId);
    return {
      scanId: scan.scanId,
      code: scan.code,
      readAt: scan.readAt,
      stationId: scan.stationId ?? null,
      outcome: state === 'received' && receipt ? receipt.outcome : state === 'failed' ? 'failed' : 'sending',
      deviceId: receipt?.deviceId ?? stored?.deviceId ?? null,
      model: stored?.model ?? null,
      reason: receipt?.reason ?? null,
      message: receipt?.message ?? null,
    };
  });
  const others = [...known.values()].map(
    ({ scanId, code, readAt, stationId, outcome, deviceId, model, reason, message }): ScanRow => ({
      scanId,
      code,
      readAt,
      stationId,
      outcome,
      deviceId,
      model,
      reason,
      message,
    }),
  );
  return [...own, ...others].sort((left, right) => Date.parse(right.readAt) - Date.parse(left.readAt));
}
