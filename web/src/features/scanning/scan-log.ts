import { useEffect, useSyncExternalStore } from 'react';
import { type Scan, type ScanReceipt, sendScan } from '../../api/scans.js';

/** A scan made in this window, and how far it has got. Only a receipt makes it saved. */
export interface LoggedScan {
  readonly campaignId: string;
  readonly scan: Scan;
  readonly state: 'sending' | 'received' | 'failed';
  readonly receipt: ScanReceipt | null;
  /** Why no receipt came. */
  readonly failure: unknown;
}

type Send = (campaignId: string, scan: Scan) => Promise<ScanReceipt>;

/** More receipts than anyone scrolls back to; what is not saved is kept whatever the number. */
const MOST_RECEIVED = 50;

/**
 * The scans of this window, newest first. It outlives the page that shows it, so that a scan that could not be sent is
 * still there after a look at another page or a new sign-in. A scan keeps its id when it is sent again: the server answers
 * a scan it already has with the first receipt.
 */
export class ScanLog {
  #scans: readonly LoggedScan[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(private readonly send: Send) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly scans = (): readonly LoggedScan[] => this.#scans;

  /** Logs the scan and sends it; resolves when it is either received or failed. */
  async record(campaignId: string, scan: Scan): Promise<void> {
    const entry: LoggedScan = { campaignId, scan, state: 'sending', receipt: null, failure: null };
    this.#replace([entry, ...this.#scans]);
    await this.#deliver(campaignId, scan);
  }

  /** Sends the scans that failed again, each with its first id. */
  async retry(scanIds: readonly string[]): Promise<void> {
    const again = this.#scans.filter(({ scan, state }) => state === 'failed' && scanIds.includes(scan.scanId));
    for (const { scan } of again) this.#set(scan.scanId, { state: 'sending', failure: null });
    await Promise.all(again.map(({ campaignId, scan }) => this.#deliver(campaignId, scan)));
  }

  async #deliver(campaignId: string, scan: Scan): Promise<void> {
    try {
      this.#set(scan.scanId, { state: 'received', receipt: await this.send(campaignId, scan) });
    } catch (failure) {
      this.#set(scan.scanId, { state: 'failed', failure });
    }
  }

  #set(scanId: string, change: Partial<LoggedScan>): void {
    this.#replace(this.#scans.map((entry) => (entry.scan.scanId === scanId ? { ...entry, ...change } : entry)));
  }

  #replace(scans: readonly LoggedScan[]): void {
    let received = 0;
    this.#scans = scans.filter(({ state }) => state !== 'received' || ++received <= MOST_RECEIVED);
    for (const listener of this.#listeners) listener();
  }
}

/** The window's log. */
export const scanLog = new ScanLog(sendScan);

/** The window's scans of a campaign, newest first. */
export function useLoggedScans(campaignId: string): readonly LoggedScan[] {
  const scans = useSyncExternalStore(scanLog.subscribe, scanLog.scans);
  return scans.filter((entry) => entry.campaignId === campaignId);
}

/** How many scans of this window have no receipt, in all campaigns. The browser asks before it leaves while there are any. */
export function useUnsavedScans(): number {
  const unsaved = useSyncExternalStore(scanLog.subscribe, scanLog.scans).filter(
    ({ state }) => state !== 'received',
  ).length;
  useEffect(() => {
    if (unsaved === 0) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return unsaved;
}
