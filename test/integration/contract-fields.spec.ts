import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import {
  type ContractStage,
  days,
  event,
  model,
  reading,
  scan,
  serial,
  setContractStage,
} from '../support/contract-stage.js';
import { pointersOf } from '../support/refusals.js';

/** Path, body, and every pointer the answer must name; `$name` stands for the id of something that exists. */
const INVALID: readonly (readonly [path: string, body: unknown, pointers: readonly string[]])[] = [
  ['/campaigns', undefined, ['']],
  ['/campaigns', [], ['']],
  ['/campaigns', 'null', ['']],
  ['/campaigns', '"text"', ['']],
  ['/campaigns', '5', ['']],
  ['/campaigns', {}, ['/name', '/startsOn', '/endsOn']],
  ['/campaigns', { name: 5, startsOn: 'soon', endsOn: [] }, ['/name', '/startsOn', '/endsOn']],
  ['/campaigns', { ...days, name: '' }, ['/name']],
  ['/campaigns', { ...days, name: '   ' }, ['/name']],
  ['/campaigns', { ...days, name: 'x'.repeat(201) }, ['/name']],
  ['/campaigns', { name: 'X', startsOn: '2026-02-30', endsOn: '2026-W44-1' }, ['/startsOn', '/endsOn']],
  ['/campaigns', { name: 'X', startsOn: '2026-10-31', endsOn: '2026-10-01' }, ['/endsOn']],
  ['/campaigns/$campaign/expected', { departmentId: 'x' }, ['/departmentId']],
  ['/campaigns/$campaign/expected', { departmentId: '$department' }, ['/codes']],
  ['/campaigns/$campaign/scans', {}, ['/scans']],
  ['/campaigns/$campaign/scans', { scans: [] }, ['/scans']],
  ['/campaigns/$campaign/scans', { scans: 5 }, ['/scans']],
  ['/campaigns/$campaign/scans', { scans: Array.from({ length: 501 }, () => scan()) }, ['/scans']],
  ['/campaigns/$campaign/scans', { scans: [scan(), scan(), scan(), scan({ scanId: 'x' })] }, ['/scans/3/scanId']],
  ['/campaigns/$campaign/scans', { scans: [scan({ scanId: uuidv4() })] }, ['/scans/0/scanId']],
  ['/campaigns/$campaign/scans', { scans: [scan(), scan({ code: undefined })] }, ['/scans/1/code']],
  ['/campaigns/$campaign/scans', { scans: [scan({ code: 'x'.repeat(501) })] }, ['/scans/0/code']],
  ['/campaigns/$campaign/scans', { scans: [scan({ readAt: 'today' })] }, ['/scans/0/readAt']],
  ['/campaigns/$campaign/scans', { scans: [scan({ readAt: '2026-W40-1' })] }, ['/scans/0/readAt']],
  ['/campaigns/$campaign/scans', { scans: [scan({ readAt: '2026-02-30T08:00:00Z' })] }, ['/scans/0/readAt']],
  ['/campaigns/$campaign/scans', { scans: [scan({ stationId: 5 })] }, ['/scans/0/stationId']],
  ['/devices', {}, ['/identifiers']],
  ['/devices', { model, identifiers: [] }, ['/identifiers']],
  ['/devices', { model, identifiers: [{ kind: 'name', value: 'x' }] }, ['/identifiers/0/kind']],
  ['/devices', { model, identifiers: [serial('A1'), { kind: 'serial' }] }, ['/identifiers/1/value']],
  ['/devices', { model, identifiers: [serial('   ')] }, ['/identifiers/0/value']],
  ['/devices', { model, identifiers: [serial('A1'), serial(' a1 ')] }, ['/identifiers/1/value']],
  ['/devices', { identifiers: [serial('A1')] }, ['/modelId']],
  ['/devices', { modelId: uuidv7(), identifiers: [serial('A1')] }, ['/modelId']],
  ['/devices', { model: 5, identifiers: [serial('A1')] }, ['/model']],
  ['/devices', { model: { ...model, category: 'car' }, identifiers: [serial('A1')] }, ['/model/category']],
  ['/devices', { model, identifiers: [serial('A1')], departmentId: uuidv7() }, ['/departmentId']],
  ['/devices', { model, identifiers: [serial('A1')], state: 'sold' }, ['/state']],
  ['/devices', { model, identifiers: [serial('A1')], stateSince: '2026-W40-1' }, ['/stateSince']],
  ['/devices', { model, identifiers: [serial('A1')], purchasedOn: '2026-02-30' }, ['/purchasedOn']],
  ['/devices/$device/events', {}, ['/eventId', '/type', '/occurredAt']],
  ['/devices/$device/events', event({ type: 'registered' }), ['/type']],
  ['/devices/$device/events', event({ occurredAt: '2026-W40-1' }), ['/occurredAt']],
  ['/devices/$device/events', event({ type: 'graded', grade: 'E' }), ['/grade']],
  ['/devices/$device/events', event({ corrects: uuidv7() }), ['/corrects']],
  ['/devices/$device/events', event({ type: 'assigned', departmentId: uuidv7() }), ['/departmentId']],
  ['/devices/$device/events', event({ type: 'collected', campaignId: uuidv7() }), ['/campaignId']],
  ['/devices/events', { events: [event({ deviceId: '$device' }), event()] }, ['/events/1/deviceId']],
  ['/imports?kind=cars&dryRun=maybe', '', ['/kind', '/dryRun']],
  ['/energy/readings', { readings: [reading(), reading({ kwh: -1 })] }, ['/readings/1/kwh']],
  ['/energy/readings', { readings: [reading({ departmentId: uuidv7() })] }, ['/readings/0/departmentId']],
  ['/energy/readings', { readings: [reading({ from: '2025-03-01' })] }, ['/readings/0/to']],
  ['PUT /energy/meters', { departmentId: '$department', meter: 'M1', deviceIds: [uuidv7()] }, ['/deviceIds']],
  [
    'PUT /departments/$department/energy/target',
    { baselineYear: 2020, targetYear: 2019, reduction: 2 },
    ['/reduction'],
  ],
  [
    'PUT /departments/$department/energy/target',
    { baselineYear: 2020, targetYear: 2019, reduction: 0.2 },
    ['/targetYear'],
  ],
  ['/departments', {}, ['/name', '/validFrom']],
  ['/departments', { name: ' ', validFrom: '2026-01-01' }, ['/name']],
  ['/departments', { name: 'X', validFrom: '2026-01-01', validTo: '2025-01-01' }, ['/validTo']],
  ['/departments', { name: 'X', validFrom: '2026-01-01', employees: 1.5 }, ['/employees']],
  ['/departments', { name: 'X', validFrom: '2026-01-01', employees: 3_000_000_000 }, ['/employees']],
  ['/keys', { name: 'X', role: 'king' }, ['/role']],
  ['/session', {}, ['/password']],
  ['/session', { municipality: 'nowhere', password: 'x' }, ['/municipality']],
  ['GET /devices?limit=0', undefined, ['/limit']],
  ['GET /devices?limit=many', undefined, ['/limit']],
  ['GET /devices?state=broken&departmentId=x', undefined, ['/state', '/departmentId']],
  ['GET /devices?after=garbage', undefined, ['/after']],
  ['GET /devices?identifier=a&identifier=b', undefined, ['/identifier']],
  ['GET /campaigns?after=%5B%5D', undefined, ['/after']],
];

/** Text PostgreSQL cannot hold, and numbers beyond what a column takes: refused all the same, whatever field it is. */
const UNSTORABLE: readonly (readonly [string, unknown])[] = [
  ['/campaigns', { ...days, name: 'a\0b' }],
  ['/campaigns/$campaign/scans', { scans: [scan({ stationId: 'a\0b' })] }],
  ['/devices', { model: { ...model, name: 'a\0b' }, identifiers: [serial('A1')] }],
  ['/energy/readings', { readings: [reading({ meter: 'a\0b' })] }],
  [`GET /devices/$device/history?after=${encodeURIComponent('["99999999999"]')}`, undefined],
  [`GET /devices?after=${encodeURIComponent('["no id"]')}`, undefined],
  ['GET /campaigns?name=a%00b', undefined],
];

describe('a value that cannot be used is refused with a pointer to it, and changes nothing', () => {
  let stage: ContractStage;
  beforeAll(async () => {
    stage = await setContractStage();
  });
  afterAll(() => stage.app.close());

  it.each(INVALID.map(([path, body, pointers], index) => [index + 1, path, pointers, body] as const))(
    '%i: %s points at %j',
    async (_, path, pointers, body) => {
      const multipart = path.startsWith('/imports') ? 'multipart/form-data; boundary=x' : undefined;
      const problem = await stage.refuse(path, body, multipart);
      expect(problem.status).toBe(422);
      expect(pointersOf(problem).sort()).toEqual([...pointers].sort());
      for (const { message } of problem.errors ?? []) expect(message).not.toBe('');
    },
  );

  it.each(UNSTORABLE.map(([path, body], index) => [index + 1, path, body] as const))(
    'nothing can hold it, %i: %s',
    async (_, path, body) => {
      expect((await stage.refuse(path, body)).status).toBe(422);
    },
  );
});
