import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { ALLOW, type PrincipalRequest, PUBLIC, type RequestWeight, WEIGHT } from '../../../platform/http/allow.js';
import { RequestLimits } from '../../../platform/http/request-limits.js';
import { mayDo, type Permission } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import { decodeCredential } from '../domain/credential.js';
import { findOperator, findPrincipal, type KnownPrincipal } from '../queries/find-principal.js';
import { isForeign } from './foreign-request.js';
import { PrincipalCache } from './principal-cache.js';
import { readSessionCookie } from './session-cookie.js';

/** Lets a request through when its caller holds the permission its route names. Deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly known: PrincipalCache,
    private readonly limits: RequestLimits,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.get<Permission | typeof PUBLIC | undefined>(ALLOW, context.getHandler());
    if (needed === undefined) throw new Problem('forbidden', 'This route names no permission.');
    const weight = this.reflector.get<RequestWeight | undefined>(WEIGHT, context.getHandler()) ?? 'ordinary';
    const request = context.switchToHttp().getRequest<PrincipalRequest>();
    if (needed === PUBLIC) {
      await this.limits.ofStranger(request.ip, weight);
      return true;
    }
    const known = await this.principalOf(request);
    if (!known) {
      // Whoever is not known is counted at every route: else a scan without a key would be a way to try keys.
      await this.limits.ofStranger(request.ip, 'ordinary');
      throw new Problem('unauthenticated', 'Send "Authorization: Bearer <key>" or sign in.');
    }
    await this.limits.ofCredential(known.actor, weight);
    if (!mayDo(known.role, needed))
      throw new Problem('forbidden', `The role ${known.role} does not hold the permission ${needed}.`);
    if (known.lacks && needed !== 'session.own') throw new Problem(`${known.lacks}-needed`, LACKING[known.lacks]);
    request.principal = { ...known, address: request.ip };
    return true;
  }

  private async principalOf(request: FastifyRequest): Promise<KnownPrincipal | null> {
    const [scheme, key] = request.headers.authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() === 'bearer' && key) return this.verify(key, ['key', 'station', 'operator']);
    const token = readSessionCookie(request, this.env);
    if (!token || isForeign(request, this.env)) return null;
    return this.verify(token, ['session', 'station']);
  }

  private async verify(text: string, kinds: readonly CallersKind[]): Promise<KnownPrincipal | null> {
    // The kind first: what is remembered of a session must not let it in as a key, past the look at where a request comes from.
    const kind = kinds.find((each) => decodeCredential(each, text) !== null);
    const credential = kind && decodeCredential(kind, text);
    if (!kind || !credential) return null;
    const cached = this.known.get(text);
    if (cached) return cached;
    // Whom it belongs to, and so how far they reach, is what is looked up: within the municipality that the credential names.
    const principal =
      kind === 'operator'
        ? await this.database.system((tx) => findOperator(tx, credential))
        : await this.database.transaction(credential.municipalityId, (tx) => findPrincipal(tx, kind, credential));
    if (principal) this.known.set(text, principal);
    return principal;
  }
}

type CallersKind = 'key' | 'session' | 'station' | 'operator';

const LACKING = {
  password: 'Choose a password of your own first: PUT /api/v1/account/password.',
  'second-factor':
    'This municipality asks its admins for a second factor. Set one up first: POST /api/v1/account/totp.',
} as const;
