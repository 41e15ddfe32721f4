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
  serverSays: 'Reason',
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
