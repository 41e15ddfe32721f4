import type { Tx } from '../../../platform/database/tx.js';
import { isPending } from '../../../platform/queue/pending.js';
import { Problem } from '../../../shared/problem.js';
import { cohortOfDevice, getCampaign } from '../../campaigns/campaigns.public.js';
import { type DeviceExplanation, explainDevice } from '../domain/explain-device.js';
import { FACTOR_SET_IN_USE } from '../domain/factor-set-in-use.js';
import { savings, type SavingsResult } from '../domain/savings.js';
import { RecalculateCampaignSavings } from '../jobs/recalculate-campaign-savings.js';
import { readSavings } from '../persistence/campaign-savings.js';
import { cohortOf } from './cohort-of.js';

export interface CampaignSavingsView extends SavingsResult {
  readonly asOfEvent: number;
  /** Null as long as nothing was collected. */
  readonly computedAt: Date | null;
  /** A newer computation is under way. */
  readonly pending: boolean;
}

/** The last computed savings of a campaign; as of event 0 nothing is collected and nothing saved. */
export async function getSavings(tx: Tx, campaignId: string): Promise<CampaignSavingsView> {
  await getCampaign(tx, campaignId);
  const pending = await isPending(tx, RecalculateCampaignSavings, campaignId);
  const stored = await readSavings(tx, campaignId);
  if (!stored) return { ...savings([], FACTOR_SET_IN_USE), asOfEvent: 0, computedAt: null, pending };
  return { ...stored.result, asOfEvent: stored.asOfEvent, computedAt: stored.computedAt, pending };
}

export interface DeviceSavingsView {
  readonly deviceId: string;
  readonly factorSet: string;
  readonly category: string;
  readonly disposition: string;
  readonly profiles: { readonly conv: DeviceExplanation; readonly cons: DeviceExplanation };
}

/** One device's part of the savings, opened to terms, factors and sources. @throws Problem not-found */
export async function explainDeviceSavings(tx: Tx, campaignId: string, deviceId: string): Promise<DeviceSavingsView> {
  await getCampaign(tx, campaignId);
  const collected = await cohortOfDevice(tx, campaignId, deviceId);
  if (!collected) throw new Problem('not-found', `The campaign ${campaignId} did not collect a device ${deviceId}.`);
  const key = cohortOf(collected);
  return {
    deviceId,
    factorSet: FACTOR_SET_IN_USE.version,
    category: key.category,
    disposition: key.disposition,
    profiles: {
      conv: explainDevice(key, FACTOR_SET_IN_USE, 'conv'),
      cons: explainDevice(key, FACTOR_SET_IN_USE, 'cons'),
    },
  };
}
