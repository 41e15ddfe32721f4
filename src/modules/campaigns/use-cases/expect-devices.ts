import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { classify } from '../../../shared/codes/classify.js';
import { identifierCandidates } from '../../../shared/codes/identifiers.js';
import { Problem } from '../../../shared/problem.js';
import { lockByIdentifiers } from '../../devices/devices.public.js';
import { assetTagPattern, getDepartment } from '../../organisation/organisation.public.js';
import { getCampaign } from '../queries/campaigns.js';

export interface ExpectDevicesCommand {
  readonly departmentId: string;
  /** Any codes of the devices; or leave it out to expect all of the department's devices in these states. */
  readonly codes?: readonly string[];
  readonly states?: readonly string[];
}

export interface ExpectDevicesResult {
  readonly added: number;
  /** Codes that no device, or more than one, goes by. */
  readonly unresolved: readonly string[];
}

/** Puts devices on a campaign's expected list for a department. A device already there stays where it is. */
@Injectable()
export class ExpectDevices {
  async run(tx: Tx, campaignId: string, command: ExpectDevicesCommand): Promise<ExpectDevicesResult> {
    const { departmentId, codes, states } = command;
    await getCampaign(tx, campaignId);
    await getDepartment(tx, departmentId);
    if (codes) {
      const { deviceIds, unresolved } = await this.resolve(tx, codes);
      return { added: await insert(tx, campaignId, departmentId, deviceIds), unresolved };
    }
    if (!states) throw Problem.invalid('/codes', 'Send codes of devices, or the states of those to expect.');
    const added = await tx.query(
      `INSERT INTO campaign_expected (municipality_id, campaign_id, device_id, department_id)
       SELECT municipality_id, $2, device_id, department_id FROM device
       WHERE municipality_id = $1 AND department_id = $3 AND state = ANY($4::text[])
       ON CONFLICT DO NOTHING RETURNING 1`,
      [tx.municipalityId, campaignId, departmentId, states],
    );
    return { added: added.length, unresolved: [] };
  }

  private async resolve(tx: Tx, codes: readonly string[]): Promise<{ deviceIds: string[]; unresolved: string[] }> {
    const tagPattern = await assetTagPattern(tx);
    const wanted = codes.map((code) => ({ code, candidates: identifierCandidates(classify(code, { tagPattern })) }));
    const matches = await lockByIdentifiers(
      tx,
      wanted.flatMap(({ candidates }) => candidates),
    );
    const byKey = new Map(matches.map((match) => [`${match.kind} ${match.value}`, match.deviceId]));
    const deviceIds: string[] = [];
    const unresolved: string[] = [];
    for (const { code, candidates } of wanted) {
      const found = new Set(candidates.flatMap(({ kind, value }) => byKey.get(`${kind} ${value}`) ?? []));
      const [only] = found;
      if (found.size === 1 && only !== undefined) deviceIds.push(only);
      else unresolved.push(code);
    }
    return { deviceIds, unresolved };
  }
}

async function insert(tx: Tx, campaignId: string, departmentId: string, deviceIds: readonly string[]): Promise<number> {
  const added = await tx.query(
    `INSERT INTO campaign_expected (municipality_id, campaign_id, device_id, department_id)
     SELECT DISTINCT $1::uuid, $2::uuid, device_id, $3::uuid FROM unnest($4::uuid[]) AS device_id
     ON CONFLICT DO NOTHING RETURNING 1`,
    [tx.municipalityId, campaignId, departmentId, deviceIds],
  );
  return added.length;
}
