import { AppModule } from '../app.module.js';
import { createHttpApp } from '../platform/http/create-http-app.js';
import { openApiOf } from '../platform/http/openapi.js';
import { QueueBackend } from '../platform/queue/queue-backend.js';
import type { Started } from '../start.js';

/** Prints the OpenAPI document. */
export async function printOpenApi(_: string[], { env, log, database }: Started): Promise<void> {
  const app = await createHttpApp(AppModule.forRoot(env, database.url, log), log);
  try {
    await app.init();
    console.log(JSON.stringify(openApiOf(app), null, 2));
  } finally {
    await app.get(QueueBackend).close();
    await app.close();
  }
}
