import { RecalculateCampaignSavings } from '../modules/carbon/carbon.public.js';
import { listCampaigns } from '../modules/campaigns/campaigns.public.js';
import { RecalculateDepartmentEnergy } from '../modules/energy/energy.public.js';
import { listDepartments } from '../modules/organisation/organisation.public.js';
import { Database } from '../platform/database/database.js';
import { enqueueAll } from '../platform/queue/enqueue.js';
import type { Started } from '../start.js';
import { withApplication } from './application.js';
import { chooseMunicipality } from './choose-municipality.js';
import { parseWords } from './words.js';

/** Owes every campaign and department of a municipality a new computation; the workers do it. */
export async function recalculate(words: string[], started: Started): Promise<void> {
  const { values } = parseWords(words, { municipality: { type: 'string' } });
  await withApplication(started, async (app) => {
    const { municipalityId, slug } = await chooseMunicipality(app, values.municipality);
    const count = await app.get(Database).transaction(municipalityId, async (tx) => {
      const departments = (await listDepartments(tx)).map(({ id }) => ({ municipalityId, departmentId: id }));
      await enqueueAll(tx, RecalculateDepartmentEnergy, departments);
      let campaigns = 0;
      for (let after: string | undefined; ;) {
        const page = await listCampaigns(tx, { limit: 200, after });
        await enqueueAll(
          tx,
          RecalculateCampaignSavings,
          page.items.map(({ id }) => ({ municipalityId, campaignId: id })),
        );
        campaigns += page.items.length;
        if (page.next === null) return { campaigns, departments: departments.length };
        after = page.next;
      }
    });
    console.log(`${slug}: ${count.campaigns} campaigns and ${count.departments} departments will be computed again.`);
  });
}
