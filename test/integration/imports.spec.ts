import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type TestApp, startApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';

interface Note {
  readonly row: number;
  readonly column: string | null;
  readonly code: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly message: string;
}

interface Import {
  readonly importId: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly processed: number;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly errors: readonly Note[];
  readonly warnings: readonly Note[];
  readonly readAs: { encoding: string; delimiter: string } | null;
  readonly finishedAt: string | null;
}

interface Device {
  readonly id: string;
  readonly provisional: boolean;
  readonly events: number;
  readonly state: string;
  readonly purchasedOn: string | null;
  readonly department: { id: string; name: string } | null;
  readonly model: { manufacturer: string; name: string; embodiedKgCo2e: number | null; weightKg: number | null } | null;
}

const HEADER = 'Inventarienr,Serienummer,Tillverkare,Modell,Kategori,Förvaltning,Status,I drift sedan,Inköpsdatum';
const PLACES = HEADER.split(',').length;

/** A device file as a person sends it; short rows end in empty cells. */
const file = (...rows: string[]): Buffer =>
  Buffer.from([HEADER, ...rows.map((row) => row + ','.repeat(PLACES - row.split(',').length))].join('\r\n'));

let app: TestApp;
let api: ApiClient;
let tenant = 0;

/** Each test has a municipality of its own: what it counts is its own. */
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  tenant += 1;
  api = apiClient(app.url, await app.key('admin', `kommun-${tenant}`));
});
afterAll(() => app.close());

async function upload(kind: string, bytes: Uint8Array, { dryRun = false } = {}): Promise<string> {
  const { body, status } = await api.upload<{ importId: string }>(`/imports?kind=${kind}&dryRun=${dryRun}`, bytes);
  expect(status).toBe(202);
  return body.importId;
}

async function finished(importId: string): Promise<Import> {
  let found: Import | undefined;
  await eventually(async () => {
    const { body } = await api.get<Import>(`/imports/${importId}`);
    expect(body.finishedAt).not.toBeNull();
    found = body;
  });
  if (!found) throw new Error('The import is not there.');
  return found;
}

const importFile = async (kind: string, bytes: Uint8Array, options?: { dryRun: boolean }): Promise<Import> =>
  finished(await upload(kind, bytes, options));

async function find(identifier: string): Promise<Device[]> {
  const { body } = await api.get<{ items: Device[] }>(`/devices?identifier=${encodeURIComponent(identifier)}`);
  return body.items;
}

async function only(identifier: string): Promise<Device> {
  const [device, other] = await find(identifier);
  if (!device || other) throw new Error(`There is not one device ${identifier}.`);
  return device;
}

/** Rows of this test's municipality in each table an import writes to. */
async function rows(): Promise<
  Record<'device' | 'device_event' | 'device_identifier' | 'device_model' | 'department', number>
> {
  const tables = ['device', 'device_event', 'device_identifier', 'device_model', 'department'];
  const counts = tables.map(
    (table) =>
      `(SELECT count(*)::int FROM ${table} t JOIN municipality m USING (municipality_id) WHERE m.slug = $1) AS ${table}`,
  );
  const [row] = await app.test.asOwner<Awaited<ReturnType<typeof rows>>>(`SELECT ${counts.join(', ')}`, [
    `kommun-${tenant}`,
  ]);
  if (!row) throw new Error('Nothing was counted.');
  return row;
}

const NOTHING = { device: 0, device_event: 0, device_identifier: 0, device_model: 0, department: 0 };

const T480 = 'Lenovo,ThinkPad T480,Bärbar dator,Kultur,I drift,2019-08-15,2019-08-01';

describe('a device file', () => {
  it('brings its devices into the register, with models and departments that were not there', async () => {
    const report = await importFile(
      'devices',
      file(`INV-0001,PF1ABCDE,${T480}`, 'INV-0002,PF2ABCDE,Dell,P2419H,Bildskärm,Miljö,I lager'),
    );
    expect(report).toMatchObject({
      state: 'done',
      processed: 2,
      total: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      failed: 0,
      errors: [],
    });
    expect(await only('INV-0001')).toMatchObject({
      state: 'in_use',
      purchasedOn: '2019-08-01',
      events: 1,
      department: { name: 'Kultur' },
      model: { manufacturer: 'Lenovo', name: 'ThinkPad T480' },
    });
    expect(await only('PF2ABCDE')).toMatchObject({ state: 'in_stock', department: { name: 'Miljö' } });
    const added = report.warnings.filter(({ message }) => message.startsWith('The department'));
    expect(added.map(({ row, message }) => `${row} ${message}`)).toEqual([
      expect.stringMatching(/^2 The department Kultur .*2019-08-15/),
      expect.stringMatching(/^3 The department Miljö /),
    ]);
  });

  it('saved by a Swedish Excel is read as it was written', async () => {
    const text = [
      'sep=;',
      'Inventarienr;Modell;Tillverkare;Kategori;Förvaltning;Status;Inköpspris;Användare',
      'INV-0003;Läsplatta Ö;Åkerö;Surfplatta;Förskoleförvaltningen;I förråd;12 345,50;anna@example.se',
      '"INV-0004";"Läsplatta Ö";Åkerö;Surfplatta;Förskoleförvaltningen;I drift;1,5;',
    ].join('\r\n');
    const report = await importFile('devices', Buffer.from(text, 'latin1'));
    expect(report).toMatchObject({ state: 'done', created: 2, errors: [] });
    expect(await only('INV-0003')).toMatchObject({
      state: 'stored',
      department: { name: 'Förskoleförvaltningen' },
      model: { manufacturer: 'Åkerö', name: 'Läsplatta Ö' },
    });
    expect(report.warnings.map(({ message }) => message)).toContain('The column is about people and is not imported.');
    const kept = await app.test.asOwner<{ text: string }>(`SELECT (report::text || file_name) AS text FROM import`);
    expect(kept.filter(({ text: each }) => each.includes('anna@example.se'))).toEqual([]);
  });

  it('only tried says what would happen and leaves everything as it was', async () => {
    const bytes = file(`INV-0001,PF1ABCDE,${T480}`, `INV-0002,PF2ABCDE,${T480}`);
    expect(await importFile('devices', bytes, { dryRun: true })).toMatchObject({
      state: 'done',
      created: 2,
      errors: [],
    });
    expect(await rows()).toEqual(NOTHING);
    expect(await importFile('devices', bytes)).toMatchObject({ created: 2 });
  });

  it('with faulty rows names row, column and remedy of each, and brings none', async () => {
    const report = await importFile(
      'devices',
      file(
        `INV-0001,PF1ABCDE,${T480}`,
        ',,Lenovo,ThinkPad T480,Bärbar dator',
        'INV-0003,PF3ABCDE,Lenovo,ThinkPad T480,Kaffebryggare',
        'INV-0004,PF4ABCDE,Lenovo,Helt ny modell',
        'INV-0005,PF5ABCDE,Lenovo,ThinkPad T480,Bärbar dator,Kultur,Såld,i somras',
        `INV-0001,PF6ABCDE,${T480}`,
      ),
    );
    expect(report).toMatchObject({ state: 'failed', total: 6, created: 0, updated: 0, failed: 5 });
    expect(report.errors.map(({ row, column }) => [row, column])).toEqual([
      [3, null],
      [4, 'Kategori'],
      [5, 'Kategori'],
      [6, 'I drift sedan'],
      [6, 'Status'],
      [7, 'Inventarienr'],
    ]);
    const remedies = [/Fill in/, /Write one of/, /Write one in this row/, /./, /Write one of/, /delete one of them/];
    report.errors.forEach(({ message }, index) => expect(message).toMatch(remedies[index] ?? /^$/));
    expect(await rows()).toEqual(NOTHING);
  });

  it('has each fault told by a code and what its sentence names, for whoever says it in another language', async () => {
    const report = await importFile(
      'devices',
      Buffer.from(
        [
          'Serienummer;Modell;Kategori;Förvaltning;Inköpspris;Inköpsdatum;Färg;Användare;IMEI',
          'PF1ABCDE;T480;Kaffebryggare;Kultur;1,5E+03;2019-02-30;röd;anna;',
          'PF2ABCDE;T480;Bärbar dator;Miljö;N/A;;;;490154203237519',
          'PF1ABCDE;T14;Bärbar dator;Kultur;-5',
        ].join('\r\n'),
        'latin1',
      ),
      { dryRun: true },
    );
    expect(report.readAs).toEqual({ encoding: 'windows-1252', delimiter: ';' });
    expect(report.errors.map(({ row, column, code, values }) => [row, column, code, values])).toEqual([
      [2, 'Inköpsdatum', 'no_such_day', { text: '2019-02-30', earliest: 1970, latest: 2099 }],
      [2, 'Inköpspris', 'number_in_scientific_form', { text: '1,5E+03' }],
      [2, 'Kategori', 'category_unknown', { text: 'Kaffebryggare' }],
      [3, 'IMEI', 'not_an_imei', { text: '490154203237519' }],
      [4, null, 'too_few_cells', { cells: 5, headers: 9 }],
    ]);
    expect(report.warnings.map(({ column, code, values }) => [column, code, values])).toEqual([
      ['Färg', 'column_unknown', {}],
      ['Användare', 'column_about_people', {}],
      ['Inköpspris', 'placeholders', { cells: 1, text: 'N/A' }],
    ]);
    for (const { message } of [...report.errors, ...report.warnings]) expect(message).toMatch(/^["A-Z].*\.$/);
    expect(await importFile('devices', Buffer.from('1;2\r\n3;4'))).toMatchObject({
      readAs: null,
      errors: [{ row: 1, column: null, code: 'no_header', values: { row: 1 } }],
    });
    expect(await importFile('devices', Buffer.from('Modell;Kategori\r\nT480;Server'))).toMatchObject({
      errors: [{ code: 'column_missing', values: { headers: expect.arrayContaining(['Inventarienr', 'IMEI2']) } }],
    });
  });

  it('with a department that is new says which, and from when', async () => {
    const { warnings } = await importFile('devices', file(`INV-0001,PF1ABCDE,${T480}`), { dryRun: true });
    expect(warnings).toMatchObject([
      { row: 2, column: 'Förvaltning', code: 'department_added', values: { name: 'Kultur', since: '2019-08-15' } },
    ]);
  });

  it('imported before faults had codes still has its sentences', async () => {
    const { importId } = await importFile('devices', file(`INV-0001,PF1ABCDE,${T480}`));
    const report = {
      ...{ processed: 1, total: 1, created: 0, updated: 0, unchanged: 0, failed: 1 },
      errors: [{ row: 2, column: 'Kategori', message: 'It is wrong.' }],
      warnings: [{ row: null, message: 'It is odd.' }],
    };
    await app.test.asOwner('UPDATE import SET report = $1 WHERE import_id = $2', [JSON.stringify(report), importId]);
    expect((await api.get<Import>(`/imports/${importId}`)).body).toMatchObject({
      errors: [{ row: 2, column: 'Kategori', code: null, values: {}, message: 'It is wrong.' }],
      warnings: [{ row: null, column: null, code: null, values: {}, message: 'It is odd.' }],
      readAs: null,
    });
  });

  it('is listed with its counts, newest first, and its errors are with the import itself', async () => {
    await importFile('devices', file(`INV-0001,PF1ABCDE,${T480}`));
    const faulty = await importFile('devices', file(',,Lenovo'), { dryRun: true });
    const { items } = (await api.get<{ items: object[] }>('/imports')).body;
    expect(items).toMatchObject([
      { importId: faulty.importId, state: 'failed', dryRun: true, total: 1, failed: 1 },
      { state: 'done', dryRun: false, created: 1, failed: 0 },
    ]);
    for (const item of items) expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['errors']));
  });

  it('imported again changes nothing and writes no history', async () => {
    const bytes = file(
      `INV-0001,PF1ABCDE,${T480}`,
      'INV-0002,,Dell,P2419H,Bildskärm,Miljö,I lager',
      ',PF3ABCDE,,,Server',
    );
    await importFile('devices', bytes);
    const before = await rows();
    expect(await importFile('devices', bytes)).toMatchObject({
      state: 'done',
      created: 0,
      updated: 0,
      unchanged: 3,
      errors: [],
    });
    expect(await rows()).toEqual(before);
  });

  it('that moves a device to another department adds one event to its history', async () => {
    await importFile('devices', file(`INV-0001,PF1ABCDE,${T480}`, `INV-0002,PF2ABCDE,${T480}`));
    const moved = file(`INV-0001,PF1ABCDE,${T480.replace('Kultur', 'Miljö')}`, `INV-0002,PF2ABCDE,${T480}`);
    expect(await importFile('devices', moved)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const device = await only('PF1ABCDE');
    expect(device.department?.name).toBe('Miljö');
    const { body } = await api.get<{ items: { type: string; departmentId: string; payload: object }[] }>(
      `/devices/${device.id}/history`,
    );
    expect(body.items.map(({ type }) => type)).toEqual(['registered', 'amended']);
    expect(body.items[1]).toMatchObject({
      departmentId: device.department?.id,
      payload: { departmentId: device.department?.id },
    });
    expect(await only('PF2ABCDE')).toMatchObject({ events: 1, department: { name: 'Kultur' } });
  });

  it('completes a device that was first met at intake', async () => {
    const created = await api.post<{ id: string }>('/campaigns', {
      name: 'Höst',
      startsOn: '2026-10-01',
      endsOn: '2026-10-31',
    });
    await api.post(`/campaigns/${created.body.id}/open`);
    const scan = { scanId: uuidv7(), code: 'S/N: PF9ABCDE', readAt: new Date().toISOString() };
    const { body } = await api.post<{ receipts: { outcome: string; deviceId: string }[] }>(
      `/campaigns/${created.body.id}/scans`,
      { scans: [scan] },
    );
    expect(body.receipts[0]?.outcome).toBe('unknown');
    const before = await only('PF9ABCDE');
    expect(before).toMatchObject({ id: body.receipts[0]?.deviceId, provisional: true, model: null });
    expect(await importFile('devices', file(`INV-0009,PF9ABCDE,${T480}`))).toMatchObject({ created: 0, updated: 1 });
    expect(await only('INV-0009')).toMatchObject({
      id: before.id,
      provisional: false,
      state: 'collected',
      events: before.events + 1,
      department: { name: 'Kultur' },
      model: { name: 'ThinkPad T480' },
    });
  });

  it('with two rows for one device of the register has the later one named', async () => {
    await importFile('devices', file(`INV-0001,PF1ABCDE,${T480}`));
    const before = await rows();
    const report = await importFile(
      'devices',
      file(`INV-0001,,${T480}`, `INV-0002,PF2ABCDE,${T480}`, `,PF1ABCDE,${T480}`),
    );
    expect(report).toMatchObject({ state: 'failed', created: 0, failed: 1 });
    expect(report.errors).toMatchObject([{ row: 4, column: null, code: 'device_repeated', values: { row: 2 } }]);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['a spreadsheet', Buffer.from('504b0304140006000800000021', 'hex')],
    ['an empty file', Buffer.from('\r\n')],
    ['a file with an open quotation mark', file('"INV-0001,PF1ABCDE')],
  ])('that is %s fails with one error that says so', async (_, bytes) => {
    const report = await importFile('devices', bytes);
    expect(report).toMatchObject({ state: 'failed', created: 0, failed: 1, errors: [{ column: null }] });
    expect(report.errors).toHaveLength(1);
    expect(report.errors[0]?.message).toMatch(/[A-Z].{20,}\.$/);
    expect(await rows()).toEqual(NOTHING);
  });

  it('is not kept once it was imported, tried or refused', async () => {
    await importFile('devices', file(`INV-0001,PF1ABCDE,${T480}`));
    await importFile('devices', file(`INV-0002,PF2ABCDE,${T480}`), { dryRun: true });
    await importFile('devices', file(',,Lenovo'));
    const kept = await app.test.asOwner(
      `SELECT state, dry_run, file, length(file_sha256) AS hash FROM import JOIN municipality USING (municipality_id)
       WHERE slug = $1 ORDER BY import_id`,
      [`kommun-${tenant}`],
    );
    expect(kept).toEqual([
      { state: 'done', dry_run: false, file: null, hash: 32 },
      { state: 'done', dry_run: true, file: null, hash: 32 },
      { state: 'failed', dry_run: false, file: null, hash: 32 },
    ]);
  });
});

describe('the progress of an import', () => {
  it('is told as it goes, up to and with its end, and the stream then ends by itself', async () => {
    // The import waits for this lock after it has begun, until the stream has shown it running.
    await app.test.asOwner('BEGIN');
    await app.test.asOwner('LOCK TABLE device_model IN ACCESS EXCLUSIVE MODE');
    const importId = await upload('devices', file(`INV-0001,PF1ABCDE,${T480}`, `INV-0002,PF2ABCDE,${T480}`));
    await eventually(async () => expect((await api.get<Import>(`/imports/${importId}`)).body.state).toBe('running'));
    const stream = await openEvents(importId);
    expect(stream.type).toMatch(/^text\/event-stream/);
    const first = await stream.events.next();
    expect(first.value).toMatchObject({ importId, state: 'running', processed: 0, finishedAt: null });
    await app.test.asOwner('COMMIT');
    const later: Import[] = [];
    for await (const event of stream.events) later.push(event);
    expect(later.at(-1)).toEqual((await api.get<Import>(`/imports/${importId}`)).body);
    expect(later.at(-1)).toMatchObject({ state: 'done', processed: 2, total: 2, created: 2 });
    expect(later.filter(({ finishedAt }) => finishedAt !== null)).toHaveLength(1);
  });

  it('of an import that is finished is its end alone', async () => {
    const { importId } = await importFile('devices', file(`INV-0001,PF1ABCDE,${T480}`));
    const events: Import[] = [];
    for await (const event of (await openEvents(importId)).events) events.push(event);
    expect(events).toEqual([expect.objectContaining({ importId, state: 'done' })]);
  });

  it('of an import that does not exist is not found', async () => {
    expect((await openEvents(uuidv7())).status).toBe(404);
  });
});

describe('a model file in the Boavizta format', () => {
  const columns =
    'manufacturer,name,category,subcategory,gwp_total,gwp_use_ratio,yearly_tec,lifetime,use_location,report_date,sources,gwp_error_ratio,gwp_manufacturing_ratio,weight,screen_size';
  // Made up for this test; the shape is that of boavizta-data-us.csv.
  const fixture = [
    columns,
    'Maker,Book 14,Workplace,Laptop,250,0.2,20.5,4,EU,September 7 2022,https://example.org/book.pdf,0.3,0.75,1.5,14',
    'Maker,Tower,Workplace,Desktop,400,0.6,90,5,US,2021,,,0.35,6,',
    'Maker,Screen in one,Workplace,Desktop,500,0.5,100,4,EU,2021,,,0.45,7,24',
    'Maker,Watch,Workplace,Smartwatch,30,0.1,,,,,,,,,',
    'Maker,No total,Workplace,Laptop,,0.2,,,,,,,,,',
    'Maker,No use share,Workplace,Laptop,300,,,,,,,,,,',
    'Maker,Too much,Workplace,Laptop,300,0.8,,,,,,,0.8,,',
    'Maker,Not a number,Workplace,Laptop,three hundred,0.2,,,,,,,,,',
    'MAKER,book 14,Workplace,Laptop,260,0.2,,,,,,,,,',
  ];

  it('becomes device models whose embodied share is what is not use, and the rest is reported with the reason', async () => {
    const report = await importFile('models', Buffer.from(fixture.join('\n')));
    expect(report).toMatchObject({ state: 'done', total: 9, created: 3, failed: 6 });
    expect(report.errors.map(({ row, message }) => `${row} ${message}`)).toEqual([
      expect.stringMatching(/^5 "Smartwatch" is not a category/),
      expect.stringMatching(/^6 gwp_total is empty/),
      expect.stringMatching(/^7 gwp_use_ratio is empty/),
      expect.stringMatching(/^8 .*more than the total/),
      expect.stringMatching(/^9 "three hundred" is not a number/),
      expect.stringMatching(/^10 The same model is on row 2 with other figures/),
    ]);
    expect(report.errors[4]?.column).toBe('gwp_total');
    const models = await app.test.asOwner(
      `SELECT d.name, category, embodied_kg_co2e, energy_kwh_per_year, weight_kg FROM device_model d
       JOIN municipality m USING (municipality_id) WHERE m.slug = $1 ORDER BY d.name`,
      [`kommun-${tenant}`],
    );
    expect(models).toEqual([
      { name: 'Book 14', category: 'laptop', embodied_kg_co2e: 200, energy_kwh_per_year: 20.5, weight_kg: 1.5 },
      { name: 'Screen in one', category: 'all_in_one', embodied_kg_co2e: 250, energy_kwh_per_year: 100, weight_kg: 7 },
      { name: 'Tower', category: 'desktop', embodied_kg_co2e: 160, energy_kwh_per_year: 90, weight_kg: 6 },
    ]);
    const again = await importFile('models', Buffer.from(fixture.join('\n')));
    expect(again).toMatchObject({ state: 'done', created: 0, updated: 0, unchanged: 3, failed: 6 });
  });

  it('saved by a Swedish Excel, with decimal commas, gives the same figures', async () => {
    const swedish = fixture.slice(0, 2).map((row) => row.replaceAll(',', ';').replace(/(\d)\.(\d)/g, '$1,$2'));
    await importFile('models', Buffer.from(['sep=;', ...swedish].join('\r\n'), 'latin1'));
    await importFile('devices', file('INV-0001,,Maker,Book 14'));
    expect((await only('INV-0001')).model).toMatchObject({ embodiedKgCo2e: 200, weightKg: 1.5 });
  });

  it('without a single usable row fails', async () => {
    const report = await importFile('models', Buffer.from([columns, fixture[4]].join('\n')));
    expect(report).toMatchObject({ state: 'failed', created: 0, failed: 1 });
  });
});

describe('an upload', () => {
  it.each(['sheep', ''])('of the kind "%s" is refused, naming the field', async (kind) => {
    const { status, body } = await api.upload<{ errors: { pointer: string }[] }>(`/imports?kind=${kind}`, file());
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }) => pointer)).toEqual(['/kind']);
  });

  it('under another field than "file" is refused, naming the field', async () => {
    const form = new FormData();
    form.set('document', new Blob(['a;b']), 'a.csv');
    const { status, body } = await send(form);
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/file']);
  });

  it.each(['application/json', 'text/csv'])('as %s instead of multipart is refused', async (type) => {
    const { status } = await send(JSON.stringify({ file: 'a' }), type);
    expect(status).toBe(415);
  });

  it('of more than 64 MB is refused, neither kept nor cut short', async () => {
    const before = await imports();
    // Whether the limit falls on the edge of a piece or within one.
    for (const pieceBytes of [1024 * 1024, 1_000_003]) expect(await sendPieces(68, pieceBytes)).toBe(413);
    expect(await imports()).toBe(before);
  });

  it('is for those who may: procurement imports, a coordinator looks', async () => {
    const slug = `kommun-${tenant}`;
    const procurement = apiClient(app.url, await app.key('procurement', slug));
    const { status, body } = await procurement.upload<{ importId: string }>(
      '/imports?kind=devices',
      file(`INV-1,,${T480}`),
    );
    expect(status).toBe(202);
    const coordinator = apiClient(app.url, await app.key('coordinator', slug));
    expect((await coordinator.upload('/imports?kind=devices', file())).status).toBe(403);
    expect((await coordinator.get<Import>(`/imports/${body.importId}`)).status).toBe(200);
  });
});

const imports = async (): Promise<number> => (await app.test.asOwner('SELECT FROM import')).length;

async function send(
  body: string | FormData,
  type?: string,
): Promise<{ status: number; body: { errors?: { pointer: string }[] } }> {
  const headers = { authorization: `Bearer ${await app.key('admin')}`, ...(type && { 'content-type': type }) };
  const response = await fetch(`${app.url}/api/v1/imports?kind=devices`, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as { errors?: { pointer: string }[] } };
}

/** Sends a file that is made while it is sent, and stops when the answer comes. */
async function sendPieces(pieces: number, pieceBytes: number): Promise<number | undefined> {
  const sending = request(`${app.url}/api/v1/imports?kind=devices`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await app.key('admin')}`,
      'content-type': 'multipart/form-data; boundary=edge',
    },
  });
  let answer: IncomingMessage | undefined;
  const answered = once(sending, 'response').then(([response]) => (answer = response as IncomingMessage));
  sending.write('--edge\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
  const piece = Buffer.alloc(pieceBytes, 'a');
  for (let sent = 0; sent < pieces && answer === undefined; sent++)
    if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), answered]);
  sending.end('\r\n--edge--\r\n');
  const { statusCode } = await answered;
  answer?.resume();
  return statusCode;
}

/** The events of an import, parsed as they come. */
async function openEvents(
  importId: string,
): Promise<{ status: number; type: string | null; events: AsyncGenerator<Import, void> }> {
  const key = await app.key('admin', `kommun-${tenant}`);
  const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' };
  const response = await fetch(`${app.url}/api/v1/imports/${importId}/events`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), events: eventsOf(response) };
}

async function* eventsOf({ body }: Response): AsyncGenerator<Import, void> {
  if (!body) return;
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = event
        .split('\n')
        .flatMap((line) => (line.startsWith('data: ') ? [line.slice('data: '.length)] : []));
      if (data.length > 0) yield JSON.parse(data.join('\n')) as Import;
    }
  }
}
