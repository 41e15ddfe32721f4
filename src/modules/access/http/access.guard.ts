import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { ALLOW, type Principal, type PrincipalRequest, PUBLIC } from '../../../platform/http/allow.js';
import { mayDo, type Permission } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import { type Credential, decodeCredential } from '../domain/credential.js';
import { findPrincipal } from '../queries/find-principal.js';
import { PrincipalCache } from './principal-cache.js';
import { readSessionCookie } from './session-cookie.js';

/** Lets a request through when its caller holds the permission its route names. Deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly known: PrincipalCache,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.get<Permission | typeof PUBLIC | undefined>(ALLOW, context.getHandler());
    if (needed === PUBLIC) return true;
    if (needed === undefined) throw new Problem('forbidden', 'This route names no permission.');
    const request = context.switchToHttp().getRequest<PrincipalRequest>();
    const principal = await this.principalOf(request);
    if (!principal) throw new Problem('unauthenticated', 'Send "Authorization: Bearer <key>" or sign in.');
    if (!mayDo(principal.role, needed))
      throw new Problem('forbidden', `The role ${principal.role} does not hold the permission ${needed}.`);
    request.principal = principal;
    return true;
  }

  private async principalOf(request: FastifyRequest): Promise<Principal | null> {
    const [scheme, key] = request.headers.authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() === 'bearer' && key) return this.verify(key, decodeCredential('key', key));
    const token = readSessionCookie(request, this.env);
    if (!token || isForeign(request)) return null;
    return this.verify(token, decodeCredential('session', token));
  }

  private async verify(text: string, credential: Credential | null): Promise<Principal | null> {
    if (!credential) return null;
    const cached = this.known.get(text);
    if (cached) return cached;
    const principal = await this.database.transaction(credential.municipalityId, (tx) => findPrincipal(tx, credential));
    if (principal) this.known.set(text, principal);
    return principal;
  }
}

/** A browser that says another site made it send this. Same-site cookies already keep most of them away. */
const isForeign = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] !== undefined && !['same-origin', 'none'].includes(headers['sec-fetch-site']);
