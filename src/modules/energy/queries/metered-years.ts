import type { Tx } from '../../../platform/database/tx.js';

/** What one meter measured of one year. */
export interface MeteredYearRow {
  readonly year: number;
  readonly meter: string;
  readonly kwh: number;
  /** Share of the whole year that the readings cover, 0 to 1. */
  readonly share: number;
  /** Whether the meter stands for listed devices; otherwise for the whole department. */
  readonly listed: boolean;
}

// A reading that crosses New Year is split by time, at the midnight of the clock it was written in.
const SQL = `
  SELECT year, r.meter, sum(r.kwh * part.seconds / extract(epoch FROM r.to_at - r.from_at))::double precision AS kwh,
    (sum(part.seconds) / extract(epoch FROM y.end_at - y.start_at))::double precision AS share,
    EXISTS (SELECT 1 FROM energy_meter_device md WHERE md.municipality_id = $1 AND md.department_id = $2 AND md.meter = r.meter) AS listed
  FROM energy_reading r
  CROSS JOIN LATERAL generate_series(
    extract(year FROM r.from_at AT TIME ZONE r.zone)::int,
    extract(year FROM (r.to_at - interval '1 microsecond') AT TIME ZONE r.zone)::int) AS year
  CROSS JOIN LATERAL (SELECT make_timestamptz(year, 1, 1, 0, 0, 0, r.zone) AS start_at,
    make_timestamptz(year + 1, 1, 1, 0, 0, 0, r.zone) AS end_at) y
  CROSS JOIN LATERAL (SELECT extract(epoch FROM least(r.to_at, y.end_at) - greatest(r.from_at, y.start_at)) AS seconds) part
  WHERE r.municipality_id = $1 AND r.department_id = $2
  GROUP BY year, r.meter, y.start_at, y.end_at
  ORDER BY year, r.meter`;

export const meteredYears = (tx: Tx, departmentId: string): Promise<MeteredYearRow[]> =>
  tx.query<MeteredYearRow>(SQL, [tx.municipalityId, departmentId]);
