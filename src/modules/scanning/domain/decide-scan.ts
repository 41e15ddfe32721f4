import type { ScanReason } from '../../../shared/scan-reason.js';
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
  readonly reason: ScanReason | null;
}

/**
 * Decides one scan at intake. Intake refuses no device: a code nobody knows becomes a device to complete, what contradicts
 * the register is recorded and marked as a conflict. Only the campaign itself can be closed to a scan.
 *
 * @param devices every device the code may mean, in the order in which the code's readings are likely
 */
export function decideScan(devices: readonly ScannedDevice[], { campaign, readAt }: ScanContext): ScanDecision {
  const closed = closedTo(campaign, readAt);
  if (closed !== null) return { outcome: 'rejected', event: null, device: null, reason: closed };
  const [device, other] = devices;
  if (device === undefined)
    return { outcome: 'unknown', event: 'collected', device: null, reason: { code: 'no_device' } };
  if (other !== undefined)
    return {
      outcome: 'conflict',
      event: null,
      device: null,
      reason: { code: 'several_devices', devices: devices.length },
    };
  return decideDevice(device, campaign.id, readAt);
}

function decideDevice(device: ScannedDevice, campaignId: string, readAt: Date): ScanDecision {
  const { state, stateSince, collected } = device;
  if (collected?.campaignId === campaignId && isTakenBack(state)) return repeat(device, collected);
  if (isDisposed(state)) return conflict(device, { code: 'out_of_register', state });
  if (isTakenBack(state)) return conflict(device, { code: 'in_another_campaign' });
  if (stateSince !== null && stateSince > readAt) return conflict(device, { code: 'newer_state', state });
  if (nextState(state, 'collected') === null) return conflict(device, { code: 'not_collectable', state });
  return { outcome: 'accepted', event: 'collected', device, reason: null };
}

function closedTo({ state, closedAt }: ScanContext['campaign'], readAt: Date): ScanReason | null {
  if (state === 'planned') return { code: 'campaign_planned' };
  if (state === 'closed' && (closedAt === null || readAt > closedAt))
    return { code: 'campaign_closed', ...(closedAt ? { at: closedAt.toISOString() } : {}) };
  return null;
}

const repeat = (device: ScannedDevice, { at, stationId }: NonNullable<ScannedDevice['collected']>): ScanDecision => ({
  outcome: 'repeat',
  event: null,
  device,
  reason: { code: 'already_received', at: at.toISOString(), ...(stationId === null ? {} : { station: stationId }) },
});

const conflict = (device: ScannedDevice, reason: ScanReason): ScanDecision => ({
  outcome: 'conflict',
  event: 'sighted',
  device,
  reason,
});
