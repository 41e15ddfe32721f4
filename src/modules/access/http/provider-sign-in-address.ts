import type { FastifyRequest } from 'fastify';
import type { Env } from '../../../platform/config/env.js';
import { API_PREFIX } from '../../../platform/http/create-http-app.js';

/** The address a provider sends browsers back to, which has to be registered with it. */
export const providerRedirectUri = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>, env: Env): string =>
  new URL(`/${API_PREFIX}/session/providers/callback`, env.publicUrl ?? `${protocol}://${host}`).href;
