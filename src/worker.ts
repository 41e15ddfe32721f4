import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { nestLogger } from './platform/log/log.js';
import { runProgram, startJobs, stopJobs, untilToldToStop } from './start.js';

/** Jobs only. As many of these as you like beside the HTTP process; each drains when it is told to stop. */
await runProgram(async ({ env, log, database }) => {
  const module = AppModule.forRoot(env, database.url, log);
  const app = await NestFactory.createApplicationContext(module, { logger: nestLogger(log), abortOnError: false });
  try {
    await startJobs(app, { workers: true });
    log.info('worker.started');
    await untilToldToStop();
  } finally {
    await stopJobs(app);
    await app.close();
  }
});
