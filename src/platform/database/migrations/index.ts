import { Organisation1700000000001 } from './0001-organisation.js';
import { Devices1700000000002 } from './0002-devices.js';
import { Campaigns1700000000003 } from './0003-campaigns.js';
import { Results1700000000004 } from './0004-results.js';
import { Outbox1700000000005 } from './0005-outbox.js';

/** Every schema change, in order. Listed by name: a file that is not here does not run. */
export const MIGRATIONS = [
  Organisation1700000000001,
  Devices1700000000002,
  Campaigns1700000000003,
  Results1700000000004,
  Outbox1700000000005,
];
