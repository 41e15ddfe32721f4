import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { v7 as uuidv7 } from 'uuid';
import { withApplication } from './support/application.js';
import { settle, withDatabase } from './support/bench-database.js';
import { built } from './support/built.js';
import { type Benchmark, inTurn, resultOf, timed } from './support/measure.js';
import { DEPARTMENTS, departmentName, MANUFACTURER, modelName, MODELS, seedOrganisation } from './support/seed.js';

const ROWS = 100_000;
const TABLES = ['device', 'device_identifier', 'device_event'] as const;
const COLUMNS =
  'Inventarienummer;Serienummer;Tillverkare;Modell;Kategori;Förvaltning;Status;Driftsatt;Inköpsdatum;Ordernummer';

/** A file of 100 000 devices through the importer, against COPY of the very rows it makes. Aim: 0.5 times. */
export const importDevices: Benchmark = (size = ROWS) =>
  withDatabase(async ({ url, owner }) =>
    withApplication(url, async (app) => {
      const file = fileOf(size);
      let imported = '';
      const ours = async (): Promise<number> => {
        imported = uuidv7();
        await seedOrganisation(owner, imported);
        const milliseconds = await importInto(app, imported, file, size);
        await settle(owner, ...TABLES);
        return (size / milliseconds) * 1000;
      };
      const floor = async (): Promise<number> => {
        const municipalityId = uuidv7();
        await seedOrganisation(owner, municipalityId);
        const rows = await rowsOf(owner, imported, municipalityId);
        const milliseconds = await timed(() => copyRows(owner, rows));
        await settle(owner, ...TABLES);
        return (size / milliseconds) * 1000;
      };
      await ours();
      await floor();
      const { oursRounds, floorRounds, ...medians } = await inTurn(3, { ours, floor });
      return [resultOf('import', 'devices/s', medians, { aim: 'ratio >= 0.5', oursRounds, floorRounds })];
    }),
  );

function fileOf(size: number): Buffer {
  const lines = Array.from({ length: size }, (_, n) =>
    [
      `INV-${String(n).padStart(7, '0')}`,
      `PF${n.toString(36).toUpperCase().padStart(6, '0')}`,
      MANUFACTURER,
      modelName(n % MODELS),
      ['Bärbar dator', 'Stationär dator', 'Mobiltelefon', 'Bildskärm'][n % 4],
      departmentName(n % DEPARTMENTS),
      'I drift',
      `2021-${String(1 + (n % 12)).padStart(2, '0')}-15`,
      `2021-${String(1 + (n % 12)).padStart(2, '0')}-01`,
      `PO-${n % 500}`,
    ].join(';'),
  );
  return Buffer.from([COLUMNS, ...lines, ''].join('\r\n'), 'utf8');
}

/** @returns milliseconds from the start of the run to its commit */
async function importInto(
  app: INestApplicationContext,
  municipalityId: string,
  bytes: Buffer,
  size: number,
): Promise<number> {
  const { RunImport, storeImport } = await built<typeof import('../src/modules/devices/devices.public.js')>(
    'modules/devices/devices.public.js',
  );
  const { Database } = await built<typeof import('../src/platform/database/database.js')>(
    'platform/database/database.js',
  );
  const upload = { kind: 'devices', dryRun: false, fileName: 'bench.csv', bytes, actor: 'command-line' } as const;
  const importId = await app.get(Database).transaction(municipalityId, (tx) => storeImport(tx, upload, new Date()));
  const started = performance.now();
  const { report } = await app.get(RunImport).run(municipalityId, importId, () => Promise.resolve());
  const milliseconds = performance.now() - started;
  if (report.created !== size)
    throw new Error(`The import made ${report.created} devices: ${JSON.stringify(report).slice(0, 500)}`);
  return milliseconds;
}

/** The rows of `municipalityId` in COPY's own format, as another municipality's. */
async function rowsOf(owner: Client, municipalityId: string, other: string): Promise<Map<string, Buffer>> {
  const rows = new Map<string, Buffer>();
  for (const table of TABLES) {
    const { rows: columns } = await owner.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`,
      [table],
    );
    const list = columns.map(({ name }) => (name === 'municipality_id' ? `'${other}'::uuid` : name)).join(', ');
    const out = owner.query(
      copyTo(`COPY (SELECT ${list} FROM ${table} WHERE municipality_id = '${municipalityId}') TO STDOUT`),
    );
    rows.set(table, await buffer(out));
  }
  return rows;
}

/** As the owner, in one transaction, foreign keys and indexes in place. */
async function copyRows(owner: Client, rows: ReadonlyMap<string, Buffer>): Promise<void> {
  await owner.query('BEGIN');
  for (const [table, bytes] of rows)
    await pipeline(Readable.from(chunksOf(bytes)), owner.query(copyFrom(`COPY ${table} FROM STDIN`)));
  await owner.query('COMMIT');
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}
