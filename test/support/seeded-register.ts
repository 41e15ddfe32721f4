import type { TestDatabase } from './database.js';
import { randomFrom } from './random.js';

export interface SeededDevice {
  readonly id: string;
  readonly modelId: string | null;
  readonly departmentId: string | null;
  readonly state: string;
  readonly category: string | null;
  readonly grade: string | null;
  readonly provisional: boolean;
  readonly purchasedOn: string | null;
  readonly tag: string;
}

export interface Register {
  readonly departments: readonly string[];
  readonly models: readonly { readonly id: string; readonly title: string }[];
  readonly devices: readonly SeededDevice[];
}

const hex = (n: number): string => n.toString(16).padStart(12, '0');
/** Ids leave room between two of them. */
export const deviceIdOf = (n: number, between = 0): string => `01890000-0000-7000-8000-${hex(n * 16 + between)}`;
const MODELS = [
  ['HP', 'EliteBook 840'],
  ['HP', 'EliteDesk 800'],
  ['Lenovo', 'ThinkPad T480'],
  ['Apple', '100% Recycled_Mac'],
] as const;
const STATES = ['in_use', 'in_use', 'in_use', 'stored', 'collected', 'ready', 'sold'];
const CATEGORIES = ['laptop', 'desktop', 'monitor'];

/** A register of many equal dates, missing values and one empty department, by SQL and the same in every run. */
export async function seedRegister(test: TestDatabase, municipalityId: string, size: number): Promise<Register> {
  const random = randomFrom(7);
  const among = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const departments = ['Skola', 'Vård', 'Tom'].map((_, n) => `01890000-0000-7000-9000-${hex(n)}`);
  const models = MODELS.map(([manufacturer, name], n) => ({
    id: `01890000-0000-7000-a000-${hex(n)}`,
    title: `${manufacturer} ${name}`,
  }));
  await test.asOwner(
    `INSERT INTO department (municipality_id, department_id, name, valid_from)
     SELECT $1, id, name, '2020-01-01' FROM unnest($2::uuid[], $3::text[]) AS d(id, name)`,
    [municipalityId, departments, ['Skola', 'Vård', 'Tom']],
  );
  await test.asOwner(
    `INSERT INTO device_model (municipality_id, model_id, manufacturer, name, category)
     SELECT $1, id, manufacturer, name, 'laptop' FROM unnest($2::uuid[], $3::text[], $4::text[]) AS m(id, manufacturer, name)`,
    [municipalityId, models.map(({ id }) => id), MODELS.map(([maker]) => maker), MODELS.map(([, name]) => name)],
  );
  const devices = Array.from({ length: size }, (_, n): SeededDevice => {
    const day = 1 + Math.floor(random() * 5);
    return {
      id: deviceIdOf(n),
      modelId: random() < 0.1 ? null : among(models).id,
      departmentId: random() < 0.1 ? null : among(departments.slice(0, 2)),
      state: among(STATES),
      category: random() < 0.1 ? null : among(CATEGORIES),
      grade: random() < 0.7 ? null : among(['A', 'B']),
      provisional: random() < 0.1,
      purchasedOn: random() < 0.3 ? null : `2024-01-0${day}`,
      tag: `INV-${String(n).padStart(5, '0')}`,
    };
  });
  await insertSeeded(test, municipalityId, devices);
  return { departments, models, devices };
}

export async function insertSeeded(
  test: TestDatabase,
  municipalityId: string,
  devices: readonly SeededDevice[],
): Promise<void> {
  await test.asOwner(
    `INSERT INTO device (municipality_id, device_id, model_id, department_id, state, category, grade, provisional, purchased_on)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::date[])`,
    [
      municipalityId,
      devices.map(({ id }) => id),
      devices.map(({ modelId }) => modelId),
      devices.map(({ departmentId }) => departmentId),
      devices.map(({ state }) => state),
      devices.map(({ category }) => category),
      devices.map(({ grade }) => grade),
      devices.map(({ provisional }) => provisional),
      devices.map(({ purchasedOn }) => purchasedOn),
    ],
  );
  await test.asOwner(
    `INSERT INTO device_identifier (municipality_id, kind, value, written, device_id)
     SELECT $1, 'asset_tag', replace(tag, '-', ''), tag, id FROM unnest($2::text[], $3::uuid[]) AS i(tag, id)`,
    [municipalityId, devices.map(({ tag }) => tag), devices.map(({ id }) => id)],
  );
}
