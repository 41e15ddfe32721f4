import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type ContractStage, days, event, model, scan, serial, setContractStage } from '../support/contract-stage.js';
import { refused } from '../support/refusals.js';

describe('the API refuses, without changing anything,', () => {
  let stage: ContractStage;
  beforeAll(async () => {
    stage = await setContractStage();
  });
  afterAll(() => stage.app.close());

  it.each([
    'GET /departments/$no',
    'GET /departments/$no/energy',
    'PUT /departments/$no/energy/target',
    'GET /campaigns/$no',
    'POST /campaigns/$no/open',
    'POST /campaigns/$no/close',
    'POST /campaigns/$no/scans',
    'GET /campaigns/$no/scans',
    'GET /campaigns/$no/scans/counts',
    'GET /campaigns/$no/progress',
    'GET /campaigns/$no/devices',
    'GET /campaigns/$no/savings',
    'GET /campaigns/$no/savings/devices/$device',
    'GET /campaigns/$campaign/savings/devices/$no',
    'GET /devices/$no',
    'GET /devices/$no/history',
    'POST /devices/$no/events',
    'GET /imports/$no',
    'GET /imports/$no/events',
    'DELETE /keys/$no',
    'GET /nothing/$no',
    'DELETE /campaigns',
    'GET /api/v2/campaigns',
    'GET /api/nothing',
  ])('an id or address that is not there: %s', async (route) => {
    const bodies: Record<string, unknown> = {
      'POST /campaigns/$no/scans': { scans: [scan()] },
      'POST /devices/$no/events': event(),
      'PUT /departments/$no/energy/target': { baselineYear: 2020, targetYear: 2030, reduction: 0.2 },
    };
    for (const no of [uuidv7(), 'not-an-id']) {
      const problem = await stage.refuse(route.replace('$no', no), bodies[route]);
      expect({ no, status: problem.status }).toEqual({ no, status: 404 });
    }
  });

  it('a bulk of events when one of its devices is not there', async () => {
    const events = [event({ deviceId: '$device' }), event({ deviceId: uuidv7() })];
    expect((await stage.refuse('/devices/events', { events })).status).toBe(404);
  });

  it('a body that is no JSON, or cut off, or said to be JSON and empty', async () => {
    for (const text of ['{', '{"name":', 'name=X', '{"name": "\u0001', ''])
      expect({ text, status: (await stage.refuse('/campaigns', text)).status }).toEqual({ text, status: 400 });
  });

  it('a body of a kind that is not read', async () => {
    expect((await stage.refuse('/campaigns', 'name: X', 'application/yaml')).status).toBe(415);
    expect((await stage.refuse('/imports?kind=devices', '{}')).status).toBe(415);
  });

  it('a body over the limit', async () => {
    const scans = Array.from({ length: 500 }, () => scan({ note: 'x'.repeat(2_200) }));
    expect(JSON.stringify({ scans }).length).toBeGreaterThan(1024 * 1024);
    expect((await stage.refuse('/campaigns/$campaign/scans', { scans })).status).toBe(413);
  });

  it('a role that may not, naming role and permission', async () => {
    const technician = await stage.app.key('technician');
    const problem = await refused(stage.app, { path: '/campaigns', key: technician, body: { ...days, name: 'X' } });
    expect(problem.status).toBe(403);
    expect(problem.detail).toMatch(/technician.*campaign\.write/);
  });

  it('a step of a device’s life that cannot be taken, naming its state and what is possible', async () => {
    for (const type of ['sold', 'inspected', 'redeployed']) {
      const problem = await stage.refuse('/devices/$device/events', event({ type }));
      expect(problem).toMatchObject({
        status: 409,
        state: 'in_use',
        possible: ['stored', 'in_stock', 'collected', 'lost'],
      });
      expect(problem.detail).toContain('in_use');
    }
  });

  it('a step of a campaign that cannot be taken, naming its state and what is possible', async () => {
    const problem = await stage.refuse('POST /campaigns/$campaign/open', undefined);
    expect(problem).toMatchObject({ status: 409, state: 'open', possible: ['close'] });
  });

  it('an identifier that belongs to a device already, in whatever spelling, naming the device', async () => {
    const problem = await stage.refuse('/devices', { model, identifiers: [serial(' pf1-abcde ')] });
    expect(problem).toMatchObject({ status: 409, deviceId: stage.ids.device });
  });

  it('a department of the same name in the same time', async () => {
    for (const validFrom of ['2019-01-01', '2020-01-01', '2024-01-01'])
      expect((await stage.refuse('/departments', { name: 'Skola', validFrom })).status).toBe(409);
  });
});
