import type { Tx } from '../../../platform/database/tx.js';
import type { ScannedDevice } from '../domain/decide-scan.js';
import { isTakenBack } from '../../../shared/device-lifecycle.js';
import { type IdentifierMatch, lockByIdentifiers } from '../../devices/devices.public.js';

interface CollectedRow {
  readonly deviceId: string;
  readonly campaignId: string;
  readonly at: Date;
  readonly stationId: string | null;
}

// The campaign a device was collected by last, with the station of the scan that did it.
const COLLECTED = `
  SELECT DISTINCT ON (c.device_id) c.device_id AS "deviceId", c.campaign_id AS "campaignId", c.collected_at AS at,
    (SELECT s.station_id FROM device_event e JOIN scan s ON s.municipality_id = $1 AND s.scan_id = e.event_id
     WHERE e.municipality_id = $1 AND e.device_id = c.device_id AND e.type = 'collected' ORDER BY e.seq DESC LIMIT 1) AS "stationId"
  FROM campaign_device c
  WHERE c.municipality_id = $1 AND c.device_id = ANY($2::uuid[]) AND NOT c.concluded
  ORDER BY c.device_id, c.collected_at DESC`;

export interface MatchedDevice extends ScannedDevice, Pick<IdentifierMatch, 'departmentId' | 'category'> {}

/** Locks every device these identifiers may mean, and says what is known of each; keyed by `kind value`. */
export async function scannedDevices(
  tx: Tx,
  identifiers: readonly { readonly kind: string; readonly value: string }[],
): Promise<Map<string, MatchedDevice>> {
  const matches = await lockByIdentifiers(tx, identifiers);
  // Only a device that is taken back can be a repeat: at the usual intake nobody is looked up.
  const asked = matches.filter(({ state }) => isTakenBack(state)).map(({ deviceId }) => deviceId);
  const rows = asked.length === 0 ? [] : await tx.query<CollectedRow>(COLLECTED, [tx.municipalityId, asked]);
  const collected = new Map(rows.map((row) => [row.deviceId, row]));
  return new Map(
    matches.map((match) => [
      `${match.kind} ${match.value}`,
      { ...match, collected: collected.get(match.deviceId) ?? null },
    ]),
  );
}
