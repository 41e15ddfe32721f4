import type { Client } from 'pg';
import { withoutIndexes } from './bulk-load.js';
import { unchecked } from './seed.js';

const number = (n: string) => `lpad(to_hex(${n}), 12, '0')`;
const idOf = (kind: string, n: string) => `('01890000-0000-7000-${kind}-' || ${number(n)})::uuid`;
/** From 0 to under 1, the same for `n` in every run; another `salt`, another number. */
const chance = (n: string, salt: number) => `((hashint8extended(${n}, ${salt}) & 1048575) / 1048576.0)`;

const DEPARTMENTS = 40;
/** What a list of reference data brings: most models are nobody's. */
const MODELS = 1_500;
const MODELS_IN_USE = 400;

/** Departments and models of unequal size; the first of each has the most devices. */
async function seedOrganisation(owner: Client, municipalityId: string): Promise<void> {
  await owner.query(
    `INSERT INTO department (municipality_id, department_id, name, employees, valid_from)
     SELECT $1, ${idOf('9000', 'n')}, 'Förvaltning ' || n, 2000, '2010-01-01' FROM generate_series(0, ${DEPARTMENTS - 1}) AS n`,
    [municipalityId],
  );
  await owner.query(
    `INSERT INTO device_model (municipality_id, model_id, manufacturer, name, category)
     SELECT $1, ${idOf('a000', 'n')}, (ARRAY['Dell', 'HP', 'Lenovo', 'Apple', 'Samsung'])[1 + n % 5],
       (ARRAY['Latitude ', 'EliteBook ', 'ThinkPad ', 'MacBook ', 'Galaxy '])[1 + n % 5] || n,
       (ARRAY['laptop', 'desktop', 'smartphone', 'monitor', 'tablet', 'laptop', 'printer'])[1 + n % 7]
     FROM generate_series(0, ${MODELS - 1}) AS n`,
    [municipalityId],
  );
}

/**
 * A register as ten years leave it: most devices in use, the older ones gone, some hundreds in each step of a return, dates
 * missing here and there, models and departments of very unequal size. Without histories, which no list reads.
 */
export async function seedRegister(owner: Client, municipalityId: string, devices: number): Promise<void> {
  await seedOrganisation(owner, municipalityId);
  await unchecked(owner, async () => {
    await owner.query(
      `INSERT INTO device (municipality_id, device_id, model_id, category, department_id, state, state_since, grade, purchased_on,
         provisional)
       SELECT $1, ${idOf('8000', 'n')}, CASE WHEN ${chance('n', 1)} < 0.98 THEN ${idOf('a000', 'model')} END,
         (ARRAY['laptop', 'desktop', 'smartphone', 'monitor', 'tablet', 'laptop', 'printer'])[1 + model % 7],
         ${idOf('9000', `floor(${DEPARTMENTS} * ${chance('n', 2)} ^ 3)::int`)}, state, '2024-03-01',
         CASE WHEN state IN ('sold', 'ready') THEN 'B' END,
         CASE WHEN ${chance('n', 3)} < 0.96
           THEN date '2016-01-01' + floor(n::float8 / $2::int * 3650)::int + floor(60 * ${chance('n', 4)})::int END,
         ${chance('n', 5)} < 0.0002
       FROM (SELECT n, floor(${MODELS_IN_USE} * ${chance('n', 6)} ^ 3)::int AS model,
               CASE WHEN luck < 0.0005 THEN 'collected' WHEN luck < 0.001 THEN 'inspected' WHEN luck < 0.0012 THEN 'ordered'
                 WHEN luck < 0.002 THEN 'ready' WHEN luck < 0.01 THEN 'lost' WHEN luck < 0.06 THEN 'stored'
                 WHEN n < $2::int * 0.4 THEN 'sold' ELSE 'in_use' END AS state
             FROM (SELECT n, ${chance('n', 7)} AS luck FROM generate_series(0, $2::int - 1) AS n) AS drawn) AS input`,
      [municipalityId, devices],
    );
  });
  await withoutIndexes(owner, 'device_identifier', async () => {
    await owner.query(
      `INSERT INTO device_identifier (municipality_id, kind, value, written, device_id)
       SELECT $1, kind, replace(written, '-', ''), written, ${idOf('8000', 'n')}
       FROM generate_series(0, $2::int - 1) AS n,
         LATERAL (VALUES ('asset_tag', 'INV-' || lpad(n::text, 8, '0')),
           ('serial', upper(lpad(to_hex(n::bigint * 2654435761 % 4294967296), 8, '0')))) AS i(kind, written)`,
      [municipalityId, devices],
    );
  });
}
