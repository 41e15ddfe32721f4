import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { nestLogger } from '../platform/log/log.js';
import { QueueBackend } from '../platform/queue/queue-backend.js';
import type { Started } from '../start.js';

/** The application without HTTP and without workers, for the time of one command. */
export async function withApplication<T>(
  { env, log, database }: Started,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const module = AppModule.forRoot(env, database.url, log);
  const app = await NestFactory.createApplicationContext(module, { logger: nestLogger(log), abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.get(QueueBackend).close();
    await app.close();
  }
}
