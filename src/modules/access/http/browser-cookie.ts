import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../../../platform/config/env.js';

/** People who share a computer sign in with several accounts; a cookie holds 4 kB, a token takes 90 characters. */
const MOST_ACCOUNTS = 8;
const SEPARATOR = '.';

const isSecure = ({ publicUrl }: Env): boolean => publicUrl?.startsWith('https:') ?? false;
const nameFor = (env: Env): string => (isSecure(env) ? '__Host-atertag-browser' : 'atertag-browser');

/** What the browser was given at its earlier sign-ins, the latest first. It outlives the sessions and opens nothing. */
export const readBrowserTokens = (request: FastifyRequest, env: Env): string[] =>
  (request.cookies[nameFor(env)] ?? '').split(SEPARATOR, MOST_ACCOUNTS).filter((token) => token !== '');

export function writeBrowserTokens(reply: FastifyReply, env: Env, tokens: readonly string[], expires: Date): void {
  const value = tokens.slice(0, MOST_ACCOUNTS).join(SEPARATOR);
  void reply.setCookie(nameFor(env), value, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: isSecure(env),
    expires,
  });
}
