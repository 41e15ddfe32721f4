import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { randomFrom } from '../support/random.js';
import {
  deviceIdOf,
  insertSeeded,
  type Register,
  type SeededDevice,
  seedRegister,
} from '../support/seeded-register.js';

interface Page {
  readonly items: { readonly id: string; readonly purchasedOn: string | null }[];
  readonly next: string | null;
  readonly count: { readonly value: number; readonly isExact: boolean } | null;
}

const SIZE = 240;
const SORTS = ['newest', 'oldest', 'purchasedOn', '-purchasedOn'] as const;
type Sort = (typeof SORTS)[number];

/** What the list must be: the rule, said without SQL. */
function sorted(devices: readonly SeededDevice[], sort: Sort): SeededDevice[] {
  const way = sort === 'newest' || sort === '-purchasedOn' ? -1 : 1;
  const byId = (a: SeededDevice, b: SeededDevice): number => (a.id < b.id ? -way : way);
  if (sort === 'newest' || sort === 'oldest') return [...devices].sort(byId);
  return [...devices].sort((a, b) => {
    if (a.purchasedOn === b.purchasedOn) return byId(a, b);
    if (a.purchasedOn === null) return 1;
    if (b.purchasedOn === null) return -1;
    return a.purchasedOn < b.purchasedOn ? -way : way;
  });
}

describe('the list of devices', () => {
  let app: TestApp;
  let api: ApiClient;
  let manager: ApiClient;
  let register: Register;
  const ids = (devices: readonly { readonly id: string }[]): string[] => devices.map(({ id }) => id);
  const page = async (query: string, client = api): Promise<Page> => {
    const { status, body } = await client.get<Page>(`/devices?${query}`);
    expect({ query, status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const all = async (query: string, client = api): Promise<string[]> => {
    const found: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const body: Page = await page(`${query}&after=${encodeURIComponent(next)}`, client);
      found.push(...ids(body.items));
      ({ next } = body);
    }
    return found;
  };

  beforeAll(async () => {
    app = await startApp();
    api = apiClient(app.url, await app.key('auditor'));
    register = await seedRegister(app.test, app.municipalityId, SIZE);
    const key = await app.key('department_manager');
    await app.test.asOwner(`UPDATE api_key SET department_id = $1 WHERE role = 'department_manager'`, [
      register.departments[0],
    ]);
    manager = apiClient(app.url, key);
  });
  afterAll(() => app.close());

  it('gives each device once and in order, whatever is asked, by pages of any size', async () => {
    const random = randomFrom(11);
    const among = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    const maybe = (): boolean => random() < 0.35;
    for (let round = 0; round < 60; round++) {
      const sort = among(SORTS);
      const tests: ((device: SeededDevice) => boolean)[] = [];
      const query = [`sort=${sort}`, `limit=${1 + Math.floor(random() * 60)}`];
      const ask = (text: string, test: (device: SeededDevice) => boolean): void => {
        query.push(text);
        tests.push(test);
      };
      const [department, model] = [among(register.departments), among(register.models).id];
      if (maybe()) ask('state=in_use,ready', ({ state }) => state === 'in_use' || state === 'ready');
      if (maybe())
        ask('category=laptop&category=monitor', ({ category }) => category === 'laptop' || category === 'monitor');
      if (maybe()) ask(`departmentId=${department}`, ({ departmentId }) => departmentId === department);
      if (maybe()) ask(`modelId=${model}`, ({ modelId }) => modelId === model);
      if (maybe()) ask('grade=A', ({ grade }) => grade === 'A');
      const [isProvisional, isTag] = [maybe(), maybe()];
      if (maybe()) ask(`provisional=${isProvisional}`, ({ provisional }) => provisional === isProvisional);
      if (isTag) ask('q=inv%20000', ({ tag }) => tag.startsWith('INV-000'));
      if (!isTag && maybe()) ask('q=elitebook+hp', ({ modelId }) => modelId === register.models[0]?.id);
      const wanted = sorted(
        register.devices.filter((device) => tests.every((test) => test(device))),
        sort,
      );
      const asked = query.join('&');
      expect({ asked, ids: await all(asked) }).toEqual({ asked, ids: ids(wanted) });
      expect({ asked, count: (await page(asked)).count }).toEqual({
        asked,
        count: { value: wanted.length, isExact: true },
      });
    }
  });

  it.each(SORTS)('by %s gives each device that was there once and in order while others are added', async (sort) => {
    const found: string[] = [];
    const like = register.devices.find(({ purchasedOn }) => purchasedOn !== null);
    if (!like) throw new Error('No device has a date.');
    const added: SeededDevice[] = [];
    const between = 1 + SORTS.indexOf(sort);
    for (let next: string | null = ''; next !== null;) {
      const body: Page = await page(`sort=${sort}&limit=7&after=${encodeURIComponent(next)}`);
      found.push(...ids(body.items));
      ({ next } = body);
      const fresh = [20, 200].map((n, index): SeededDevice => ({
        ...like,
        id: deviceIdOf(n + added.length, between),
        tag: `NEW-${sort}-${added.length + index}`,
        purchasedOn: index === 0 ? null : '2024-01-03',
      }));
      await insertSeeded(app.test, app.municipalityId, fresh);
      added.push(...fresh);
    }
    const before = new Set(ids(register.devices));
    expect(found.filter((id) => before.has(id))).toEqual(ids(sorted(register.devices, sort)));
    expect(new Set(found).size).toBe(found.length);
    await removeAgain(added);
  });

  async function removeAgain(devices: readonly SeededDevice[]): Promise<void> {
    await app.test.asOwner('DELETE FROM device_identifier WHERE device_id = ANY ($1::uuid[])', [ids(devices)]);
    await app.test.asOwner('DELETE FROM device WHERE device_id = ANY ($1::uuid[])', [ids(devices)]);
  }

  it('counts no further than a thousand, and on the first page only', async () => {
    const [like] = register.devices;
    if (!like) throw new Error('The register is empty.');
    const more = Array.from({ length: 1_100 }, (_, n): SeededDevice => ({
      ...like,
      id: deviceIdOf(5_000 + n),
      tag: `MANY-${n}`,
    }));
    await insertSeeded(app.test, app.municipalityId, more);
    const first = await page('limit=10');
    expect(first.count).toEqual({ value: 1_000, isExact: false });
    expect((await page(`limit=10&after=${encodeURIComponent(first.next ?? '')}`)).count).toBeNull();
    expect((await page('q=many&limit=10&sort=oldest')).items).toHaveLength(10);
    expect(await all('q=many&limit=200&sort=oldest')).toEqual(ids(more));
    await removeAgain(more);
  });

  it('looks at so many devices for a page and on from there with the next, until the rare one is found', async () => {
    const slug = 'stor';
    const other = apiClient(app.url, await app.key('auditor', slug));
    const [row] = await app.test.asOwner<{ id: string }>(
      'SELECT municipality_id AS id FROM municipality WHERE slug = $1',
      [slug],
    );
    const rare = deviceIdOf(3);
    await app.test.asOwner(
      `INSERT INTO device (municipality_id, device_id, state, purchased_on)
       SELECT $1, ('01890000-0000-7000-8000-' || lpad(to_hex(n * 16), 12, '0'))::uuid, CASE n WHEN 3 THEN 'lost' ELSE 'in_use' END,
         CASE WHEN n % 3 > 0 THEN date '2024-01-01' + n % 5 END
       FROM generate_series(1, 45000) AS n`,
      [row?.id],
    );
    const first = await page('state=lost', other);
    expect(first).toMatchObject({ items: [], count: { value: 0, isExact: false } });
    expect(first.next).not.toBeNull();
    for (const sort of SORTS) expect(await all(`state=lost&sort=${sort}`, other)).toEqual([rare]);
    expect(await all('state=sold', other)).toEqual([]);
  });

  describe('by text', () => {
    const found = async (q: string): Promise<string[]> => all(`limit=200&sort=oldest&q=${encodeURIComponent(q)}`);
    const ofModels = (...titles: string[]): string[] => {
      const wanted = register.models.filter(({ title }) => titles.includes(title)).map(({ id }) => id);
      return ids(register.devices.filter(({ modelId }) => modelId !== null && wanted.includes(modelId)));
    };

    it('finds devices whose model holds every word, in any order and case', async () => {
      expect(await found('840 hp')).toEqual(ofModels('HP EliteBook 840'));
      expect(await found('ELITE')).toEqual(ofModels('HP EliteBook 840', 'HP EliteDesk 800'));
      expect(await found('elite thinkpad')).toEqual([]);
    });

    it.each(['inv-00012', 'INV00012', ' inv 00012 '])('finds a device by how its tag begins: %s', async (q) => {
      expect(await found(q)).toEqual([deviceIdOf(12)]);
    });

    it('takes the signs of patterns and of SQL as what they are', async () => {
      expect(await found('100%')).toEqual(ofModels('Apple 100% Recycled_Mac'));
      expect(await found('d_m')).toEqual(ofModels('Apple 100% Recycled_Mac'));
      for (const q of ['%', '_']) expect(await found(q)).toEqual(ofModels('Apple 100% Recycled_Mac'));
      for (const q of ["'", '"', "' OR 1=1 --", '\\', 'e_i', '{', '🔎'])
        expect({ q, ids: await found(q) }).toEqual({ q, ids: [] });
    });

    it('takes a blank text for none', async () => {
      expect(await found('  ')).toHaveLength(SIZE);
    });
  });

  it('holds a department manager’s own department only, whatever is asked', async () => {
    const [own = '', other = ''] = register.departments;
    const mine = register.devices.filter(({ departmentId }) => departmentId === own);
    for (const sort of SORTS) expect(await all(`limit=50&sort=${sort}`, manager)).toEqual(ids(sorted(mine, sort)));
    expect(await all(`departmentId=${other}`, manager)).toEqual([]);
    expect((await page('limit=5', manager)).count).toEqual({ value: mine.length, isExact: true });
    const tagged = mine.filter(({ tag }) => tag.startsWith('INV-001'));
    expect(await all('q=inv-001&sort=oldest', manager)).toEqual(ids(tagged));
    const foreign = register.devices.find(({ departmentId }) => departmentId === other);
    expect(await all(`q=${foreign?.tag ?? ''}`, manager)).toEqual([]);
    expect(await all(`identifier=${foreign?.tag ?? ''}`, manager)).toEqual([]);
  });

  it.each([
    ['state=broken', '/state', 'returned_to_lessor'],
    ['category=toaster', '/category', 'thin_client'],
    ['grade=E', '/grade', 'A, B, C, D'],
    ['sort=state', '/sort', '-purchasedOn'],
    ['provisional=maybe', '/provisional', 'true or false'],
    ['departmentId=x', '/departmentId', 'UUID'],
    ['modelId=x', '/modelId', 'UUID'],
    ['q=%00', '/q', 'NUL'],
    ['q=a&q=b', '/q', 'string'],
    [`q=${'x'.repeat(201)}`, '/q', '200'],
    ['sort=purchasedOn&after=%5B%22x%22%5D', '/after', 'next'],
  ])('refuses %s, naming the field and what it takes', async (query, pointer, allowed) => {
    const { status, body } = await api.get<{ errors: { pointer: string; message: string }[] }>(`/devices?${query}`);
    expect(status).toBe(422);
    expect(body.errors.map((error) => error.pointer)).toContain(pointer);
    expect(body.errors.map(({ message }) => message).join(' ')).toContain(allowed);
  });

  it('answers a place that nobody handed out with 422', async () => {
    for (const after of ['["no id"]', '["2024-13-45","01890000-0000-7000-8000-000000000000"]'])
      expect(
        (
          await api.get(
            `/devices?sort=${after.includes(',') ? 'purchasedOn' : 'newest'}&after=${encodeURIComponent(after)}`,
          )
        ).status,
      ).toBe(422);
  });

  describe('the list of models', () => {
    it('comes by name, in pages, and narrows by words', async () => {
      const titles: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const { body }: { body: { items: { manufacturer: string; name: string }[]; next: string | null } } =
          await api.get(`/models?limit=3&after=${encodeURIComponent(after)}`);
        titles.push(...body.items.map(({ manufacturer, name }) => `${manufacturer} ${name}`));
        after = body.next;
      }
      expect(titles).toEqual([
        'Apple 100% Recycled_Mac',
        'HP EliteBook 840',
        'HP EliteDesk 800',
        'Lenovo ThinkPad T480',
      ]);
      const { body } = await api.get<{ items: { name: string }[] }>('/models?q=hp%208');
      expect(body.items.map(({ name }) => name)).toEqual(['EliteBook 840', 'EliteDesk 800']);
    });

    it('gives one with the number of its devices, a manager’s own', async () => {
      const [model] = register.models;
      const own = register.devices.filter(({ modelId }) => modelId === model?.id);
      const path = `/models/${model?.id ?? ''}`;
      const count = (devices: readonly SeededDevice[]) => ({ devices: { value: devices.length, isExact: true } });
      expect((await api.get(path)).body).toMatchObject({ name: 'EliteBook 840', ...count(own) });
      expect((await manager.get(path)).body).toMatchObject(
        count(own.filter(({ departmentId }) => departmentId === register.departments[0])),
      );
      expect((await api.get(`/models/${register.departments[0] ?? ''}`)).status).toBe(404);
    });
  });
});
