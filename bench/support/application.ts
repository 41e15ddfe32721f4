import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { built } from './built.js';

/** The built application without HTTP and workers, for what a worker calls in its own process. */
export async function withApplication<T>(url: string, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const { AppModule } = await built<typeof import('../../src/app.module.js')>('app.module.js');
  const { parseEnv } = await built<typeof import('../../src/platform/config/env.js')>('platform/config/env.js');
  const { Log, nestLogger } = await built<typeof import('../../src/platform/log/log.js')>('platform/log/log.js');
  const { QueueBackend } = await built<typeof import('../../src/platform/queue/queue-backend.js')>(
    'platform/queue/queue-backend.js',
  );
  const log = Log.at('warn');
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(parseEnv({}), url, log), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.get(QueueBackend).close();
    await app.close();
  }
}
