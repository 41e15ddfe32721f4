import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type TestApp, startApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { QUEUE_BACKENDS, startRedis, type TestRedis } from '../support/redis.js';

interface Year {
  readonly year: number;
  readonly measuredKwh: number | null;
  readonly modelledKwh: number | null;
  readonly kwh: number | null;
  readonly targetKwh: number | null;
  readonly coverage: number | null;
  readonly complete: boolean;
}

interface DepartmentEnergy {
  readonly baseline: { year: number; kwh: number } | null;
  readonly target: { year: number; reduction: number } | null;
  readonly years: readonly Year[];
  readonly asOfYear: number | null;
  readonly gapKwh: number | null;
  readonly progress: number | null;
  readonly pending: boolean;
}

interface Reading {
  readonly readingId: string;
  readonly departmentId: string;
  readonly meter: string;
  readonly from: string;
  readonly to: string;
  readonly kwh: number;
}

interface Refusal {
  readonly detail: string;
  readonly errors?: { pointer: string; message: string }[];
}

interface TargetGolden {
  readonly in: { readonly years: readonly { year: number; measuredKwh: number }[] };
  readonly out: Record<'targetKwh2024' | 'gapKwh' | 'progress' | 'targetKwh2029', number>;
}

interface HybridGolden {
  readonly in: Record<'observedRatio' | 'measuredKwh' | 'modelledUncoveredKwh', number>;
  readonly out: { readonly shrunkRatio: { meteredDevices: number; ratio: number }[]; readonly hybridKwh40: number };
}

function golden(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8'));
}

const E1 = golden('energy-target.json') as TargetGolden;
const K1 = golden('energy-hybrid.json') as HybridGolden;

/** How people write the midnight at which a year begins. */
const NEW_YEAR = {
  'a plain date': (year: number) => `${year}-01-01`,
  'a time in UTC': (year: number) => `${year}-01-01T00:00:00Z`,
  'a time with the Swedish offset': (year: number) => `${year}-01-01T00:00:00+01:00`,
};

/** The story: a meter is read, and the department page shows where the department stands against its target. */
describe.each(QUEUE_BACKENDS)('from reading to target, with the queue on %s', (backend) => {
  let app: TestApp;
  let redis: TestRedis | undefined;
  let api: ApiClient;
  let devices = 0;

  beforeAll(async () => {
    redis = backend === 'Redis' ? await startRedis() : undefined;
    app = await startApp({ redisUrl: redis?.url });
    api = apiClient(app.url, await app.key('admin'));
  });
  afterAll(async () => {
    await app.close();
    await redis?.stop();
  });

  const department = async (name: string): Promise<string> => {
    const { body, status } = await api.post<{ id: string }>('/departments', { name, validFrom: '2015-01-01' });
    expect(status).toBe(201);
    return body.id;
  };
  const reading = (departmentId: string, from: string, to: string, kwh: number, meter = 'main'): Reading => {
    return { readingId: uuidv7(), departmentId, meter, from, to, kwh };
  };
  const post = (readings: readonly Reading[]) =>
    api.post<Refusal & { receipts: { readingId: string; replayed: boolean }[] }>('/energy/readings', { readings });
  const record = async (...readings: Reading[]): Promise<void> => {
    const { body, status } = await post(readings);
    expect(status).toBe(200);
    expect(body.receipts).toEqual(readings.map(({ readingId }) => ({ readingId, replayed: false })));
  };
  const register = async (departmentId: string, energyKwhPerYear: number, stateSince: string): Promise<string> => {
    devices += 1;
    const { body, status } = await api.post<{ id: string }>('/devices', {
      model: { manufacturer: 'Maker', name: `Server of ${energyKwhPerYear} kWh`, category: 'server', energyKwhPerYear },
      identifiers: [{ kind: 'serial', value: `SRV${String(devices).padStart(5, '0')}` }],
      departmentId,
      stateSince,
    });
    expect(status).toBe(201);
    return body.id;
  };
  const step = async (deviceId: string, event: { type: string; occurredAt: string; departmentId?: string }) => {
    const { status } = await api.post(`/devices/${deviceId}/events`, { eventId: uuidv7(), ...event });
    expect(status).toBe(201);
  };
  /** What the department page shows once no computation is owed any more. */
  const energyOf = async (departmentId: string): Promise<DepartmentEnergy> => {
    let settled: DepartmentEnergy | undefined;
    await eventually(async () => {
      const { body } = await api.get<DepartmentEnergy>(`/departments/${departmentId}/energy`);
      expect(body.pending).toBe(false);
      settled = body;
    });
    if (!settled) throw new Error('The department has no energy.');
    return settled;
  };
  const yearOf = async (departmentId: string, wanted: number): Promise<Year | undefined> =>
    (await energyOf(departmentId)).years.find(({ year }) => year === wanted);

  it.each(Object.entries(NEW_YEAR))(
    'holds the years 2019 to 2024, read with %s, against −30 %% in ten years',
    async (as, midnight) => {
      const id = await department(`Golden E1 with ${as}`);
      await record(
        ...E1.in.years.map(({ year, measuredKwh }) => reading(id, midnight(year), midnight(year + 1), measuredKwh)),
      );
      const energy = await energyOf(id);
      expect(energy.years.map(({ year, kwh, complete }) => ({ year, kwh, complete }))).toEqual(
        E1.in.years.map(({ year, measuredKwh }) => ({ year, kwh: measuredKwh, complete: true })),
      );
      expect(energy.baseline).toEqual({ year: 2019, kwh: 412_500 });
      expect(energy.target).toEqual({ year: 2029, reduction: 0.3 });
      expect(energy.asOfYear).toBe(2024);
      expect(energy.years.at(-1)?.targetKwh).toBeCloseTo(E1.out.targetKwh2024, 6);
      expect(energy.gapKwh).toBeCloseTo(E1.out.gapKwh, 6);
      expect(energy.progress).toBeCloseTo(E1.out.progress, 6);
      expect(412_500 * (1 - (energy.target?.reduction ?? 0))).toBeCloseTo(E1.out.targetKwh2029, 6);
    },
  );

  it('draws the target line of a target somebody has set', async () => {
    const id = await department('With its own target');
    await record(
      ...E1.in.years.map(({ year, measuredKwh }) => reading(id, `${year}-01-01`, `${year + 1}-01-01`, measuredKwh)),
    );
    const put = await api.put(`/departments/${id}/energy/target`, {
      baselineYear: 2020,
      targetYear: 2030,
      reduction: 0.5,
    });
    expect(put.status).toBe(204);
    const energy = await energyOf(id);
    expect(energy).toMatchObject({ baseline: { year: 2020, kwh: 405_000 }, target: { year: 2030, reduction: 0.5 } });
    expect(energy.years.map(({ targetKwh }) => targetKwh)).toEqual([
      405_000, 405_000, 384_750, 364_500, 344_250, 324_000,
    ]);
    expect(energy.gapKwh).toBeCloseTo(362_300 - 324_000, 6);
    expect(energy.progress).toBeCloseTo((405_000 - 362_300) / 202_500, 9);
  });

  it('refuses a target that is due before it begins, and keeps the one it has', async () => {
    const id = await department('With an impossible target');
    await record(reading(id, '2019-01-01', '2020-01-01', 1_000));
    const put = await api.put<Refusal>(`/departments/${id}/energy/target`, {
      baselineYear: 2024,
      targetYear: 2024,
      reduction: 0.5,
    });
    expect(put.status).toBe(422);
    expect(put.body.errors?.map(({ pointer }) => pointer)).toEqual(['/targetYear']);
    expect((await energyOf(id)).target).toEqual({ year: 2029, reduction: 0.3 });
  });

  it('gives the same years however the meter was read and in whatever order the readings came', async () => {
    const twoYears = await department('Read once in two years');
    await record(reading(twoYears, '2019-01-01', '2021-01-01', 731 * 24));
    const often = await department('Read now and then');
    // One kWh an hour, read at odd moments: across New Year, across both changes of the clock, and within one hour.
    const moments: [text: string, at: string][] = [
      ['2019-01-01', '2018-12-31T23:00:00Z'],
      ['2019-02-28T17:42:11+01:00', '2019-02-28T16:42:11Z'],
      ['2019-03-31T01:30:00+01:00', '2019-03-31T00:30:00Z'],
      ['2019-03-31T03:30:00+02:00', '2019-03-31T01:30:00Z'],
      ['2019-07-04T00:00:00.500', '2019-07-03T22:00:00.500Z'],
      ['2019-10-27T02:30:00+02:00', '2019-10-27T00:30:00Z'],
      ['2019-10-27T02:30:00+01:00', '2019-10-27T01:30:00Z'],
      ['2019-12-30T09:15:00', '2019-12-30T08:15:00Z'],
      ['2020-02-29T12:00:00', '2020-02-29T11:00:00Z'],
      ['2020-06-01', '2020-05-31T22:00:00Z'],
      ['2021-01-01', '2020-12-31T23:00:00Z'],
    ];
    const readings = moments.slice(1).map(([to, end], index) => {
      const [from, start] = moments[index] ?? ['', ''];
      return reading(often, from, to, (Date.parse(end) - Date.parse(start)) / 3_600_000);
    });
    const shuffled = [7, 2, 9, 0, 4, 6, 1, 8, 3, 5].flatMap((index) => readings[index] ?? []);
    expect(shuffled).toHaveLength(10);
    for (const each of shuffled.slice(0, 4)) await record(each);
    await record(...shuffled.slice(4));
    for (const id of [twoYears, often]) {
      expect((await yearOf(id, 2019))?.kwh).toBeCloseTo(365 * 24, 6);
      expect((await yearOf(id, 2020))?.kwh).toBeCloseTo(366 * 24, 6);
      expect((await energyOf(id)).years.map(({ year, complete }) => ({ year, complete }))).toEqual([
        { year: 2019, complete: true },
        { year: 2020, complete: true },
      ]);
    }
  });

  it.each(K1.out.shrunkRatio)(
    'corrects the model by $meteredDevices metered devices to $ratio of it',
    async ({ meteredDevices, ratio }) => {
      const { observedRatio, measuredKwh, modelledUncoveredKwh } = K1.in;
      const id = await department(`Golden K1 with ${meteredDevices} metered`);
      const metered: string[] = [];
      for (let count = 0; count < meteredDevices; count++)
        metered.push(await register(id, measuredKwh / observedRatio / meteredDevices, '2022-01-01T00:00:00+01:00'));
      for (let count = 0; count < 3; count++) await register(id, modelledUncoveredKwh / 3, '2022-01-01T00:00:00+01:00');
      const put = await api.put('/energy/meters', { departmentId: id, meter: 'server hall', deviceIds: metered });
      expect(put.status).toBe(204);
      await record(reading(id, '2023-01-01', '2024-01-01', measuredKwh, 'server hall'));
      const year = await yearOf(id, 2023);
      expect(year?.measuredKwh).toBe(measuredKwh);
      expect(year?.modelledKwh).toBeCloseTo(measuredKwh / observedRatio + modelledUncoveredKwh, 6);
      const hybridKwh = measuredKwh + ratio * modelledUncoveredKwh;
      if (meteredDevices === 40) expect(hybridKwh).toBeCloseTo(K1.out.hybridKwh40, 6);
      expect(year?.kwh).toBeCloseTo(hybridKwh, 6);
      expect(year?.coverage).toBeCloseTo(measuredKwh / hybridKwh, 9);
    },
  );

  it('computes anew the department whose meter gives up its devices to another’s', async () => {
    const [lender, borrower] = [await department('Lends a server'), await department('Borrows a server')];
    const metered = await register(lender, 1_000, '2022-01-01T00:00:00+01:00');
    await register(lender, 1_000, '2022-01-01T00:00:00+01:00');
    await record(reading(lender, '2023-01-01', '2024-01-01', 500, 'rack'));
    await api.put('/energy/meters', { departmentId: lender, meter: 'rack', deviceIds: [metered] });
    expect((await yearOf(lender, 2023))?.kwh).toBeCloseTo(500 + ((0.5 + 10) / 11) * 1_000, 6);
    await api.put('/energy/meters', { departmentId: borrower, meter: 'rack', deviceIds: [metered] });
    // A meter without devices of its own is the whole department's: nothing is left to model.
    expect((await yearOf(lender, 2023))?.kwh).toBeCloseTo(500, 6);
  });

  it('shares the days of a device between the departments it was assigned to', async () => {
    const [first, second] = [await department('First holder'), await department('Second holder')];
    const deviceId = await register(first, 365, '2023-01-01T00:00:00+01:00');
    await step(deviceId, { type: 'assigned', occurredAt: '2023-11-15T00:00:00+01:00', departmentId: second });
    expect((await yearOf(first, 2023))?.kwh).toBeCloseTo(318, 9);
    expect((await yearOf(second, 2023))?.kwh).toBeCloseTo(47, 9);
    expect(await yearOf(first, 2024)).toBeUndefined();
    expect((await yearOf(second, 2024))?.kwh).toBeCloseTo(366, 9);
  });

  it('counts nothing for a device in a drawer, and again once it is taken out', async () => {
    const id = await department('With a drawer');
    const deviceId = await register(id, 365, '2023-01-01T00:00:00+01:00');
    await step(deviceId, { type: 'stored', occurredAt: '2023-02-01T00:00:00+01:00' });
    expect((await energyOf(id)).years.map(({ year, kwh }) => ({ year, kwh }))).toEqual([{ year: 2023, kwh: 31 }]);
    await step(deviceId, { type: 'in_use', occurredAt: '2024-12-01T00:00:00+01:00' });
    await step(deviceId, { type: 'collected', occurredAt: '2025-01-11T00:00:00+01:00' });
    expect((await energyOf(id)).years.map(({ year, kwh }) => ({ year, kwh }))).toEqual([
      { year: 2023, kwh: 31 },
      { year: 2024, kwh: 31 },
      { year: 2025, kwh: 10 },
    ]);
  });

  it('answers a reading sent again as before, and counts it once', async () => {
    const id = await department('Sends twice');
    const once = reading(id, '2023-01-01', '2024-01-01', 1_000);
    await record(once);
    const again = await post([once, reading(id, '2024-01-01', '2025-01-01', 500)]);
    expect(again.body.receipts.map(({ replayed }) => replayed)).toEqual([true, false]);
    expect((await energyOf(id)).years.map(({ kwh }) => kwh)).toEqual([1_000, 500]);
  });

  it.each([
    ['an id used for another reading', { kwh: 2_000 }, 'was used for another reading'],
    ['a time the meter has a reading for', { readingId: uuidv7(), from: '2023-12-31' }, 'overlaps'],
  ])('refuses %s, and with it all that was sent along', async (_, change, reason) => {
    const id = await department(`Contradicts itself: ${reason}`);
    const kept = reading(id, '2023-01-01', '2024-01-01', 1_000);
    await record(kept);
    const answer = await post([reading(id, '2020-01-01', '2021-01-01', 1), { ...kept, to: '2024-02-01', ...change }]);
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toContain(reason);
    expect((await energyOf(id)).years.map(({ year, kwh }) => ({ year, kwh }))).toEqual([{ year: 2023, kwh: 1_000 }]);
  });

  it('keeps one of two readings of the same time that come at the same moment', async () => {
    const id = await department('Reads the meter twice at once');
    for (let year = 2010; year < 2020; year++) {
      const answers = await Promise.all(
        [100, 200].map((kwh) => post([reading(id, `${year}-01-01`, `${year + 1}-01-01`, kwh)])),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
    for (const { kwh } of (await energyOf(id)).years) expect([100, 200]).toContain(kwh);
  });

  it('names the reading whose department there is not or whose times are reversed, and takes none', async () => {
    const id = await department('Has a neighbour that does not exist');
    const answer = await post([
      reading(id, '2023-01-01', '2024-01-01', 1),
      reading(uuidv7(), '2023-01-01', '2024-01-01', 1),
      reading(id, '2025-01-01', '2024-01-01', 1),
    ]);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(['/readings/1/departmentId', '/readings/2/to']);
    expect((await energyOf(id)).years).toEqual([]);
  });

  it('shows no years for a department without devices and readings', async () => {
    const energy = await energyOf(await department('Without anything'));
    expect(energy).toMatchObject({
      years: [],
      baseline: null,
      target: null,
      asOfYear: null,
      gapKwh: null,
      progress: null,
    });
  });

  it('lets a coordinator record readings and a technician only look at them', async () => {
    const id = await department('Has roles');
    const readings = [reading(id, '2023-01-01', '2024-01-01', 7)];
    const technician = apiClient(app.url, await app.key('technician'));
    expect((await technician.post('/energy/readings', { readings })).status).toBe(403);
    expect((await technician.get(`/departments/${id}/energy`)).body).toMatchObject({ years: [] });
    const coordinator = apiClient(app.url, await app.key('coordinator'));
    expect((await coordinator.post('/energy/readings', { readings })).status).toBe(200);
    expect((await yearOf(id, 2023))?.kwh).toBe(7);
  });
});
