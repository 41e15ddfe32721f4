import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Controller, Get } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AllowPublic } from '../../src/platform/http/allow.js';
import { Log } from '../../src/platform/log/log.js';
import { type TestApp, startApp } from '../support/app.js';
import { sourceFiles } from '../support/architecture/source-files.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { campaignOf, deviceOf, scanOf, sendScans } from '../support/intake.js';
import { pointersOf, type ProblemAnswer, send } from '../support/refusals.js';

/** The tax agency's published example: nobody's. */
const NUMBER = '811228-9874';
const WRITTEN_ANYHOW = '811228[^0-9]{0,3}9874';
const at = '2026-10-02T08:00:00Z';
const days = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
const model = { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' };
const serial = (value: string): object => ({ kind: 'serial', value });
const event = (fields: object): object => ({ eventId: uuidv7(), type: 'noted', occurredAt: at, ...fields });
const person = (fields: object): object => ({ name: 'Eva Berg', ...fields });
const reading = (meter: string): object => ({
  readings: [{ readingId: uuidv7(), departmentId: '$department', meter, from: '2025-01-01', to: '2025-02-01', kwh: 1 }],
});

/** Route, body, and where the answer must point: wherever people write something. */
const WRITTEN: readonly (readonly [route: string, body: unknown, pointer: string])[] = [
  ['POST /campaigns', { ...days, name: `Återtag för ${NUMBER}` }, '/name'],
  ['POST /campaigns/$campaign/expected', { departmentId: '$department', codes: ['PF1', '8112289874'] }, '/codes/1'],
  ['POST /campaigns/$campaign/scans', { scans: [scanOf('PF1ABCDE', { stationId: NUMBER })] }, '/scans/0/stationId'],
  ['POST /departments', { name: '811228 9874', validFrom: '2020-01-01' }, '/name'],
  ['PATCH /departments/$department', { name: '198112289874' }, '/name'],
  ['PATCH /municipality', { name: `Kommun ${NUMBER}` }, '/name'],
  ['PATCH /municipality', { assetTagPattern: `^${NUMBER}$` }, '/assetTagPattern'],
  ['POST /devices', { model, identifiers: [serial('PFX'), serial('8112289874')] }, '/identifiers/1/value'],
  ['POST /devices', { model: { ...model, name: NUMBER }, identifiers: [serial('PFX')] }, '/model/name'],
  ['POST /devices/$device/events', event({ note: 'ring 19811228-9874 på måndag' }), '/note'],
  ['POST /devices/events', { events: [event({ deviceId: '$device', note: '811228+9874' })] }, '/events/0/note'],
  ['POST /energy/readings', reading('8112289874'), '/readings/0/meter'],
  ['POST /keys', { name: `Evas nyckel, ${NUMBER}`, role: 'auditor' }, '/name'],
  ['POST /people', person({ name: `Eva ${NUMBER}` }), '/name'],
  ['POST /people', person({ email: `${NUMBER}@kommun.example` }), '/email'],
  ['POST /people', person({ externalId: '811228–9874' }), '/externalId'],
  ['PATCH /people/$person', { externalId: '８１１２２８９８７４' }, '/externalId'],
  ['POST /accounts', { login: NUMBER, name: 'Eva Berg', role: 'auditor' }, '/login'],
  ['POST /accounts', { login: 'eva', name: `Eva ${NUMBER}`, role: 'auditor' }, '/name'],
  ['PATCH /stations/$device', { name: `Bord 1, ${NUMBER}` }, '/name'],
  ['GET /devices?identifier=8112289874', undefined, '/identifier'],
  [`GET /people?q=${NUMBER}`, undefined, '/q'],
  [`GET /people?after=${encodeURIComponent(`["${NUMBER}"]`)}`, undefined, '/after'],
];

/** Every field that is marked `@NeverStored()`, as `Class.field`. */
const fieldsNeverStored = (): string[] =>
  sourceFiles(join(import.meta.dirname, '../..'), ['src'])
    .flatMap(({ code }) => code.split(/^export class (?=\w)/m).slice(1))
    .flatMap((dto) =>
      [...dto.matchAll(/@NeverStored\(\)\s+(?:@[^\n]+\s+)*(\w+)\??:/g)].map(
        ([, field = '']) => `${/^\w+/.exec(dto)?.[0] ?? ''}.${field}`,
      ),
    )
    .sort();

@Controller('planted')
class FaultyController {
  @Get()
  @AllowPublic()
  fail(): void {
    throw new Error(`value too long: ${NUMBER} and PNR${NUMBER}`);
  }
}

describe('a personal number', () => {
  let app: TestApp;
  let api: ApiClient;
  let key: string;
  let ids: Record<string, string>;
  const lines: string[] = [];

  beforeAll(async () => {
    const log = Log.at('debug', { write: (line: string) => void lines.push(line) });
    app = await startApp({ log, planted: [FaultyController] });
    key = await app.key('admin');
    api = apiClient(app.url, key);
    const created = async (path: string, body: object): Promise<string> =>
      (await api.post<{ id: string }>(path, body)).body.id;
    ids = {
      department: await created('/departments', { name: 'Skola', validFrom: '2020-01-01' }),
      campaign: await campaignOf(api, 'Höst'),
      device: await deviceOf(api, { kind: 'serial', value: 'PF1ABCDE' }),
      person: await created('/people', person({})),
    };
  });
  afterAll(() => app.close());

  /** Looks for the number in every column of every table, also as bytes, and in all that was logged so far. */
  const expectNowhere = async (): Promise<void> => {
    const columns = await app.test.asOwner<{ name: string; column: string; type: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name, format('%I', column_name) AS column, data_type AS type
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema IN ('public', 'bullmq') AND table_type = 'BASE TABLE'`,
    );
    expect(columns.filter(({ type }) => type === 'bytea').length).toBeGreaterThan(5);
    const found = columns.map(({ name, column, type }) => {
      const text = type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`;
      return `SELECT '${name}.${column.replaceAll("'", '')}' AS place FROM ${name} WHERE ${text} ~ '${WRITTEN_ANYHOW}'`;
    });
    expect(await app.test.asOwner(found.join(' UNION ALL '))).toEqual([]);
    expect(lines.filter((line) => new RegExp(WRITTEN_ANYHOW).test(line))).toEqual([]);
  };
  afterEach(expectNowhere);

  const places = WRITTEN.map(([route, body, pointer], index) => ({ index: index + 1, route, pointer, body }));

  it.each(places)('is refused at $pointer of $route ($index), and not repeated', async ({ route, body, pointer }) => {
    const named = (text: string): string => text.replaceAll(/\$(\w+)/g, (_, name: string) => ids[name] ?? '');
    const [method = '', path = ''] = named(route).split(' ');
    const text = body === undefined ? undefined : named(JSON.stringify(body));
    const response = await send(app, { method, path, key, body: text });
    const answer = await response.text();
    expect({ status: response.status, pointers: pointersOf(JSON.parse(answer) as ProblemAnswer), answer }).toEqual({
      status: 422,
      pointers: [pointer],
      answer: expect.stringMatching(/personal number.*name the device by another/),
    });
    expect(answer).not.toMatch(new RegExp(WRITTEN_ANYHOW));
  });

  it('may be sent as login, password or code: those are only compared', async () => {
    const fields = [{ login: NUMBER }, { login: 'admin', password: NUMBER }, { login: 'admin', code: '8112289874' }];
    for (const each of fields) {
      const body = { municipality: 'kommun', password: 'x', ...each };
      expect((await send(app, { path: '/session', key, body })).status).toBe(401);
    }
  });

  it('is let through by those fields alone, and by the codes that intake guards itself', () => {
    expect(fieldsNeverStored()).toEqual([
      'ChoosePasswordDto.current',
      'ChoosePasswordDto.password',
      'ConfirmTotpDto.code',
      'JoinStationDto.token',
      'RemoveTotpDto.password',
      'ScanDto.code',
      'SignInDto.code',
      'SignInDto.login',
      'SignInDto.password',
    ]);
  });

  it('that is scanned gets a receipt of its own, and its batch goes on', async () => {
    const numbers = [NUMBER, '8112289874', '198112289874', 'PNR811228-9874', `S/N: PF1 ${NUMBER}`];
    const receipts = await sendScans(
      api,
      ids.campaign ?? '',
      [...numbers, 'PF1ABCDE'].map((code) => scanOf(code)),
    );
    expect(receipts.map(({ outcome }) => outcome)).toEqual([...numbers.map(() => 'rejected'), 'accepted']);
    for (const { scanId, outcome } of receipts)
      expect(await app.test.asOwner('SELECT FROM scan WHERE scan_id = $1', [scanId])).toHaveLength(
        outcome === 'accepted' ? 1 : 0,
      );
  });

  it.each([
    ['a header row with one', `serienummer;${NUMBER}\nPF2;x\n`, /column B/],
    [
      'a row with one',
      `serienummer;modell;tillverkare\nPF2;lånad av ${NUMBER};Dell\nPF3;Latitude;Dell\n`,
      /personal number/,
    ],
    ['a serial that passes for one', 'serienummer;kategori\n8112289874;laptop\n', /personal number/],
    ['no rows but one', `${NUMBER}\n`, /personal number/],
    ['marks that do not pair up around one', `serienummer;kategori\n"${NUMBER};laptop\n`, /quotation mark/],
  ])('in an imported file: %s is an error, and the file does not stay', async (_name, text, message) => {
    for (const dryRun of [true, false]) {
      const bytes = Buffer.from(text);
      const path = `/imports?kind=devices&dryRun=${dryRun}`;
      const { body } = await api.upload<{ importId: string }>(path, bytes, 'enheter.csv');
      let report: { state: string; errors: { message: string }[] } | undefined;
      await eventually(async () => {
        report = (await api.get<NonNullable<typeof report>>(`/imports/${body.importId}`)).body;
        expect(['done', 'failed']).toContain(report.state);
      });
      expect(report?.state).toBe('failed');
      expect(report?.errors[0]?.message).toMatch(message);
      const [kept] = await app.test.asOwner<{ file: Buffer | null; sha256: Buffer }>(
        'SELECT file, file_sha256 AS sha256 FROM import WHERE import_id = $1',
        [body.importId],
      );
      expect(kept).toEqual({ file: null, sha256: createHash('sha256').update(bytes).digest() });
    }
  });

  it('in a column that is not imported does not stay either', async () => {
    const bytes = Buffer.from(`serienummer;kategori;handläggare\nPF7XYZ;laptop;${NUMBER}\n`);
    const { body } = await api.upload<{ importId: string }>('/imports?kind=devices&dryRun=false', bytes);
    await eventually(async () => {
      expect((await api.get(`/imports/${body.importId}`)).body).toMatchObject({ state: 'done', created: 1 });
    });
  });

  it('in the name of a file is refused before the file is kept', async () => {
    const before = await app.test.asOwner('SELECT FROM import');
    const file = Buffer.from('serienummer;kategori\nPF9ABCDE;laptop\n');
    const answer = await api.upload<ProblemAnswer>('/imports?kind=devices', file, `enheter ${NUMBER}.csv`);
    expect({ status: answer.status, pointers: pointersOf(answer.body) }).toEqual({ status: 422, pointers: ['/file'] });
    expect(await app.test.asOwner('SELECT FROM import')).toHaveLength(before.length);
  });

  it('is in no line of the log, wherever in a request it stands', async () => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const requests: [string, RequestInit][] = [
      [`/api/v1/${NUMBER}`, { headers }],
      [`/api/v1/devices/${NUMBER}`, { headers }],
      [`/api/v1/devices/8112289874/history?after=${NUMBER}`, { headers }],
      [`/api/v1/campaigns?name=${NUMBER}&other=${NUMBER}`, { headers }],
      [`/${NUMBER}?q=${NUMBER}`, {}],
      ['/api/v1/devices', { headers: { ...headers, 'user-agent': NUMBER, referer: `https://x.example/${NUMBER}` } }],
      ['/api/v1/devices', { headers: { ...headers, 'x-forwarded-for': NUMBER, 'x-request-id': NUMBER } }],
      ['/api/v1/devices', { headers: { authorization: `Bearer atk_${NUMBER}` } }],
      ['/api/v1/devices', { headers: { cookie: `atertag=${NUMBER}` } }],
      ['/api/v1/campaigns', { method: 'POST', headers, body: `{"name": "${NUMBER}", ` }],
      ['/api/v1/campaigns', { method: 'POST', headers, body: JSON.stringify({ [NUMBER]: NUMBER }) }],
      ['/api/v1/campaigns', { method: 'POST', headers: { ...headers, 'content-type': 'text/plain' }, body: NUMBER }],
      [
        '/api/v1/session',
        { method: 'POST', headers: { ...headers, 'user-agent': NUMBER }, body: `{"password":"${NUMBER}"}` },
      ],
    ];
    for (const [path, init] of requests) {
      const response = await fetch(`${app.url}${path}`, init);
      expect({ path, status: response.status }).not.toMatchObject({ status: 500 });
    }
    const form = new FormData();
    form.set(NUMBER, NUMBER);
    const multipart = await fetch(`${app.url}/api/v1/imports?kind=devices`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: form,
    });
    expect(multipart.status).toBe(422);
  });

  it('in an error nobody thought of is blotted out before the line is written', async () => {
    expect((await fetch(`${app.url}/api/v1/planted`)).status).toBe(500);
    const line = lines.find((each) => each.includes('http.failed'));
    expect(line).toContain('value too long: ######-#### and PNR######-####');
  });
});
