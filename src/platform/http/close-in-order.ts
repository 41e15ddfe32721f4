import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveProgress } from './live-progress.js';

/**
 * Lets the server close as soon as what is under way has been answered. By itself it would wait for streams that end when
 * a job does, and for connections that fell idle after it began to close: for their 72 s.
 */
export function closeInOrder(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    app.get(LiveProgress).end();
    done();
  });
  fastify.addHook('onResponse', (request, _, done) => {
    if (closing) request.raw.socket.end();
    done();
  });
}
