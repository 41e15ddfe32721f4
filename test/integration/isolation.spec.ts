import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MUNICIPAL_ROLES } from '../../src/shared/permissions.js';
import { ownAttempt } from '../support/isolation/attempts.js';
import { openApi, type Operation } from '../support/isolation/operations.js';
import { hiddenFrom } from '../support/isolation/outsider.js';
import { type IsolationStage, setIsolationStage } from '../support/isolation/stage.js';
import { type Caller, send, sweep, type SweepOptions } from '../support/isolation/sweep.js';

/** Routes that anyone may call. What they show or do must be meant for anyone. */
const PUBLIC = [
  // Before signing in: where one can, and by which provider.
  'GET /api/v1/municipalities',
  'GET /api/v1/municipalities/{slug}/providers',
  // The way to the provider and back; the answer is checked against the secret the browser was given on the way out.
  'GET /api/v1/session/providers/callback',
  'GET /api/v1/session/providers/{id}/start',
  'GET /health/live',
  'GET /health/ready',
  'POST /api/v1/session',
  // A phone that scanned a campaign's join page shows the secret it found there.
  'POST /api/v1/stations',
];

describe('every route of the API', () => {
  let stage: IsolationStage;
  let operations: readonly Operation[];
  beforeAll(async () => {
    stage = await setIsolationStage();
    operations = openApi(stage.app).operations;
  }, 180_000);
  afterAll(() => stage.app.close());

  const routesOf = (some: readonly Operation[]): string[] => some.map(({ route }) => route).sort();

  /** What is wrong: what the sweep found, and every route that it did not try. */
  async function faultsOf(caller: Caller, options: SweepOptions = {}): Promise<string[]> {
    const { faults, tried } = await sweep(stage.app, caller, { operations, ...options });
    const left = routesOf(options.operations ?? operations).filter((route) => !tried.includes(route));
    return [...faults, ...left.map((route) => `${route}: was not tried`)];
  }

  it('is in the OpenAPI document, and public only where this list says so', () => {
    expect(openApi(stage.app).unlisted).toEqual([]);
    expect(operations.length).toBeGreaterThan(30);
    expect(routesOf(operations.filter(({ permission }) => permission === 'public'))).toEqual(PUBLIC);
  });

  it('asks who is there, but for the public ones', async () => {
    const { own } = await hiddenFrom(stage.app.test, { municipalityId: stage.falkberg });
    const answers: [string, number][] = [];
    for (const operation of operations.filter(({ permission }) => permission !== 'public'))
      answers.push([operation.route, (await send(stage.app, ownAttempt(operation, own, false), {})).status]);
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
  });

  it.each(MUNICIPAL_ROLES)(
    'shows nothing to a neighbour’s %s and changes nothing for them',
    async (role) => expect(await faultsOf(await stage.neighbourly(role), { eachAlone: role === 'admin' })).toEqual([]),
    180_000,
  );

  it('shows a department’s manager nothing of another department', async () => {
    expect(await faultsOf(await stage.managerOfNorth())).toEqual([]);
  }, 180_000);

  it('shows a station nothing of another campaign', async () => {
    expect(await faultsOf(await stage.stationOfNorth())).toEqual([]);
  }, 180_000);

  it('shows a vendor nothing at all', async () => {
    expect(await faultsOf(await stage.vendor())).toEqual([]);
  }, 180_000);

  it('shows an operator nothing of any municipality but that it is there', async () => {
    // What the installation's own routes show is in operators.spec.ts: ids and names of municipalities are their purpose.
    const others = operations.filter(({ permission }) => !permission.startsWith('installation.'));
    expect(routesOf(operations.filter((each) => !others.includes(each)))).toEqual([
      'GET /api/v1/installation/municipalities',
      'GET /api/v1/installation/status',
      'PATCH /api/v1/installation/municipalities/{id}',
      'POST /api/v1/installation/municipalities',
    ]);
    expect(await faultsOf(await stage.operator(), { operations: others })).toEqual([]);
  }, 180_000);
});
