import type { ScanReason } from '../../../shared/scan-reason.js';
import type { ScanOutcome } from './decide-scan.js';

/** A code read at a station at a time. The id is made by the scanner. */
export interface Scan {
  readonly scanId: string;
  readonly code: string;
  readonly readAt: Date;
  readonly stationId?: string;
}

/** The answer to one scan. `replayed` says that this very scan was answered before. */
export interface Receipt {
  readonly scanId: string;
  readonly outcome: ScanOutcome;
  readonly replayed: boolean;
  readonly deviceId?: string;
  readonly reason?: ScanReason;
  /** The reason as a sentence in English. */
  readonly message?: string;
}

/** A scan as it comes in, with the campaign it was sent to and by whom. */
export interface IncomingScan extends Scan {
  readonly campaignId: string;
  /** Who sent it: `key:<id>`, `account:<id>`. */
  readonly actor: string;
}
