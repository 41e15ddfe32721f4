import type { QueryRunner } from 'typeorm';

/** An unset reach narrows nothing. The sub-selects are read once a statement, not once a row. */
const setting = (name: string): string => `(SELECT nullif(current_setting('app.${name}', true), '')::uuid)`;

const restrict = (table: string, name: string, within: string): string =>
  `CREATE POLICY within_${name} ON ${table} AS RESTRICTIVE FOR SELECT USING (${setting(name)} IS NULL OR ${within});`;

/** Shows whoever reaches one department only the rows of that department. */
export const heldToDepartment = (runner: QueryRunner, table: string): Promise<unknown> =>
  runner.query(restrict(table, 'department_id', `department_id = ${setting('department_id')}`));

/** Shows whoever reaches one department only what belongs to a device of that department. */
export const heldToDevices = (runner: QueryRunner, table: string): Promise<unknown> =>
  runner.query(restrict(table, 'department_id', 'device_is_within_reach(device_id)'));

/** Shows whoever reaches one campaign only the rows of that campaign. */
export const heldToCampaign = (runner: QueryRunner, table: string): Promise<unknown> =>
  runner.query(restrict(table, 'campaign_id', `campaign_id = ${setting('campaign_id')}`));

/** Shows nothing to whoever does not reach the whole municipality. */
export const closedToNarrowReach = (runner: QueryRunner, table: string): Promise<unknown> =>
  runner.query(restrict(table, 'department_id', 'false') + restrict(table, 'campaign_id', 'false'));
