import { Body, Controller, Delete, Get, HttpCode, Inject, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { NOTHING } from '../../../platform/database/reach.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { accountOf } from '../queries/find-account.js';
import { listOwnSessions } from '../queries/own-sessions.js';
import { ChoosePassword } from '../use-cases/choose-password.js';
import { EndSession } from '../use-cases/end-session.js';
import { ChoosePasswordDto, OwnSessionListDto } from './account.dto.js';
import { PrincipalCache } from './principal-cache.js';
import { sessionIdOf } from './session-cookie.js';

/** What everybody may do with their own account. */
@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly database: Database,
    private readonly endSession: EndSession,
    private readonly choosePassword: ChoosePassword,
    private readonly known: PrincipalCache,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Where one is signed in; a key or a station nowhere. */
  @Get('sessions')
  @Allow('session.own')
  async sessions(@Caller() caller: Principal, @Req() request: FastifyRequest): Promise<OwnSessionListDto> {
    const accountId = accountOf(caller.actor) ?? NOTHING;
    const current = sessionIdOf(request, this.env);
    return { items: await this.database.transaction(caller, (tx) => listOwnSessions(tx, accountId, current)) };
  }

  /** Ends at once here, and in other processes within three seconds. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @Allow('session.own')
  async end(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    const accountId = accountOf(caller.actor) ?? NOTHING;
    await this.database.transaction(caller, (tx) => this.endSession.run(tx, caller, accountId, id));
    this.known.forgetActor(caller.actor);
  }

  /** Ends the account's other sessions. */
  @Put('password')
  @HttpCode(204)
  @Allow('session.own')
  async password(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Body() { current, password }: ChoosePasswordDto,
  ): Promise<void> {
    await this.choosePassword.run(caller, { current, password, sessionId: sessionIdOf(request, this.env) });
    this.known.forgetActor(caller.actor);
  }
}
