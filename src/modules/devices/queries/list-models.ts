import { together } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/tx.js';
import { keyOf, type Page, pageOf } from '../../../shared/page.js';
import { Problem } from '../../../shared/problem.js';
import { wordPatterns } from '../domain/search-text.js';
import type { DeviceModelView } from './get-device.js';

export type ModelView = DeviceModelView & {
  /** Inches. */
  readonly screenInches: number | null;
};

export interface CountedModel extends ModelView {
  /** How many devices of the model there are; counted up to a thousand. */
  readonly devices: { readonly value: number; readonly isExact: boolean };
}

export interface ModelFilter {
  /** Every word is found in manufacturer and name. */
  readonly q?: string;
  readonly after?: string;
  readonly limit: number;
}

const MODEL = `
  SELECT model_id AS id, manufacturer, name, category, energy_kwh_per_year AS "energyKwhPerYear", weight_kg AS "weightKg",
    embodied_kg_co2e AS "embodiedKgCo2e", lifetime_years AS "lifetimeYears", screen_inches AS "screenInches", labels, source,
    lower(manufacturer) AS "keyManufacturer", lower(name) AS "keyName"
  FROM device_model WHERE municipality_id = $1`;

type ModelRow = ModelView & { readonly keyManufacturer: string; readonly keyName: string };

const asView = (row: ModelRow): ModelView => ({
  id: row.id,
  manufacturer: row.manufacturer,
  name: row.name,
  category: row.category,
  energyKwhPerYear: row.energyKwhPerYear,
  weightKg: row.weightKg,
  embodiedKgCo2e: row.embodiedKgCo2e,
  lifetimeYears: row.lifetimeYears,
  screenInches: row.screenInches,
  labels: row.labels,
  source: row.source,
});

/** By manufacturer and name, in the order of the index that keeps them unique. */
export async function listModels(tx: Tx, { q, after, limit }: ModelFilter): Promise<Page<ModelView>> {
  const [manufacturer = null, name = null] = keyOf(after, 2) ?? [];
  const rows = await tx.query<ModelRow>(
    `${MODEL} AND manufacturer || ' ' || name ILIKE ALL ($2::text[])
       AND ($3::text IS NULL OR (lower(manufacturer), lower(name)) > ($3, $4::text))
     ORDER BY lower(manufacturer), lower(name) LIMIT $5`,
    [tx.municipalityId, wordPatterns(q ?? ''), manufacturer, name, limit + 1],
  );
  const page = pageOf(rows, limit, (last) => [last.keyManufacturer, last.keyName]);
  return { items: page.items.map(asView), next: page.next };
}

const MOST_COUNTED = 1_000;

/** @throws Problem not-found */
export async function getModel(tx: Tx, modelId: string): Promise<CountedModel> {
  const [[model], [counted]] = await together(
    tx.query<ModelRow>(`${MODEL} AND model_id = $2`, [tx.municipalityId, modelId]),
    tx.query<{ devices: number }>(
      `SELECT count(*) AS devices FROM (
         SELECT FROM device WHERE municipality_id = $1 AND model_id = $2 LIMIT ${MOST_COUNTED + 1}) AS found`,
      [tx.municipalityId, modelId],
    ),
  );
  if (!model) throw Problem.notFound('model', modelId);
  const devices = counted?.devices ?? 0;
  return {
    ...asView(model),
    devices: { value: Math.min(devices, MOST_COUNTED), isExact: devices <= MOST_COUNTED },
  };
}
