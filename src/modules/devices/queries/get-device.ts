import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import type { DeviceState } from '../../../shared/device-lifecycle.js';

export interface DeviceView {
  readonly id: string;
  readonly model: DeviceModelView | null;
  readonly category: string | null;
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly state: DeviceState;
  readonly stateSince: Date | null;
  readonly grade: string | null;
  readonly provisional: boolean;
  readonly driveDestroyed: boolean;
  readonly purchasedOn: string | null;
  readonly registeredAt: Date;
  readonly events: number;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
}

export interface DeviceModelView {
  readonly id: string;
  readonly manufacturer: string;
  readonly name: string;
  readonly category: string;
  readonly energyKwhPerYear: number | null;
  readonly weightKg: number | null;
  readonly embodiedKgCo2e: number | null;
  readonly lifetimeYears: number | null;
  readonly labels: readonly string[];
  readonly source: string | null;
}

/** A device as people see it; one row a device, identifiers and model inside. Append a condition on `d`. */
export const DEVICE_VIEW = `
  SELECT d.device_id AS id, d.category, d.state, d.state_since AS "stateSince", d.grade, d.provisional,
    d.drive_destroyed AS "driveDestroyed", d.purchased_on AS "purchasedOn", d.created_at AS "registeredAt",
    d.event_seq AS events,
    CASE WHEN p.department_id IS NOT NULL THEN json_build_object('id', p.department_id, 'name', p.name) END AS department,
    CASE WHEN m.model_id IS NOT NULL THEN json_build_object('id', m.model_id, 'manufacturer', m.manufacturer, 'name', m.name,
      'category', m.category, 'energyKwhPerYear', m.energy_kwh_per_year, 'weightKg', m.weight_kg,
      'embodiedKgCo2e', m.embodied_kg_co2e, 'lifetimeYears', m.lifetime_years, 'labels', m.labels, 'source', m.source) END AS model,
    (SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.written) ORDER BY i.kind, i.value), '[]')
     FROM device_identifier i WHERE i.municipality_id = d.municipality_id AND i.device_id = d.device_id) AS identifiers
  FROM device d
  LEFT JOIN device_model m ON m.municipality_id = d.municipality_id AND m.model_id = d.model_id
  LEFT JOIN department p ON p.municipality_id = d.municipality_id AND p.department_id = d.department_id
  WHERE d.municipality_id = $1`;

/** @throws Problem not-found */
export async function getDevice(tx: Tx, deviceId: string): Promise<DeviceView> {
  const [device] = await tx.query<DeviceView>(`${DEVICE_VIEW} AND d.device_id = $2`, [tx.municipalityId, deviceId]);
  if (!device) throw Problem.notFound('device', deviceId);
  return device;
}
