import 'reflect-metadata';
import { built } from './built.js';

/**
 * The program as main.ts starts it, but that nobody is asked who they are: every request is an admin's of the municipality
 * in BENCH_MUNICIPALITY. Only this file can do that: it puts another guard in the built access module's place, which no
 * setting of the program does.
 */
const { AppModule } = await built<typeof import('../../src/app.module.js')>('app.module.js');
const { AccessGuard } = await built<typeof import('../../src/modules/access/http/access.guard.js')>(
  'modules/access/http/access.guard.js',
);
const { createHttpApp } = await built<typeof import('../../src/platform/http/create-http-app.js')>(
  'platform/http/create-http-app.js',
);
const start = await built<typeof import('../../src/start.js')>('start.js');

const municipalityId = process.env.BENCH_MUNICIPALITY ?? '';
const principal = { municipalityId, role: 'admin', actor: 'key:bench', campaignId: null, departmentId: null } as const;

AccessGuard.prototype.canActivate = (context) => {
  Object.assign(context.switchToHttp().getRequest<object>(), { principal: { ...principal, address: '127.0.0.1' } });
  return Promise.resolve(true);
};

const told = start.untilToldToStop();
await start.runProgram(async ({ env, log, database }) => {
  const app = await createHttpApp(AppModule.forRoot(env, database.url, log), log);
  try {
    await app.init();
    await start.startJobs(app, { workers: true });
    const address = await app.getHttpAdapter().getInstance().listen({ port: env.port, host: env.host });
    console.log(`Återtag is ready at ${address}`);
    await told;
  } finally {
    await app.getHttpAdapter().getInstance().close();
    await start.stopJobs(app);
    await app.close();
  }
});
