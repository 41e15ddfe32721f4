import type { Tx } from '../../../platform/database/tx.js';
import { classify } from '../../../shared/codes/classify.js';
import { identifierCandidates, normaliseIdentifier } from '../../../shared/codes/identifiers.js';
import { DEVICE_VIEW, type DeviceView } from './get-device.js';

/**
 * The devices a code may mean, of any kind of identifier: what is on the label, typed or scanned. Several when the code
 * is one device's serial and another's asset tag: ties are shown, never decided.
 */
export async function findDevices(tx: Tx, code: string, tagPattern: RegExp | undefined): Promise<DeviceView[]> {
  const read = identifierCandidates(classify(code, { tagPattern }));
  const asWritten = { kind: 'code', value: normaliseIdentifier('code', code) };
  const candidates = read.length > 0 ? read : [asWritten];
  return tx.query<DeviceView>(
    `${DEVICE_VIEW} AND d.device_id IN (
       SELECT i.device_id FROM device_identifier i
       JOIN unnest($2::text[], $3::text[]) AS wanted(kind, value) ON i.kind = wanted.kind AND i.value = wanted.value
       WHERE i.municipality_id = $1)
     ORDER BY d.device_id`,
    [tx.municipalityId, candidates.map(({ kind }) => kind), candidates.map(({ value }) => value)],
  );
}
