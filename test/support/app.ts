import { type INestApplication, Module, type Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { CreateApiKey } from '../../src/modules/access/access.public.js';
import { FirstStart } from '../../src/modules/operations/operations.public.js';
import { OrganisationModule } from '../../src/modules/organisation/organisation.module.js';
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
  readonly nest: INestApplication;
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
  /** The operator chose no password: the admin's first one is generated, to be replaced at the first sign-in. */
  readonly generatedPassword?: boolean;
  /** What the environment says beside the tests' own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Controllers that the application does not have. */
  readonly planted?: readonly Type[];
  /** Where the application logs; nowhere unless said. */
  readonly log?: Log;
}

@Module({})
class PlantedModule {}

/** The real application on its own database, listening, with workers. */
export async function startApp({
  redisUrl,
  workers = true,
  generatedPassword = false,
  environment = {},
  planted = [],
  log = Log.at('silent'),
}: TestAppOptions = {}): Promise<TestApp> {
  const test = await createTestDatabase();
  const env = parseEnv({
    ...{ REDIS_URL: redisUrl, LOG_LEVEL: 'silent' },
    ...(generatedPassword ? {} : { ATERTAG_ADMIN_PASSWORD: ADMIN_PASSWORD }),
    ...environment,
  });
  const whole = AppModule.forRoot(env, test.url, log);
  const more = { module: PlantedModule, imports: [OrganisationModule], controllers: [...planted] };
  const app = await createHttpApp({ ...whole, imports: [...(whole.imports ?? []), more] }, log);
  await app.init();
  const first = await app.get(FirstStart).run();
  await startJobs(app, { workers });
  const url = await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  const directory = app.get(MunicipalityDirectory);
  const municipalityOf = async (slug: string): Promise<string> =>
    (await directory.create(slug, slug)).municipality.municipalityId;
  return {
    url,
    nest: app,
    adminPassword: first?.password ?? ADMIN_PASSWORD,
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
