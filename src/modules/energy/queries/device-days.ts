import type { Tx } from '../../../platform/database/tx.js';
import type { DeviceCategory } from '../../../shared/device-category.js';

/** Days in use of one department's devices of one kind in one year. */
export interface DeviceDaysRow {
  readonly year: number;
  readonly category: DeviceCategory | null;
  /** The model's own yearly energy, kWh; null where the model has none. */
  readonly kwhPerYear: number | null;
  /** The meter these devices hang on by themselves; null for those only a meter of the whole department covers. */
  readonly meter: string | null;
  readonly deviceDays: number;
  readonly devices: number;
}

// A device is in use in a department from an event that leaves it so until its next event, and not a day longer: what
// lies in a drawer uses nothing. Devices are found by the partial index on events that leave a device in use.
const SQL = `
  WITH period AS (
    SELECT e.device_id, e.state, e.department_id, e.occurred_at AS from_at,
      lead(e.occurred_at, 1, $3::timestamptz) OVER (PARTITION BY e.device_id ORDER BY e.occurred_at, e.seq) AS to_at
    FROM device_event e
    WHERE e.municipality_id = $1 AND e.device_id IN (
      SELECT device_id FROM device_event WHERE municipality_id = $1 AND department_id = $2 AND state = 'in_use')
  ), used AS (
    SELECT device_id, from_at, least(to_at, $3::timestamptz) AS to_at FROM period
    WHERE state = 'in_use' AND department_id = $2 AND from_at < least(to_at, $3::timestamptz)
  )
  SELECT year, d.category, m.energy_kwh_per_year AS "kwhPerYear", md.meter,
    sum(extract(epoch FROM least(u.to_at, y.end_at) - greatest(u.from_at, y.start_at)) / 86400)::double precision AS "deviceDays",
    count(DISTINCT u.device_id)::int AS devices
  FROM used u
  JOIN device d ON d.municipality_id = $1 AND d.device_id = u.device_id
  LEFT JOIN device_model m ON m.municipality_id = $1 AND m.model_id = d.model_id
  LEFT JOIN energy_meter_device md ON md.municipality_id = $1 AND md.device_id = u.device_id AND md.department_id = $2
  CROSS JOIN LATERAL generate_series(
    extract(year FROM u.from_at AT TIME ZONE 'Europe/Stockholm')::int,
    extract(year FROM u.to_at AT TIME ZONE 'Europe/Stockholm')::int) AS year
  CROSS JOIN LATERAL (SELECT make_timestamptz(year, 1, 1, 0, 0, 0, 'Europe/Stockholm') AS start_at,
    make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'Europe/Stockholm') AS end_at) y
  WHERE greatest(u.from_at, y.start_at) < least(u.to_at, y.end_at)
  GROUP BY year, d.category, m.energy_kwh_per_year, md.meter
  ORDER BY year`;

/** @param until devices still in use count up to here */
export const deviceDays = (tx: Tx, departmentId: string, until: Date): Promise<DeviceDaysRow[]> =>
  tx.query<DeviceDaysRow>(SQL, [tx.municipalityId, departmentId, until.toISOString()]);
