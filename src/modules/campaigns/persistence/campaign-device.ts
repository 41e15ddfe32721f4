import { namesMissingRow } from '../../../platform/database/foreign-key.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Problem } from '../../../shared/problem.js';
import type { DeviceStep } from '../../devices/devices.public.js';

// A device that was lost and is found by another campaign leaves the first one as it was lost there.
const LEAVE = `
  UPDATE campaign_device c SET concluded = true
  FROM unnest($2::uuid[], $3::uuid[]) AS found(device_id, campaign_id)
  WHERE c.municipality_id = $1 AND c.device_id = found.device_id AND c.campaign_id <> found.campaign_id AND NOT c.concluded`;

const COLLECT = `
  INSERT INTO campaign_device AS c (municipality_id, campaign_id, device_id, department_id, category, disposition, collected_at)
  SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[])
  ON CONFLICT (municipality_id, campaign_id, device_id)
    DO UPDATE SET disposition = excluded.disposition, concluded = false, events = c.events + 1`;

/** Enters devices into the campaigns that collected them. @throws Problem invalid when there is no such campaign */
export async function collect(tx: Tx, entries: readonly { step: DeviceStep; campaignId: string }[]): Promise<void> {
  if (entries.length === 0) return;
  const found = entries.filter(({ step }) => step.stateBefore === 'lost');
  if (found.length > 0)
    await tx.query(LEAVE, [
      tx.municipalityId,
      found.map(({ step }) => step.deviceId),
      found.map(({ campaignId }) => campaignId),
    ]);
  try {
    await tx.query(COLLECT, [
      tx.municipalityId,
      entries.map(({ campaignId }) => campaignId),
      entries.map(({ step }) => step.deviceId),
      entries.map(({ step }) => step.departmentId),
      entries.map(({ step }) => step.category),
      entries.map(({ step }) => step.state),
      entries.map(({ step }) => step.occurredAt.toISOString()),
    ]);
  } catch (error) {
    if (namesMissingRow(error, 'campaign')) throw Problem.invalid('/campaignId', 'There is no campaign of this id.');
    throw error;
  }
}

// Only the campaign the device is in now hears of it. A redeployment concludes: the device begins a new life, which a
// later campaign may credit again. Several steps of one device come in order; the last one counts.
const FOLLOW = `
  WITH step AS (
    SELECT device_id, count(*) AS steps, (array_agg(state ORDER BY position DESC))[1] AS state,
      bool_or(drive_destroyed) AS drive_destroyed, bool_or(redeployed) AS redeployed, bool_or(purchase_cancelled) AS purchase_cancelled,
      (array_agg(category ORDER BY position DESC))[1] AS category
    FROM unnest($2::uuid[], $3::text[], $4::boolean[], $5::boolean[], $6::boolean[], $7::text[]) WITH ORDINALITY
      AS s(device_id, state, drive_destroyed, redeployed, purchase_cancelled, category, position)
    GROUP BY device_id
  ), changed AS (
    UPDATE campaign_device c
    SET disposition = CASE WHEN s.redeployed THEN 'redeployed' ELSE s.state END,
        category = coalesce(s.category, c.category),
        events = c.events + s.steps,
        drive_destroyed = c.drive_destroyed OR s.drive_destroyed,
        purchase_cancelled = c.purchase_cancelled OR s.purchase_cancelled,
        concluded = s.redeployed
    FROM step s
    WHERE c.municipality_id = $1 AND c.device_id = s.device_id AND NOT c.concluded
    RETURNING c.campaign_id
  )
  SELECT DISTINCT campaign_id AS "campaignId" FROM changed`;

/** Brings campaigns' devices up to date with their steps. @returns the campaigns that changed */
export async function follow(tx: Tx, steps: readonly DeviceStep[]): Promise<string[]> {
  if (steps.length === 0) return [];
  const rows = await tx.query<{ campaignId: string }>(FOLLOW, [
    tx.municipalityId,
    steps.map(({ deviceId }) => deviceId),
    steps.map(({ state }) => state),
    steps.map(({ driveDestroyed }) => driveDestroyed),
    steps.map(({ type }) => type === 'redeployed'),
    steps.map(({ payload }) => (payload as { purchaseCancelled?: unknown }).purchaseCancelled === true),
    steps.map(({ category }) => category),
  ]);
  return rows.map(({ campaignId }) => campaignId);
}
