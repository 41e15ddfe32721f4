import type { Tx } from '../../../platform/database/tx.js';
import type { ReadingCommand } from '../domain/reading.js';

export interface InsertedReading {
  readonly readingId: string;
  readonly added: boolean;
  /** False when the id belongs to a reading of other content. */
  readonly same: boolean;
}

// What is written without an offset is the municipality's clock; what is written in UTC keeps its years in UTC.
const INSERT = `
  WITH input AS (
    SELECT i.*, CASE WHEN to_text ~ 'Z$' THEN 'UTC' ELSE 'Europe/Stockholm' END AS zone,
      CASE WHEN from_text ~ $9 THEN from_text::timestamptz ELSE from_text::timestamp AT TIME ZONE 'Europe/Stockholm' END AS from_at,
      CASE WHEN to_text ~ $9 THEN to_text::timestamptz ELSE to_text::timestamp AT TIME ZONE 'Europe/Stockholm' END AS to_at
    FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::double precision[]) WITH ORDINALITY
      AS i(reading_id, department_id, meter, from_text, to_text, kwh, position)
  ), added AS (
    INSERT INTO energy_reading (municipality_id, reading_id, department_id, meter, from_at, to_at, zone, kwh, recorded_at)
    SELECT $1, reading_id, department_id, meter, from_at, to_at, zone, kwh, $8 FROM input
    ON CONFLICT DO NOTHING RETURNING reading_id
  )
  SELECT i.reading_id AS "readingId", a.reading_id IS NOT NULL AS added,
    r.reading_id IS NULL OR (r.department_id, r.meter, r.from_at, r.to_at, r.kwh) = (i.department_id, i.meter, i.from_at, i.to_at, i.kwh) AS same
  FROM input i
  LEFT JOIN added a USING (reading_id)
  LEFT JOIN energy_reading r ON r.municipality_id = $1 AND r.reading_id = i.reading_id
  ORDER BY i.position`;

const OFFSET = '(Z|[+-][0-9]{2}:?[0-9]{2})$';

export const insertReadings = (tx: Tx, now: Date, readings: readonly ReadingCommand[]): Promise<InsertedReading[]> =>
  tx.query<InsertedReading>(INSERT, [
    tx.municipalityId,
    readings.map(({ readingId }) => readingId),
    readings.map(({ departmentId }) => departmentId),
    readings.map(({ meter }) => meter),
    readings.map(({ from }) => from),
    readings.map(({ to }) => to),
    readings.map(({ kwh }) => kwh),
    now,
    OFFSET,
  ]);

/**
 * Lets one transaction of the municipality record readings at a time: two that do not see each other yet would both find
 * no overlap, and the meter would be counted twice.
 */
export async function lockReadings(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('energy_reading ' || $1, 0))`, [tx.municipalityId]);
}

export const overlappingReadings = (
  tx: Tx,
  readingIds: readonly string[],
): Promise<{ readingId: string; otherId: string; meter: string }[]> =>
  tx.query(
    `SELECT n.reading_id AS "readingId", o.reading_id AS "otherId", n.meter
     FROM energy_reading n
     JOIN energy_reading o ON o.municipality_id = $1 AND o.department_id = n.department_id AND o.meter = n.meter
       AND o.reading_id <> n.reading_id AND o.from_at < n.to_at AND o.to_at > n.from_at
     WHERE n.municipality_id = $1 AND n.reading_id = ANY($2::uuid[]) LIMIT 1`,
    [tx.municipalityId, readingIds],
  );
