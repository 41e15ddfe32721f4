import { AppModule } from '../../src/app.module.js';
import { CreateApiKey } from '../../src/modules/access/access.public.js';
import { FirstStart } from '../../src/modules/operations/operations.public.js';
import { MunicipalityDirectory } from '../../src/modules/organisation/organisation.public.js';
import { parseEnv } from '../../src/platform/config/env.js';
import { Database } from '../../src/platform/database/database.js';
import { createHttpApp } from '../../src/platform/http/create-http-app.js';
import { Log } from '../../src/platform/log/log.js';
import type { Role } from '../../src/shared/permissions.js';
import { startJobs, stopJobs } from '../../src/start.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export const ADMIN_PASSWORD = 'a-password-for-tests';

export interface TestApp {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  readonly adminPassword: string;
  readonly test: TestDatabase;
  readonly municipalityId: string;
  /** A key of that role in the first municipality, or in a new one of that slug. */
  key(role: Role, slug?: string): Promise<string>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly redisUrl?: string;
  /** False leaves the jobs to other processes. */
  readonly workers?: boolean;
}

/** The real application on its own database, listening, with workers. */
export async function startApp({ redisUrl, workers = true }: TestAppOptions = {}): Promise<TestApp> {
  const test = await createTestDatabase();
  const env = parseEnv({ ATERTAG_ADMIN_PASSWORD: ADMIN_PASSWORD, REDIS_URL: redisUrl, LOG_LEVEL: 'silent' });
  const log = Log.at('silent');
  const app = await createHttpApp(AppModule.forRoot(env, test.url, log), log);
  await app.init();
  await app.get(FirstStart).run();
  await startJobs(app, { workers });
  const url = await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  const directory = app.get(MunicipalityDirectory);
  const municipalityOf = async (slug: string): Promise<string> =>
    (await directory.create(slug, slug)).municipality.municipalityId;
  return {
    url,
    adminPassword: ADMIN_PASSWORD,
    test,
    municipalityId: await municipalityOf('kommun'),
    key: async (role, slug = 'kommun') => {
      const municipalityId = await municipalityOf(slug);
      const { key } = await app
        .get(Database)
        .transaction(municipalityId, (tx) => app.get(CreateApiKey).run(tx, { name: 'test', role }));
      return key;
    },
    close: async () => {
      await app.getHttpAdapter().getInstance().close();
      await stopJobs(app);
      await app.close();
      await test.close();
    },
  };
}
