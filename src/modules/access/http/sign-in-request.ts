import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { Problem } from '../../../shared/problem.js';
import { type Municipality, MunicipalityDirectory } from '../../organisation/organisation.public.js';
import { decodeCredential } from '../domain/credential.js';
import { describeSession, type SessionDescription } from '../queries/describe-session.js';
import { findPrincipal } from '../queries/find-principal.js';
import { ADMIN_LOGIN } from '../use-cases/set-admin-password.js';
import { SignIn } from '../use-cases/sign-in.js';
import { readBrowserTokens, writeBrowserTokens } from './browser-cookie.js';
import { refuseForeign } from './foreign-request.js';
import { writeSessionCookie } from './session-cookie.js';
import type { SignInDto } from './session.dto.js';

/** A browser's sign-in with a password: which municipality, which cookies, and what it is told. */
@Injectable()
export class SignInRequest {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly signIn: SignIn,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async municipalities(): Promise<{ slug: string; name: string }[]> {
    return (await this.directory.list()).map(({ slug, name }) => ({ slug, name }));
  }

  async run(
    { municipality, login = ADMIN_LOGIN, password, code }: SignInDto,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionDescription> {
    refuseForeign(request, this.env);
    const { municipalityId } = await this.municipalityOf(municipality);
    const browserTokens = readBrowserTokens(request, this.env);
    const { token, expiresAt, browser } = await this.signIn.run(municipalityId, {
      ...{ login, password, browserTokens, address: request.ip, userAgent: request.headers['user-agent'] },
      ...(code === undefined ? {} : { code }),
    });
    writeSessionCookie(reply, this.env, token, expiresAt);
    if (browser) writeBrowserTokens(reply, this.env, [browser.token, ...browserTokens], browser.expiresAt);
    return this.describe(municipalityId, token);
  }

  /** Of the whole municipality: one's own name is in a table closed to narrower reaches. */
  private describe(municipalityId: string, token: string): Promise<SessionDescription> {
    return this.database.transaction(municipalityId, async (tx) => {
      const credential = decodeCredential('session', token);
      const principal = credential && (await findPrincipal(tx, 'session', credential));
      if (!principal) throw new Problem('unauthenticated', 'The session ended as it began. Sign in again.');
      return describeSession(tx, principal);
    });
  }

  private async municipalityOf(slug: string | undefined): Promise<Municipality> {
    const all = await this.directory.list();
    const found = slug === undefined && all.length === 1 ? all[0] : all.find((each) => each.slug === slug);
    if (found) return found;
    throw Problem.invalid('/municipality', 'Say which municipality: its short name as GET /municipalities lists it.');
  }
}
