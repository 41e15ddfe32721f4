import { v7 as uuidv7 } from 'uuid';
import type { Client } from 'pg';
import { withApplication } from './support/application.js';
import { settle, withDatabase } from './support/bench-database.js';
import { built } from './support/built.js';
import { type Benchmark, inTurn, resultOf, timed } from './support/measure.js';
import { seedOrganisation, unchecked } from './support/seed.js';

const SIZES = [7_500, 100_000, 1_000_000];
const ROUNDS = 7;

const SEED = `
  INSERT INTO campaign_device (municipality_id, campaign_id, device_id, category, disposition, drive_destroyed, concluded, events, collected_at)
  SELECT $1, $2, gen_random_uuid(), (ARRAY['laptop', 'desktop', 'smartphone', 'tablet', 'monitor', 'other'])[1 + n % 6],
    (ARRAY['collected', 'inspected', 'sold', 'sold', 'donated', 'recycled', 'redeployed', 'harvested'])[1 + n / 6 % 8],
    n % 11 = 0, n / 6 % 8 = 6, 1 + n % 5, now()
  FROM generate_series(1, $3::int) AS n`;

/** The grouping alone, as the owner: no row-level security, no formula, nothing stored. */
const FLOOR = `
  SELECT category, disposition, drive_destroyed, purchase_cancelled, count(*), sum(events)
  FROM campaign_device WHERE municipality_id = $1 AND campaign_id = $2
  GROUP BY category, disposition, drive_destroyed, purchase_cancelled`;

/** From the job handler's start to the stored result, against the bare grouped SQL. Aim: 1.5 times, a million under 1 s. */
export const savings: Benchmark = () =>
  withDatabase(async ({ url, owner }) => {
    const municipalityId = uuidv7();
    await seedOrganisation(owner, municipalityId);
    const campaigns = SIZES.map((size) => ({ size, campaignId: uuidv7() }));
    for (const { size, campaignId } of campaigns) await seedCampaign(owner, municipalityId, campaignId, size);
    await settle(owner, 'campaign_device');
    const { RecalculateCampaignSavingsHandler } = await built<
      typeof import('../src/modules/carbon/jobs/recalculate-campaign-savings.js')
    >('modules/carbon/jobs/recalculate-campaign-savings.js');
    return withApplication(url, async (app) => {
      const handler = app.get(RecalculateCampaignSavingsHandler);
      const results = [];
      for (const { size, campaignId } of campaigns) {
        const ours = () => timed(() => handler.handle({ municipalityId, campaignId }));
        const floor = () => timed(() => owner.query(FLOOR, [municipalityId, campaignId]));
        for (let warm = 0; warm < 3; warm++) await floor().then(ours);
        const { oursRounds, floorRounds, ...medians } = await inTurn(ROUNDS, { ours, floor });
        await checkStored(owner, campaignId, size);
        const aim = size === 1_000_000 ? 'ratio <= 1.5, ours < 1000' : 'ratio <= 1.5';
        results.push(resultOf(`savings-${size}`, 'ms', medians, { aim, oursRounds, floorRounds }));
      }
      return results;
    });
  });

async function seedCampaign(owner: Client, municipalityId: string, campaignId: string, size: number): Promise<void> {
  await owner.query(
    `INSERT INTO campaign (municipality_id, campaign_id, name, starts_on, ends_on, state, created_at)
     VALUES ($1, $2, 'Bench', '2026-01-01', '2026-12-31', 'open', now())`,
    [municipalityId, campaignId],
  );
  await unchecked(owner, async () => {
    await owner.query(SEED, [municipalityId, campaignId, size]);
  });
}

async function checkStored(owner: Client, campaignId: string, size: number): Promise<void> {
  const { rows } = await owner.query<{ collected: string }>(
    `SELECT result->'counts'->>'collected' AS collected FROM campaign_savings WHERE campaign_id = $1`,
    [campaignId],
  );
  if (Number(rows[0]?.collected) !== size)
    throw new Error(`The stored result is not of ${size} devices: ${JSON.stringify(rows)}`);
}
