import { type DeviceState } from '../../../shared/device-lifecycle.js';
import { type ScanReason, scanReasonText } from '../../../shared/scan-reason.js';
import { type Identifier } from '../../../shared/codes/device-identifier.js';
import { decideScan, type ScanContext, type ScannedDevice } from './decide-scan.js';
import type { IncomingScan, Receipt } from './scan.js';

/** A scan with what its code may mean. */
export interface ReadScan extends IncomingScan {
  readonly content: string;
  readonly refusal: ScanReason | null;
  readonly identifiers: readonly Identifier[];
}

/** A receipt given before, and the content it was given for. */
export interface KnownReceipt {
  readonly content: string;
  readonly receipt: Receipt;
}

/** An event a scan becomes. */
export interface IntakeEvent<Device> {
  readonly scan: ReadScan;
  readonly type: 'collected' | 'sighted';
  readonly device: Device;
  /** The device's state when the scan's turn came. */
  readonly stateBefore: DeviceState;
}

export interface IntakeDecisions<Device> {
  /** One per scan, in their order. */
  readonly receipts: readonly Receipt[];
  /** Scans to keep with their receipts: all but replays, and those whose id belongs to another scan. */
  readonly stored: readonly { readonly scan: ReadScan; readonly receipt: Receipt }[];
  readonly events: readonly IntakeEvent<Device>[];
  /** Devices that only their code is known of. */
  readonly provisional: readonly { readonly scan: ReadScan; readonly deviceId: string }[];
}

export interface IntakeRegister<Device extends ScannedDevice> {
  readonly known: ReadonlyMap<string, KnownReceipt>;
  readonly campaigns: ReadonlyMap<string, ScanContext['campaign']>;
  /** By `kind value` of an identifier. */
  readonly devices: ReadonlyMap<string, Device>;
  readonly newId: () => string;
}

/**
 * Decides a batch of scans as if they had come one after the other: what an earlier one of the batch did, a later one
 * meets. Every scan gets its receipt; none can make another fail.
 */
export function decideBatch<Device extends ScannedDevice>(
  scans: readonly ReadScan[],
  register: IntakeRegister<Device>,
): IntakeDecisions<Device> {
  const known = new Map(register.known);
  const now = new Map<string, ScannedDevice>();
  const provisionalIds = new Map<string, string>();
  const stored: { scan: ReadScan; receipt: Receipt }[] = [];
  const events: IntakeEvent<Device>[] = [];
  const provisional: { scan: ReadScan; deviceId: string }[] = [];

  const candidates = (scan: ReadScan): { current: ScannedDevice; registered: Device | null }[] => {
    const found = new Map<string, { current: ScannedDevice; registered: Device | null }>();
    for (const { kind, value } of scan.identifiers) {
      const key = `${kind} ${value}`;
      const registered = register.devices.get(key) ?? null;
      const deviceId = registered?.deviceId ?? provisionalIds.get(key);
      const current = deviceId === undefined ? undefined : (now.get(deviceId) ?? registered ?? undefined);
      if (current) found.set(current.deviceId, { current, registered });
    }
    return [...found.values()];
  };

  const decide = (scan: ReadScan): Receipt => {
    const { scanId } = scan;
    const earlier = known.get(scanId);
    if (earlier)
      return earlier.content === scan.content
        ? { ...earlier.receipt, replayed: true }
        : refused(scanId, { code: 'scan_id_taken' });
    if (scan.refusal !== null) return refused(scanId, scan.refusal);
    const campaign = register.campaigns.get(scan.campaignId);
    if (!campaign) return refused(scanId, { code: 'no_campaign' });

    const devices = candidates(scan);
    const decision = decideScan(
      devices.map(({ current }) => current),
      { campaign, readAt: scan.readAt },
    );
    const matched = devices.find(({ current }) => current === decision.device);
    let deviceId = matched?.current.deviceId;
    if (decision.outcome === 'unknown') {
      deviceId = register.newId();
      provisional.push({ scan, deviceId });
      for (const { kind, value } of scan.identifiers) provisionalIds.set(`${kind} ${value}`, deviceId);
    } else if (decision.event && matched?.registered) {
      events.push({ scan, type: decision.event, device: matched.registered, stateBefore: matched.current.state });
    }
    if (decision.event === 'collected' && deviceId !== undefined) now.set(deviceId, collectedNow(deviceId, scan));

    const receipt: Receipt = {
      scanId,
      outcome: decision.outcome,
      replayed: false,
      deviceId,
      ...(decision.reason ? { reason: decision.reason, message: scanReasonText(decision.reason) } : {}),
    };
    stored.push({ scan, receipt });
    known.set(scanId, { content: scan.content, receipt });
    return receipt;
  };

  return { receipts: scans.map(decide), stored, events, provisional };
}

const collectedNow = (deviceId: string, { campaignId, readAt, stationId }: ReadScan): ScannedDevice => ({
  deviceId,
  state: 'collected',
  stateSince: readAt,
  collected: { campaignId, at: readAt, stationId: stationId ?? null },
});

const refused = (scanId: string, reason: ScanReason): Receipt => ({
  scanId,
  outcome: 'rejected',
  replayed: false,
  reason,
  message: scanReasonText(reason),
});
