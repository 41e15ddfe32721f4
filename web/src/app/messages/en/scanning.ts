import { countedIn } from '../plural.js';
import type { scanning as source } from '../sv/scanning.js';

const counted = countedIn('en-GB');

export const scanning: typeof source = {
  title: 'Scan',
  code: 'Code',
  codeHint: 'Scan, or type the code and press Enter.',
  submit: 'Record',
  station: 'Station',
  stationHint: 'The name of your place. Kept in this browser.',
  stationDefault: 'Station 1',
  ready: 'Ready. Scan the first device.',
  sending: 'SENDING',
  sendingText: "Waiting for the server's receipt.",
  notSaved: 'NOT SAVED',
  notSavedText: 'The server has given no receipt. Put the device aside and try again.',
  retry: 'Try again',
  retryScan: (code) => `Try again with ${code}`,
  retryAll: 'Try again with all',
  unsaved: (scans) =>
    `${counted(scans, { one: 'scan is not saved', other: 'scans are not saved' })}. Do not leave the page.`,
  outcome: {
    accepted: 'RECEIVED',
    repeat: 'ALREADY SCANNED',
    unknown: 'UNKNOWN',
    conflict: 'CONTRADICTS THE REGISTER',
    rejected: 'STOP',
  },
  outcomeText: {
    accepted: 'The device is collected.',
    repeat: 'The campaign has this device already. It is not counted again.',
    unknown: 'No device goes by this code. It is kept as a device to complete.',
    conflict: 'The scan is saved, but does not agree with the register and must be resolved.',
    rejected: 'The scan became no event.',
  },
  reason: {
    campaign_planned: () => 'The campaign has not begun. Open it and scan again.',
    campaign_closed: ({ at }) => `The campaign closed ${at}. Open it again or scan into another campaign.`,
    no_campaign: () => 'There is no such campaign.',
    no_device: () => 'No device goes by this code.',
    several_devices: ({ devices }) => `${devices} devices go by this code. Scan another code of the device.`,
    already_received: ({ at, station }) => `Received ${at}${station === undefined ? '' : ` at ${station}`}.`,
    in_another_campaign: () => 'Another campaign has collected the device already.',
    out_of_register: ({ state }) => `The register says ${state}. The device was seen here all the same.`,
    newer_state: ({ state }) => `The device became ${state} after the scan. The newer state stands.`,
    not_collectable: ({ state }) => `A device that is ${state} cannot be collected.`,
    personal_number: () => 'This looks like a personal number and was not saved. Scan a code of the device.',
    empty_code: () => 'The code is empty. Scan again.',
    scan_id_taken: () => 'The scan’s id belongs to another scan. Scan again.',
  },
  countsTitle: 'Scans so far',
  counts: {
    accepted: 'Received',
    repeat: 'Duplicates',
    unknown: 'Unknown',
    conflict: 'To resolve',
    rejected: 'Rejected',
  },
  latestTitle: 'Latest scans',
  latestEmpty: 'No scans yet.',
  atStation: (station) => `at ${station}`,
};
