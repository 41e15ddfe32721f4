import type { DeviceState } from './device-lifecycle.js';

/** Why a scan came to something else than "accepted", for programs; {@link scanReasonText} says it in English. */
export const SCAN_REASONS = [
  'campaign_planned',
  'campaign_closed',
  'no_campaign',
  'no_device',
  'several_devices',
  'already_received',
  'in_another_campaign',
  'out_of_register',
  'newer_state',
  'not_collectable',
  'personal_number',
  'empty_code',
  'scan_id_taken',
] as const;
export type ScanReasonCode = (typeof SCAN_REASONS)[number];

export interface ScanReason {
  readonly code: ScanReasonCode;
  /** When the device was received or the campaign closed; ISO 8601. */
  readonly at?: string;
  /** The station that received the device. */
  readonly station?: string;
  /** What the register says of the device. */
  readonly state?: DeviceState;
  /** How many devices go by the code. */
  readonly devices?: number;
}

const TEXTS: Record<ScanReasonCode, (reason: ScanReason) => string> = {
  campaign_planned: () => 'The campaign is not open yet. Open it, then send the scan again with a new scanId.',
  campaign_closed: ({ at }) =>
    `The campaign was closed at ${at ?? 'an unknown time'}. Open it again, or scan into another campaign.`,
  no_campaign: () => 'There is no such campaign.',
  no_device: () => 'No device goes by this code; it is kept as a device to complete.',
  several_devices: ({ devices = 2 }) => `${devices} devices go by this code; scan another code of the device.`,
  already_received: ({ at = '', station }) => `Already received ${at}${station === undefined ? '' : ` at ${station}`}.`,
  in_another_campaign: () => 'Another campaign has collected this device already.',
  out_of_register: ({ state = '' }) => `The register says ${state}; the device was seen here all the same.`,
  newer_state: ({ state = '' }) => `The device became ${state} after this scan was read; the newer state stands.`,
  not_collectable: ({ state = '' }) => `A device that is ${state} cannot be collected.`,
  personal_number: () => 'This looks like a personal number; it was not saved. Scan a code of the device.',
  empty_code: () => 'The code is empty. Scan again.',
  scan_id_taken: () => 'This scanId was used for another scan; make a new id for this one. The first scan stands.',
};

/** The reason as a sentence in English, with what to do. */
export const scanReasonText = (reason: ScanReason): string => TEXTS[reason.code](reason);
