import type { FastifyRequest } from 'fastify';
import type { Env } from '../../../platform/config/env.js';
import { Problem } from '../../../shared/problem.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * True for a request that another site made a browser send: it says so itself, or it changes something and its `Origin` is
 * not ours. Same-site cookies already keep most of them away. Programs that are no browser send neither header.
 */
export function isForeign(request: FastifyRequest, { publicUrl }: Pick<Env, 'publicUrl'>): boolean {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  if (site !== undefined && !['same-origin', 'none'].includes(site)) return true;
  if (origin === undefined || SAFE_METHODS.includes(request.method)) return false;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return false;
  // Behind a trusted proxy `request.host` is the one it was asked for.
  return !URL.canParse(origin) || ![host, request.host].includes(new URL(origin).host);
}

/**
 * For what gives a browser a session without one: another site must not sign its visitors in as somebody of its choice.
 *
 * @throws Problem forbidden
 */
export function refuseForeign(request: FastifyRequest, env: Pick<Env, 'publicUrl'>): void {
  if (isForeign(request, env))
    throw new Problem('forbidden', 'Sign in on the page of this installation itself, not from another site.');
}
