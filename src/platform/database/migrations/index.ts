import { Organisation1700000000001 } from './0001-organisation.js';
import { Devices1700000000002 } from './0002-devices.js';
import { Campaigns1700000000003 } from './0003-campaigns.js';
import { Results1700000000004 } from './0004-results.js';
import { Outbox1700000000005 } from './0005-outbox.js';
import { People1700000000006 } from './0006-people.js';
import { Accounts1700000000007 } from './0007-accounts.js';
import { StationsAndAudit1700000000008 } from './0008-stations-and-audit.js';
import { Reach1700000000009 } from './0009-reach.js';
import { Schedules1700000000010 } from './0010-schedules.js';
import { ScanReasons1700000000011 } from './0011-scan-reasons.js';
import { DeviceLists1700000000012 } from './0012-device-lists.js';

/** Every schema change, in order. Listed by name: a file that is not here does not run. */
export const MIGRATIONS = [
  Organisation1700000000001,
  Devices1700000000002,
  Campaigns1700000000003,
  Results1700000000004,
  Outbox1700000000005,
  People1700000000006,
  Accounts1700000000007,
  StationsAndAudit1700000000008,
  Reach1700000000009,
  Schedules1700000000010,
  ScanReasons1700000000011,
  DeviceLists1700000000012,
];
