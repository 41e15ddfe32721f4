import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../../../platform/config/env.js';
import { decodeCredential } from '../domain/credential.js';

/** `__Host-` binds a cookie to this very host over HTTPS; browsers refuse the prefix over plain HTTP. */
const nameFor = (secure: boolean): string => (secure ? '__Host-atertag' : 'atertag');
const isSecure = (env: Env): boolean => env.publicUrl?.startsWith('https:') ?? false;

export const readSessionCookie = (request: FastifyRequest, env: Env): string | undefined =>
  request.cookies[nameFor(isSecure(env))];

/** The session a browser shows; null for a key, a station or nobody. Says nothing about whether it is valid. */
export function sessionIdOf(request: FastifyRequest, env: Env): string | null {
  const token = readSessionCookie(request, env);
  return token === undefined ? null : (decodeCredential('session', token)?.id ?? null);
}

export function writeSessionCookie(reply: FastifyReply, env: Env, token: string, expires: Date): void {
  const secure = isSecure(env);
  void reply.setCookie(nameFor(secure), token, { httpOnly: true, sameSite: 'strict', path: '/', secure, expires });
}

export function clearSessionCookie(reply: FastifyReply, env: Env): void {
  const secure = isSecure(env);
  void reply.clearCookie(nameFor(secure), { httpOnly: true, sameSite: 'strict', path: '/', secure });
}
