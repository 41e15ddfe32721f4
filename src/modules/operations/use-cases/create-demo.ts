import { Injectable } from '@nestjs/common';
import { CreateApiKey, RevokeApiKey } from '../../access/access.public.js';
import { MunicipalityDirectory } from '../../organisation/organisation.public.js';
import { Database } from '../../../platform/database/database.js';
import { DEMO_MUNICIPALITY } from '../domain/demo/demo-progress.js';
import { DemoClient } from './demo-client.js';
import { FirstStart } from './first-start.js';
import { findDemoCampaign, playDemo } from './play-demo.js';

export interface DemoResult {
  /** The demo was complete before; nothing was done. */
  readonly already: boolean;
  readonly campaignId: string;
  /** A one-time password, when no admin of the installation had one to share. */
  readonly password: string | undefined;
  /** The one-time password of the installation's first admin opens the demo too. */
  readonly sharesOneTimePassword: boolean;
  /** Speaks to the API as the demo's admin, as long as `close` was not called. */
  readonly api: DemoClient;
  close(): Promise<void>;
}

/** Creates the municipality "Demo" and plays its years through the API. Cut off, it goes on where it was. */
@Injectable()
export class CreateDemo {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly createApiKey: CreateApiKey,
    private readonly revokeApiKey: RevokeApiKey,
    private readonly firstStart: FirstStart,
  ) {}

  /** @param baseUrl where the API answers, http://host:port */
  async run(baseUrl: string, progress: (done: number, total: number, message: string) => void): Promise<DemoResult> {
    const { slug, name } = DEMO_MUNICIPALITY;
    const { municipality, created } = await this.directory.create(slug, name);
    const { municipalityId } = municipality;
    const admin = created ? await this.firstStart.createAdminLikeOthers(municipalityId) : undefined;
    const { password, sharesOneTimePassword = false } = admin ?? {};
    const { id, key } = await this.database.transaction(municipalityId, (tx) =>
      this.createApiKey.run(tx, { name: 'the making of the demo', role: 'admin' }),
    );
    const api = new DemoClient(baseUrl, key);
    const close = (): Promise<void> => this.database.transaction(municipalityId, (tx) => this.revokeApiKey.run(tx, id));
    try {
      const known = await findDemoCampaign(api);
      const already = known?.state === 'closed';
      const campaignId = already ? known.id : await playDemo(api, progress);
      return { already, campaignId, password, sharesOneTimePassword, api, close };
    } catch (error) {
      await close();
      throw error;
    }
  }
}
