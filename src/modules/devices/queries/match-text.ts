import { together } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/tx.js';
import { type Beginning, identifierBeginnings, wordPatterns } from '../domain/search-text.js';
import { FEW } from './few-devices.js';
import { Parameters } from './parameters.js';

/** What a typed text may mean: devices of these models, and devices that go by such an identifier. */
export interface TextMatch {
  /** Models whose manufacturer and name hold every word. */
  readonly modelIds: readonly string[];
  /** Devices with an identifier that begins like the text; null when they are too many to name, or were not looked for. */
  readonly deviceIds: readonly string[] | null;
  readonly beginnings: readonly Beginning[];
}

/**
 * @param nameDevices false for a caller of one department: what row-level security asks of each identifier costs 15 µs, so
 *   that a common beginning would take it seconds; the list then asks the department's devices instead
 */
export async function matchText(tx: Tx, text: string, nameDevices: boolean): Promise<TextMatch> {
  const beginnings = identifierBeginnings(text);
  const [modelIds, deviceIds] = await together(
    modelsOf(tx, text),
    nameDevices ? devicesOf(tx, beginnings) : Promise.resolve(null),
  );
  return { modelIds, deviceIds, beginnings };
}

/** Models are some thousands; every one is looked at: 3 ms for 1 500. */
async function modelsOf(tx: Tx, text: string): Promise<string[]> {
  const patterns = wordPatterns(text);
  if (patterns.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `SELECT model_id AS id FROM device_model
     WHERE municipality_id = $1 AND manufacturer || ' ' || name ILIKE ALL ($2::text[])`,
    [tx.municipalityId, patterns],
  );
  return rows.map(({ id }) => id);
}

async function devicesOf(tx: Tx, beginnings: readonly Beginning[]): Promise<string[] | null> {
  const parameters = new Parameters();
  const municipality = parameters.put(tx.municipalityId, 'uuid');
  // Each beginning by itself: together under OR the planner no longer sees ranges of the key.
  const ranges = beginnings.map(
    (beginning) =>
      `(SELECT i.device_id FROM device_identifier i
        WHERE i.municipality_id = ${municipality} AND ${isBetween('i.value', beginning, parameters)}
        ORDER BY i.value LIMIT ${FEW + 1})`,
  );
  if (ranges.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `SELECT device_id AS id FROM (${ranges.join(' UNION ALL ')}) AS found LIMIT ${FEW + 1}`,
    parameters.values,
  );
  return rows.length > FEW ? null : [...new Set(rows.map(({ id }) => id))];
}

export const isBetween = (column: string, { from, until }: Beginning, parameters: Parameters): string =>
  `${column} >= ${parameters.put(from, 'text')} AND ${column} < ${parameters.put(until, 'text')}`;
