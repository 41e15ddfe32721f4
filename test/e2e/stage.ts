import { startApp, type TestApp } from '../support/app.js';
import { type AtWork, municipalityAtWork } from '../support/municipality-at-work.js';
import { type Cookies, openJoin, signEverybodyIn } from '../support/who-is-signed-in.js';
import { type EveryPage, everyPage } from './every-page.js';

/** A running application with a municipality at work, everybody signed in, and every page of it. */
export interface Stage {
  readonly app: TestApp;
  readonly ids: AtWork;
  readonly cookies: Cookies;
  readonly pages: readonly EveryPage[];
}

export async function setStage(): Promise<Stage> {
  // One machine is every visitor here.
  const app = await startApp({ environment: { REQUESTS_PER_10_SECONDS: '1000000' } });
  try {
    const ids = await municipalityAtWork(app);
    const cookies = await signEverybodyIn(app, ids);
    return { app, ids, cookies, pages: everyPage(ids, await openJoin(app, ids.openCampaign)) };
  } catch (error) {
    await app.close();
    throw error;
  }
}
