import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closedToNarrowReach, heldToCampaign, heldToDepartment, heldToDevices } from './reach-policies.js';

/** How far a caller sees inside a municipality: a manager one department, a station one campaign. */
export class Reach1700000000009 implements MigrationInterface {
  name = 'Reach1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEVICE_REACH);
    for (const table of OF_A_DEPARTMENT) await heldToDepartment(runner, table);
    for (const table of OF_A_DEVICE) await heldToDevices(runner, table);
    for (const table of OF_A_CAMPAIGN) await heldToCampaign(runner, table);
    for (const table of OF_NEITHER) await closedToNarrowReach(runner, table);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A reach is never widened by a migration.'));
  }
}

const OF_A_DEPARTMENT = [
  'department',
  'device',
  'campaign_expected',
  'campaign_device',
  'energy_reading',
  'energy_meter_device',
  'energy_target',
  'department_energy',
];
const OF_A_DEVICE = ['device_identifier', 'device_event', 'device_assignment'];
const OF_A_CAMPAIGN = [
  'campaign',
  'scan',
  'campaign_expected',
  'campaign_device',
  'campaign_savings',
  'station_join',
  'station',
];
const OF_NEITHER = ['person', 'audit_entry', 'import', 'identity_provider'];

// A function keeps the sub-query out of every plan over identifiers and events: it runs for narrow reaches only.
const DEVICE_REACH = `
  CREATE FUNCTION device_is_within_reach(wanted uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (SELECT FROM device d
      WHERE d.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid AND d.device_id = wanted)
  $$;
`;
