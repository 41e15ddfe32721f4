import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Reach } from '../../src/platform/database/reach.js';
import { startApp, type TestApp } from '../support/app.js';
import { columnsOf, restrictivePolicies } from '../support/catalogue.js';
import { fillMunicipality } from '../support/filled-municipality.js';

type Row = Readonly<Record<string, unknown>>;

/** Tables with a department or a device in them that a manager's reach does not narrow, and why that is right. */
const NOT_HELD_TO_DEPARTMENT: Readonly<Record<string, string>> = {
  account: 'says which department somebody manages; read to sign in, and listed for holders of account.read alone',
  api_key: 'as account',
  scan: 'its device is whichever was found; no manager holds scan.read',
};

/** Tables that show a narrow reach nothing at all. */
const CLOSED = ['audit_entry', 'identity_provider', 'import', 'person'];

describe('reach inside a municipality, in the database itself', () => {
  let app: TestApp;
  let policies: { table: string; policy: string }[];
  const north: Record<'department' | 'campaign', string> = { department: '', campaign: '' };

  beforeAll(async () => {
    app = await startApp();
    await fillMunicipality(app, 'kommun', { word: 'Nord', code: 'NORD1' });
    await fillMunicipality(app, 'kommun', { word: 'Syd', code: 'SYD1' });
    policies = await restrictivePolicies(app.test);
    const idOf = async (sql: string): Promise<string> => (await app.test.asOwner<{ id: string }>(sql))[0]?.id ?? '';
    north.department = await idOf(`SELECT department_id AS id FROM department WHERE name = 'Nord'`);
    north.campaign = await idOf(`SELECT campaign_id AS id FROM campaign WHERE name = 'Höst Nord'`);
  }, 120_000);
  afterAll(() => app.close());

  const tablesWith = (policy: string): string[] =>
    policies.filter((each) => each.policy === policy).map(({ table }) => table);

  async function seen(table: string, { departmentId = '', campaignId = '' }: Partial<Reach>): Promise<Row[]> {
    const client = new Client({ connectionString: app.test.url, options: '-c role=atertag_app' });
    await client.connect();
    try {
      await client.query(
        `SELECT set_config('app.municipality_id', $1, false), set_config('app.department_id', $2, false),
           set_config('app.campaign_id', $3, false)`,
        [app.municipalityId, departmentId, campaignId],
      );
      return (await client.query<Row>(`SELECT * FROM ${table}`)).rows;
    } finally {
      await client.end();
    }
  }

  const all = (table: string): Promise<Row[]> => app.test.asOwner<Row>(`SELECT * FROM ${table}`);
  const sorted = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

  it('shows a department’s manager the rows of that department, every one, and of no other', async () => {
    const devices = await all('device');
    const own = new Set(devices.filter((row) => row.department_id === north.department).map((row) => row.device_id));
    const held = tablesWith('within_department_id').filter((table) => !CLOSED.includes(table));
    expect(held.length).toBeGreaterThan(10);
    for (const table of held) {
      const rows = await all(table);
      // What happened to a device goes with the device, in whichever department it was then.
      const byDevice = ['device_identifier', 'device_event', 'device_assignment'].includes(table);
      const within = rows.filter((row) => (byDevice ? own.has(row.device_id) : row.department_id === north.department));
      expect({ table, some: within.length > 0, hides: within.length < rows.length }).toEqual({
        ...{ table, some: true, hides: true },
      });
      expect({ table, rows: sorted(await seen(table, { departmentId: north.department })) }).toEqual({
        ...{ table, rows: sorted(within) },
      });
    }
  });

  it('shows a station the rows of its campaign, every one, and of no other', async () => {
    const held = tablesWith('within_campaign_id').filter((table) => !CLOSED.includes(table));
    expect(held.length).toBeGreaterThan(5);
    for (const table of held) {
      const rows = await all(table);
      const within = rows.filter((row) => row.campaign_id === north.campaign);
      expect({ table, some: within.length > 0, hides: within.length < rows.length }).toEqual({
        ...{ table, some: true, hides: true },
      });
      expect({ table, rows: sorted(await seen(table, { campaignId: north.campaign })) }).toEqual({
        ...{ table, rows: sorted(within) },
      });
    }
  });

  it('shows neither of them any row of what is the whole municipality’s alone', async () => {
    expect(
      tablesWith('within_department_id').filter((table) => tablesWith('within_campaign_id').includes(table)),
    ).toEqual(expect.arrayContaining(CLOSED));
    for (const table of CLOSED) {
      expect((await all(table)).length).toBeGreaterThan(0);
      expect({ table, rows: await seen(table, { departmentId: north.department }) }).toEqual({ table, rows: [] });
      expect({ table, rows: await seen(table, { campaignId: north.campaign }) }).toEqual({ table, rows: [] });
    }
  });

  it('narrows whoever reaches the whole municipality by nothing', async () => {
    for (const { table } of policies) expect((await seen(table, {})).length).toBe((await all(table)).length);
  });

  it('holds every table with a department, a device or a campaign in it, or says why not', async () => {
    const having = async (column: string): Promise<string[]> =>
      (await columnsOf(app.test, column)).map(({ table }) => table);
    const ofDepartments = new Set([...(await having('department_id')), ...(await having('device_id'))]);
    const held = tablesWith('within_department_id');
    expect([...ofDepartments].filter((table) => !held.includes(table)).sort()).toEqual(
      Object.keys(NOT_HELD_TO_DEPARTMENT).sort(),
    );
    const ofCampaigns = await having('campaign_id');
    expect(ofCampaigns.filter((table) => !tablesWith('within_campaign_id').includes(table))).toEqual([]);
  });
});
