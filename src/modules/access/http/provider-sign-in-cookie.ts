import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../../../platform/config/env.js';

/** Binds a sign-in to the browser that began it. `__Host-` keeps subdomains and plain HTTP from setting it. */
const nameFor = (secure: boolean): string => (secure ? '__Host-atertag-sign-in' : 'atertag-sign-in');
const isSecure = (env: Env): boolean => env.publicUrl?.startsWith('https:') ?? false;

// Lax: the provider sends the browser back from its own site, and a strict cookie would stay at home.
const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure }) as const;

export const readSignInCookie = (request: FastifyRequest, env: Env): string | undefined =>
  request.cookies[nameFor(isSecure(env))];

export function writeSignInCookie(reply: FastifyReply, env: Env, state: string, minutes: number): void {
  const secure = isSecure(env);
  void reply.setCookie(nameFor(secure), state, { ...attributes(secure), maxAge: minutes * 60 });
}

export function clearSignInCookie(reply: FastifyReply, env: Env): void {
  const secure = isSecure(env);
  void reply.clearCookie(nameFor(secure), attributes(secure));
}
