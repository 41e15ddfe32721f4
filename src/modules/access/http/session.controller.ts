import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { Allow, AllowPublic, Caller, type Principal } from '../../../platform/http/allow.js';
import { accountOf } from '../queries/find-account.js';
import { describeSession } from '../queries/describe-session.js';
import { EndSession } from '../use-cases/end-session.js';
import { clearSessionCookie, sessionIdOf } from './session-cookie.js';
import { MunicipalityListDto, SessionDto, SignInDto } from './session.dto.js';
import { PrincipalCache } from './principal-cache.js';
import { SignInRequest } from './sign-in-request.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly database: Database,
    private readonly signInRequest: SignInRequest,
    private readonly endSession: EndSession,
    private readonly known: PrincipalCache,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The municipalities one can sign in to. */
  @Get('municipalities')
  @AllowPublic()
  async municipalities(): Promise<MunicipalityListDto> {
    return { items: await this.signInRequest.municipalities() };
  }

  /** Where a second factor is set and no code is sent, the answer is `code-needed`, and no session begins. */
  @Post('session')
  @HttpCode(200)
  @AllowPublic()
  create(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.signInRequest.run(body, request, reply);
  }

  /** Who is signed in. The whole municipality's transaction: one's own name is in a table closed to narrower reaches. */
  @Get('session')
  @Allow('session.own')
  current(@Caller() caller: Principal): Promise<SessionDto> {
    return this.database.transaction(caller.municipalityId, (tx) => describeSession(tx, caller));
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('session.own')
  async end(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const accountId = accountOf(caller.actor);
    const sessionId = sessionIdOf(request, this.env);
    if (accountId !== null && sessionId !== null) {
      await this.database.transaction(caller, (tx) => this.endSession.run(tx, caller, accountId, sessionId));
      this.known.forgetActor(caller.actor);
    }
    clearSessionCookie(reply, this.env);
  }
}
