import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}
type Result = Record<'devices' | 'models' | 'campaigns' | 'departments', Hit[]>;

const model = { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' };

describe('the header search', () => {
  let app: TestApp;
  let api: ApiClient;
  let manager: ApiClient;
  let school: string;

  const search = async (q: string, client = api): Promise<Result> => {
    const { status, body } = await client.get<Result>(`/search?q=${encodeURIComponent(q)}`);
    expect({ q, status }).toEqual({ q, status: 200 });
    return body;
  };
  const titles = (hits: readonly Hit[]): string[] => hits.map(({ title }) => title);
  const create = async (path: string, body: object): Promise<string> =>
    (await api.post<{ id: string }>(path, body)).body.id;
  const device = (tag: string, fields: object = {}): Promise<string> =>
    create('/devices', { model, identifiers: [{ kind: 'asset_tag', value: tag }], ...fields });

  beforeAll(async () => {
    app = await startApp();
    api = apiClient(app.url, await app.key('admin'));
    school = await create('/departments', { name: 'Grundskola', validFrom: '2020-01-01' });
    const care = await create('/departments', { name: 'Vård 100%', validFrom: '2020-01-01' });
    await create('/departments', { name: 'Vård', validFrom: '2020-01-01' });
    for (const tag of ['INV-10', 'INV-100', 'INV-1000', 'INV-10001', 'INV-10002', 'INV-10003', 'INV-10004'])
      await device(tag, { departmentId: tag === 'INV-10' ? school : care });
    await create('/devices', {
      model: { ...model, name: 'T480' },
      identifiers: [{ kind: 'serial', value: 'PF1ABCDE' }],
      departmentId: care,
    });
    await create('/campaigns', { name: 'Höst i skolan', startsOn: '2026-10-01', endsOn: '2026-10-31' });
    await create('/campaigns', { name: 'Skolan', startsOn: '2025-10-01', endsOn: '2025-10-31' });
    const key = await app.key('department_manager');
    await app.test.asOwner(`UPDATE api_key SET department_id = $1 WHERE role = 'department_manager'`, [school]);
    manager = apiClient(app.url, key);
  });
  afterAll(() => app.close());

  it('puts the device of that very identifier first, then those it is the beginning of, five at most', async () => {
    const { devices } = await search('inv-10');
    expect(devices).toHaveLength(5);
    expect(devices[0]).toMatchObject({ kind: 'device', title: 'INV-10', subtitle: 'Lenovo ThinkPad T480, Grundskola' });
    expect(new Set(titles(devices)).size).toBe(5);
    expect(titles((await search('inv-1000')).devices).sort()).toEqual([
      'INV-1000',
      'INV-10001',
      'INV-10002',
      'INV-10003',
      'INV-10004',
    ]);
  });

  it('reads a code as a scanner sends it', async () => {
    expect(titles((await search('S/N: PF1ABCDE')).devices)).toEqual(['PF1ABCDE']);
  });

  it('finds models by words, the very name first, and their devices', async () => {
    const { models, devices } = await search('t480');
    expect(titles(models)).toEqual(['Lenovo T480', 'Lenovo ThinkPad T480']);
    expect(devices).toHaveLength(5);
  });

  it('finds campaigns and departments, the very name first', async () => {
    const { campaigns } = await search('skolan');
    expect(campaigns.map(({ title, subtitle }) => [title, subtitle])).toEqual([
      ['Skolan', '2025-10-01 – 2025-10-31'],
      ['Höst i skolan', '2026-10-01 – 2026-10-31'],
    ]);
    expect(titles((await search('VÅRD')).departments)).toEqual(['Vård', 'Vård 100%']);
  });

  it('takes the signs of patterns and of SQL as what they are', async () => {
    expect(titles((await search('%')).departments)).toEqual(['Vård 100%']);
    const nothing = { devices: [], models: [], campaigns: [], departments: [] };
    for (const q of ['_', "'", `"; DROP TABLE device; --`, '\\', 'v%d'])
      expect({ q, found: await search(q) }).toEqual({ q, found: nothing });
  });

  it('stays within a department manager’s reach', async () => {
    expect(titles((await search('inv-10', manager)).devices)).toEqual(['INV-10']);
    expect(titles((await search('PF1ABCDE', manager)).devices)).toEqual([]);
    expect(titles((await search('vård', manager)).departments)).toEqual([]);
    expect(titles((await search('grund', manager)).departments)).toEqual(['Grundskola']);
    expect(titles((await search('t480', manager)).devices)).toEqual(['INV-10']);
  });

  it('finds nothing of another municipality', async () => {
    const other = apiClient(app.url, await app.key('admin', 'annan'));
    for (const q of ['inv-10', 't480', 'skolan', 'vård'])
      expect(await search(q, other)).toEqual({ devices: [], models: [], campaigns: [], departments: [] });
  });

  it.each(['', 'q=', 'q=%20', 'q=%00', `q=${'x'.repeat(201)}`, 'q=a&q=b'])(
    'refuses "%s", naming the field',
    async (query) => {
      const { status, body } = await api.get<{ errors: { pointer: string }[] }>(`/search?${query}`);
      expect(status).toBe(422);
      expect(body.errors.map(({ pointer }) => pointer)).toContain('/q');
    },
  );
});
