import { type DeviceState, isDisposed, isTakenBack, nextState } from '../../../shared/device-lifecycle.js';

export type ScanOutcome = 'accepted' | 'repeat' | 'unknown' | 'conflict' | 'rejected';

/** What is known of a device a code may mean. */
export interface ScannedDevice {
  readonly deviceId: string;
  readonly state: DeviceState;
  readonly stateSince: Date | null;
  /** The campaign that has it now, with when it took it in. */
  readonly collected: { readonly campaignId: string; readonly at: Date; readonly stationId: string | null } | null;
}

export interface ScanContext {
  readonly campaign: {
    readonly id: string;
    readonly state: 'planned' | 'open' | 'closed';
    readonly closedAt: Date | null;
  };
  readonly readAt: Date;
}

/** What a scan comes to. `event` is what the device's history gets; a scan becomes at most one event. */
export interface ScanDecision {
  readonly outcome: ScanOutcome;
  readonly event: 'collected' | 'sighted' | null;
  readonly device: ScannedDevice | null;
  readonly message: string | null;
}

/**
 * Decides one scan at intake. Intake refuses no device: a code nobody knows becomes a device to complete, what contradicts
 * the register is recorded and marked as a conflict. Only the campaign itself can be closed to a scan.
 *
 * @param devices every device the code may mean, in the order in which the code's readings are likely
 */
export function decideScan(devices: readonly ScannedDevice[], { campaign, readAt }: ScanContext): ScanDecision {
  const closed = closedTo(campaign, readAt);
  if (closed !== null) return { outcome: 'rejected', event: null, device: null, message: closed };
  const [device, other] = devices;
  if (device === undefined)
    return {
      outcome: 'unknown',
      event: 'collected',
      device: null,
      message: 'No device goes by this code; it is kept as a device to complete.',
    };
  if (other !== undefined)
    return {
      outcome: 'conflict',
      event: null,
      device: null,
      message: `${devices.length} devices go by this code; scan another code of the device.`,
    };
  return decideDevice(device, campaign.id, readAt);
}

function decideDevice(device: ScannedDevice, campaignId: string, readAt: Date): ScanDecision {
  const { state, stateSince, collected } = device;
  if (collected?.campaignId === campaignId && isTakenBack(state)) return repeat(device, collected);
  if (isDisposed(state)) return conflict(device, `The register says ${state}; the device was seen here all the same.`);
  if (isTakenBack(state)) return conflict(device, 'Another campaign has collected this device already.');
  if (stateSince !== null && stateSince > readAt)
    return conflict(device, `The device became ${state} after this scan was read; the newer state stands.`);
  if (nextState(state, 'collected') === null) return conflict(device, `A device that is ${state} cannot be collected.`);
  return { outcome: 'accepted', event: 'collected', device, message: null };
}

function closedTo({ state, closedAt }: ScanContext['campaign'], readAt: Date): string | null {
  if (state === 'planned') return 'The campaign is not open yet. Open it, then send the scan again with a new scanId.';
  if (state === 'closed' && (closedAt === null || readAt > closedAt))
    return `The campaign was closed at ${closedAt?.toISOString() ?? 'an unknown time'}. Open it again, or scan into another campaign.`;
  return null;
}

const repeat = (device: ScannedDevice, { at, stationId }: NonNullable<ScannedDevice['collected']>): ScanDecision => ({
  outcome: 'repeat',
  event: null,
  device,
  message: `Already received ${at.toISOString()}${stationId === null ? '' : ` at ${stationId}`}.`,
});

const conflict = (device: ScannedDevice, message: string): ScanDecision => ({
  outcome: 'conflict',
  event: 'sighted',
  device,
  message,
});
