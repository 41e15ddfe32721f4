import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { FirstStart } from './modules/operations/operations.public.js';
import { createHttpApp } from './platform/http/create-http-app.js';
import { runProgram, StartError, type Started, startJobs, stopJobs, untilToldToStop } from './start.js';

// Listened for from the first moment: told to stop while it starts, it stops in order as soon as it has started.
const told = untilToldToStop();

/** The whole product in one process: HTTP, workers and, unless DATABASE_URL says otherwise, the database. */
await runProgram(async ({ env, log, database }) => {
  const app = await createHttpApp(AppModule.forRoot(env, database.url, log), log);
  try {
    await app.init();
    const admin = await app.get(FirstStart).run();
    await startJobs(app, { workers: true });
    const address = await listen(app, env);
    log.info('http.listening', { address });
    console.log(`Återtag is ready at ${address}`);
    if (admin) console.log(`Sign in to ${admin.municipality} with this one-time password: ${admin.password}`);
    await told;
  } finally {
    await app.getHttpAdapter().getInstance().close();
    await stopJobs(app);
    await app.close();
  }
});

async function listen(app: NestFastifyApplication, { port, host }: Started['env']): Promise<string> {
  try {
    return await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} is in use. Stop what uses it, or set PORT to another.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${port} is not allowed to this user. Set PORT to one above 1023.`);
    throw error;
  }
}
