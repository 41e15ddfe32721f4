import type { Tx } from '../../../platform/database/tx.js';
import { wordPatterns } from '../domain/search-text.js';

export interface FoundModel {
  readonly id: string;
  readonly manufacturer: string;
  readonly name: string;
  readonly category: string;
}

// A list of reference data brings models that nobody has: those with devices come first, one look into the index each.
const SEARCH = `
  SELECT model_id AS id, manufacturer, name, category
  FROM (SELECT m.*, lower(manufacturer || ' ' || name) AS title FROM device_model m
        WHERE municipality_id = $1 AND manufacturer || ' ' || name ILIKE ALL ($2::text[])) AS found
  ORDER BY lower($3) NOT IN (title, lower(name)), NOT (starts_with(title, lower($3)) OR starts_with(lower(name), lower($3))),
    NOT coalesce((SELECT true FROM device d WHERE d.municipality_id = $1 AND d.model_id = found.model_id LIMIT 1), false), title, model_id
  LIMIT $4`;

/** Models whose manufacturer and name hold every word: those of that very name first, then those that begin with it. */
export const searchModels = (tx: Tx, text: string, limit: number): Promise<FoundModel[]> =>
  tx.query<FoundModel>(SEARCH, [tx.municipalityId, wordPatterns(text), text, limit]);
