import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { type Log, nestLogger } from '../log/log.js';
import { Problem } from '../../shared/problem.js';
import { closeInOrder } from './close-in-order.js';
import { serveOpenApi } from './openapi.js';
import { sendProblem } from './problem.filter.js';
import { SECURITY_HEADERS, sendSecurityHeaders } from './security-headers.js';
import { trustedProxies } from './trusted-proxies.js';
import { MOST_UPLOAD_BYTES } from './upload.js';

/** 500 scans of 500 characters and more; files go by multipart with a limit of their own. */
const MOST_BODY_BYTES = 1024 * 1024;
export const API_PREFIX = 'api/v1';

/** The HTTP application, ready to listen: routes, OpenAPI document, web client, headers, limits. */
export async function createHttpApp(module: DynamicModule, log: Log): Promise<NestFastifyApplication> {
  // The settings are known once the application is there; no request comes before.
  let isTrusted = trustedProxies(undefined);
  const adapter = new FastifyAdapter({
    trustProxy: (address: string, hop: number) => isTrusted(address, hop),
    bodyLimit: MOST_BODY_BYTES,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    // An address that cannot be read reaches neither a route nor a hook.
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply.headers(SECURITY_HEADERS), new Problem('malformed', 'The address cannot be read.')),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: nestLogger(log),
    abortOnError: false,
    bufferLogs: false,
  });
  isTrusted = trustedProxies(app.get<Env>(ENV).trustProxy);
  app.setGlobalPrefix(API_PREFIX, { exclude: ['health/live', 'health/ready'] });
  sendSecurityHeaders(app.getHttpAdapter().getInstance(), app.get<Env>(ENV).publicUrl);
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fileSize: MOST_UPLOAD_BYTES, fields: 10 } });
  closeInOrder(app);
  await serveWebClient(app);
  serveOpenApi(app);
  return app;
}

const WEB_ROOT = join(import.meta.dirname, '../../../web/dist');

/** The built client: its files by their names, and its one page for every address that is neither a file nor the API's. */
async function serveWebClient(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  if (!existsSync(join(WEB_ROOT, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: WEB_ROOT,
    serve: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Files under assets/ carry a hash of their content in their name.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    // Put behind a host and not resolved against one: `//` alone is no address.
    const { pathname } = new URL(`http://localhost${request.url}`);
    if (/^\/(api|health)(\/|$)/.test(pathname)) {
      reply.callNotFound();
      return reply;
    }
    return reply.sendFile(extname(pathname) === '' ? 'index.html' : pathname);
  });
}
