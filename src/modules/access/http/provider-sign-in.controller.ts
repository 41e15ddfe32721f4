import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { AllowPublic } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { SIGN_IN_MINUTES } from '../use-cases/begin-provider-sign-in.js';
import { StartProviderSignInDto } from './identity-providers.dto.js';
import { ProviderSignInAnswer } from './provider-sign-in-answer.js';
import { clearSignInCookie, readSignInCookie, writeSignInCookie } from './provider-sign-in-cookie.js';
import { ProviderSignInStart } from './provider-sign-in-start.js';
import { providerRedirectUri } from './provider-sign-in-address.js';
import { writeSessionCookie } from './session-cookie.js';

@ApiTags('session')
@Controller('session/providers')
export class ProviderSignInController {
  constructor(
    private readonly begin: ProviderSignInStart,
    private readonly answer: ProviderSignInAnswer,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** A browser's way to an identity provider. Comes back through `callback`. */
  @Get(':id/start')
  @AllowPublic()
  @ApiFoundResponse({ description: 'To the provider, or to `/?signIn=failed` when it cannot be reached.' })
  async start(
    @IdParam() providerId: string,
    @Query() { municipality, returnTo = '/' }: StartProviderSignInDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const redirectUri = providerRedirectUri(request, this.env);
    const { location, state } = await this.begin.run({ municipality, providerId, returnTo, redirectUri });
    if (state !== undefined) writeSignInCookie(reply, this.env, state, SIGN_IN_MINUTES);
    await goTo(reply, location);
  }

  /** Where an identity provider sends the browser back to. Register this address with the provider. */
  @Get('callback')
  @AllowPublic()
  @ApiFoundResponse({
    description:
      'With a session, to where the sign-in was meant to return; otherwise to `/?signIn=` with `failed`, `expired`, `no-role` or `disabled`.',
  })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { location, session } = await this.answer.run({
      url: new URL(new URL(request.url, 'http://localhost').search, providerRedirectUri(request, this.env)),
      cookie: readSignInCookie(request, this.env),
      address: request.ip,
      browser: request.headers['user-agent'] ?? null,
    });
    clearSignInCookie(reply, this.env);
    if (session) writeSessionCookie(reply, this.env, session.token, session.expiresAt);
    await goTo(reply, location);
  }
}

const goTo = (reply: FastifyReply, location: string): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(location, 302);
