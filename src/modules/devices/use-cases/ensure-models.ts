import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import type { DeviceCategory } from '../../../shared/device-category.js';

export interface ModelCommand {
  readonly manufacturer: string;
  readonly name: string;
  readonly category: DeviceCategory;
  readonly energyKwhPerYear?: number | null;
  readonly weightKg?: number | null;
  readonly embodiedKgCo2e?: number | null;
  readonly lifetimeYears?: number | null;
  readonly screenInches?: number | null;
  readonly labels?: readonly string[];
  readonly source?: string | null;
}

export interface EnsuredModel {
  readonly modelId: string;
  readonly category: DeviceCategory;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

// What the file or form says fills gaps and replaces what differs; what it does not say is kept. The old and the new
// row are compared before writing, so that a second run of the same file touches nothing.
const SQL = `
  WITH input AS (
    SELECT DISTINCT ON (lower(i.manufacturer), lower(i.name)) i.*
    FROM jsonb_to_recordset($2::jsonb) AS i("modelId" uuid, manufacturer text, name text, category text,
      "energyKwhPerYear" double precision, "weightKg" double precision, "embodiedKgCo2e" double precision,
      "lifetimeYears" double precision, "screenInches" double precision, labels text[], source text)
    ORDER BY lower(i.manufacturer), lower(i.name)
  ), merged AS (
    SELECT coalesce(m.model_id, i."modelId") AS model_id, m.model_id IS NULL AS is_new, m AS before,
      coalesce(m.manufacturer, i.manufacturer) AS manufacturer, coalesce(m.name, i.name) AS name, i.category,
      coalesce(i."energyKwhPerYear", m.energy_kwh_per_year) AS energy, coalesce(i."weightKg", m.weight_kg) AS weight,
      coalesce(i."embodiedKgCo2e", m.embodied_kg_co2e) AS embodied, coalesce(i."lifetimeYears", m.lifetime_years) AS lifetime,
      coalesce(i."screenInches", m.screen_inches) AS screen, coalesce(i.labels, m.labels, '{}') AS labels,
      coalesce(i.source, m.source) AS source
    FROM input i
    LEFT JOIN device_model m ON m.municipality_id = $1 AND lower(m.manufacturer) = lower(i.manufacturer) AND lower(m.name) = lower(i.name)
  ), written AS (
    INSERT INTO device_model AS m (municipality_id, model_id, manufacturer, name, category, energy_kwh_per_year, weight_kg,
      embodied_kg_co2e, lifetime_years, screen_inches, labels, source)
    SELECT $1, model_id, manufacturer, name, category, energy, weight, embodied, lifetime, screen, labels, source
    FROM merged
    WHERE is_new OR (category, energy, weight, embodied, lifetime, screen, labels, source) IS DISTINCT FROM
      ((before).category, (before).energy_kwh_per_year, (before).weight_kg, (before).embodied_kg_co2e,
       (before).lifetime_years, (before).screen_inches, (before).labels, (before).source)
    ON CONFLICT (municipality_id, model_id) DO UPDATE SET category = excluded.category,
      energy_kwh_per_year = excluded.energy_kwh_per_year, weight_kg = excluded.weight_kg,
      embodied_kg_co2e = excluded.embodied_kg_co2e, lifetime_years = excluded.lifetime_years,
      screen_inches = excluded.screen_inches, labels = excluded.labels, source = excluded.source
    RETURNING model_id
  )
  SELECT model_id AS "modelId", category, lower(manufacturer) || E'\\n' || lower(name) AS key,
    CASE WHEN is_new THEN 'created' WHEN model_id IN (SELECT model_id FROM written) THEN 'updated' ELSE 'unchanged' END AS outcome
  FROM merged`;

/** The models of these names: created, brought up to date, or found as they are. */
@Injectable()
export class EnsureModels {
  /** @returns one entry per command, in their order; commands that name the same model get the same entry */
  async run(tx: Tx, commands: readonly ModelCommand[]): Promise<EnsuredModel[]> {
    const input = commands.map((command) => ({ modelId: uuidv7(), ...command }));
    const rows = await tx.query<EnsuredModel & { key: string }>(SQL, [tx.municipalityId, JSON.stringify(input)]);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return commands.map(({ manufacturer, name }) => {
      const found = byKey.get(`${manufacturer.toLowerCase()}\n${name.toLowerCase()}`);
      if (!found) throw new Error(`The model ${manufacturer} ${name} was written and is not there.`);
      return found;
    });
  }
}
