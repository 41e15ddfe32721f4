import { expect } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from './app.js';
import { type ApiClient, apiClient } from './client.js';
import { eventually } from './eventually.js';
import { CLIENT_ID, CLIENT_SECRET, startOpenIdProvider } from './openid-provider.js';

/** Ids of what a municipality at work has. */
export interface AtWork {
  readonly department: string;
  /** A department without readings. */
  readonly quietDepartment: string;
  readonly openCampaign: string;
  readonly closedCampaign: string;
  readonly draftCampaign: string;
  /** In the open campaign, reused. */
  readonly device: string;
  /** Somebody has it. */
  readonly deviceInUse: string;
  /** Known by a scanned code only. */
  readonly unknownDevice: string;
  readonly model: string;
  readonly person: string;
  readonly erasedPerson: string;
  /** Carried out. */
  readonly import: string;
  /** Tried, with rows that fail. */
  readonly failedImport: string;
}

/** The longest Swedish department name we know of: what breaks a line breaks there first. */
const LONG_NAME = 'Arbetsmarknads- och vuxenutbildningsförvaltningen';
const MODELS = [
  { manufacturer: 'HP', name: 'EliteBook 840 G8', category: 'laptop', energyKwhPerYear: 20 },
  { manufacturer: 'Lenovo', name: 'ThinkPad X1 Carbon Gen 9', category: 'laptop', energyKwhPerYear: 18 },
  { manufacturer: 'Dell', name: 'UltraSharp U2723QE', category: 'monitor', energyKwhPerYear: 30 },
  { manufacturer: 'HP', name: 'ProDesk 600 G6 Desktop Mini PC', category: 'desktop', energyKwhPerYear: 45 },
] as const;
const codeOf = (device: number): string => `5CG1234X${device}Z`;
const DEVICES = 8;

/** Departments with readings, campaigns in each state, devices on their way, people, keys, providers and imports. */
export async function municipalityAtWork(app: TestApp): Promise<AtWork> {
  const api = apiClient(app.url, await app.key('admin'));
  await api.patch('/municipality', { name: 'Norra Ekvallens kommun', setupCompleted: true });
  const department = await created(api, '/departments', { name: LONG_NAME, validFrom: '2018-01-01' });
  const quietDepartment = await created(api, '/departments', { name: 'Kultur', validFrom: '2020-01-01' });
  const devices = await registerDevices(api, department);
  const [device = ''] = devices;
  const deviceInUse = devices[5] ?? '';
  const { openCampaign, closedCampaign, draftCampaign, unknownDevice } = await runCampaigns(api, department, devices);
  const people = await hirePeople(api, department, deviceInUse);
  await setUpAccess(app, api, department);
  await readMeters(api, department);
  const imports = await importFiles(api);
  const models = await api.get<{ items: readonly { id: string }[] }>('/models');
  await eventually(async () => {
    const { body } = await api.get<{ pending: boolean; counts: { reused: number } }>(
      `/campaigns/${openCampaign}/savings`,
    );
    expect(body).toMatchObject({ pending: false, counts: { reused: 3 } });
    const energy = await api.get<{ asOfYear: number | null }>(`/departments/${department}/energy`);
    expect(energy.body.asOfYear).toBe(2025);
  });
  return {
    ...{ department, quietDepartment, openCampaign, closedCampaign, draftCampaign, device, deviceInUse, unknownDevice },
    ...people,
    ...imports,
    model: models.body.items[0]?.id ?? '',
  };
}

export async function created(api: ApiClient, path: string, body: unknown): Promise<string> {
  const answer = await api.post<{ id: string }>(path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${JSON.stringify(answer)}`);
  return answer.body.id;
}

async function registerDevices(api: ApiClient, departmentId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < DEVICES; n++)
    ids.push(
      await created(api, '/devices', {
        model: MODELS[n % MODELS.length],
        identifiers: [
          { kind: 'serial', value: codeOf(n) },
          { kind: 'asset_tag', value: `INV-00000${n}` },
        ],
        departmentId,
        stateSince: `20${18 + (n % 4)}-01-01T00:00:00Z`,
      }),
    );
  return ids;
}

async function runCampaigns(
  api: ApiClient,
  departmentId: string,
  devices: readonly string[],
): Promise<Pick<AtWork, 'openCampaign' | 'closedCampaign' | 'draftCampaign' | 'unknownDevice'>> {
  const plan = (name: string, startsOn: string, endsOn: string): Promise<string> =>
    created(api, '/campaigns', { name, startsOn, endsOn });
  const scan = (code: string) => ({ scanId: uuidv7(), code, readAt: new Date().toISOString(), stationId: 'Station 1' });
  const days = (month: string): [string, string] => [`2099-${month}-01`, `2099-${month}-28`];
  const draftCampaign = await plan('Vinterns insamling i hela kommunen', ...days('12'));
  const closedCampaign = await plan('Vår', ...days('04'));
  await api.post(`/campaigns/${closedCampaign}/open`);
  await api.post(`/campaigns/${closedCampaign}/scans`, { scans: [scan(codeOf(7))] });
  await api.post(`/campaigns/${closedCampaign}/close`);
  const openCampaign = await plan('Höst', ...days('10'));
  await api.post(`/campaigns/${openCampaign}/expected`, { departmentId, codes: devices.map((_, n) => codeOf(n)) });
  await api.post(`/campaigns/${openCampaign}/open`);
  const codes = [codeOf(0), codeOf(1), codeOf(2), codeOf(3), codeOf(0), 'NEVER-SEEN-BEFORE-1'];
  const scans = codes.map(scan);
  const { body } = await api.post<{ receipts: { deviceId: string | null }[] }>(`/campaigns/${openCampaign}/scans`, {
    scans,
  });
  for (const device of devices.slice(0, 3))
    for (const type of ['inspected', 'cleared', 'ready', 'sold'])
      await api.post(`/devices/${device}/events`, { eventId: uuidv7(), type, occurredAt: new Date().toISOString() });
  return { openCampaign, closedCampaign, draftCampaign, unknownDevice: body.receipts.at(-1)?.deviceId ?? '' };
}

async function hirePeople(
  api: ApiClient,
  departmentId: string,
  device: string,
): Promise<Pick<AtWork, 'person' | 'erasedPerson'>> {
  const email = 'karin.osterberg-lindqvist@ekvallen.example';
  const person = await created(api, '/people', {
    ...{ name: 'Karin Österberg Lindqvist', email, externalId: 'kaos01', departmentId },
  });
  const erasedPerson = await created(api, '/people', { name: 'Nils Ek' });
  for (const personId of [erasedPerson, person]) await api.put(`/devices/${device}/assignment`, { personId });
  expect((await api.post(`/people/${erasedPerson}/erase`, { reason: 'requested' })).status).toBeLessThan(300);
  return { person, erasedPerson };
}

async function setUpAccess(app: TestApp, api: ApiClient, departmentId: string): Promise<void> {
  const accounts = [
    { login: 'karin', role: 'technician', name: 'Karin Österberg Lindqvist', email: 'karin@ekvallen.example' },
    { login: 'chef', role: 'department_manager', name: 'Bo Chef', departmentId },
  ];
  for (const account of accounts) await created(api, '/accounts', account);
  const disabled = await created(api, '/accounts', { login: 'slutat', role: 'auditor', name: 'Siv Slutat' });
  await api.patch(`/accounts/${disabled}`, { disabled: true });
  await created(api, '/keys', { name: 'Ärendesystemet', role: 'procurement', expiresAt: '2099-01-01T00:00:00Z' });
  const revoked = await created(api, '/keys', { name: 'Gamla tillgångsregistret', role: 'technician' });
  await api.delete(`/keys/${revoked}`);
  // Asked when it is set up; then not before somebody signs in by it.
  const provider = await startOpenIdProvider({ redirectUri: `${app.url}/api/v1/session/providers/callback` });
  await created(api, '/providers', {
    name: 'Kommunens inloggning',
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    roleClaim: 'roles',
    roleMap: { 'it-techs': 'technician', 'it-admins': 'admin' },
  });
  await provider.close();
}

async function readMeters(api: ApiClient, departmentId: string): Promise<void> {
  const readings = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({
    readingId: uuidv7(),
    departmentId,
    meter: 'M1',
    from: `${year}-01-01`,
    to: `${year + 1}-01-01`,
    kwh: 41_000 - (year - 2018) * 1_300,
  }));
  await api.post('/energy/readings', { readings });
  await api.put(`/departments/${departmentId}/energy/target`, {
    ...{ baselineYear: 2020, targetYear: 2030, reduction: 0.3 },
  });
}

/** One that was carried out and one that was only tried, with rows that fail. */
async function importFiles(api: ApiClient): Promise<Pick<AtWork, 'import' | 'failedImport'>> {
  const header = 'serienummer;kategori;inköpsdatum\n';
  const good = Buffer.from(`${header}PF9ABCDE;laptop;2021-02-03\n`);
  const bad = Buffer.from(`${header}PF9ABCDF;rymdskepp;2021-02-03\nPF9ABCDG;laptop;i går\n;laptop;2021-02-03\n`);
  const started = async (query: string, file: Buffer, name: string): Promise<string> => {
    const { body } = await api.upload<{ importId: string }>(`/imports?kind=devices${query}`, file, name);
    await eventually(async () => {
      expect((await api.get(`/imports/${body.importId}`)).body.finishedAt).not.toBeNull();
    });
    return body.importId;
  };
  return {
    import: await started('', good, 'Inköp 2021.csv'),
    failedImport: await started('&dryRun=true', bad, 'tillgångsregister-export-2026-10-01.csv'),
  };
}
