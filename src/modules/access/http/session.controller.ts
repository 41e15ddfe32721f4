import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENV } from '../../../platform/config/config.module.js';
import type { Env } from '../../../platform/config/env.js';
import { Database } from '../../../platform/database/database.js';
import { Allow, AllowPublic, Caller, type Principal } from '../../../platform/http/allow.js';
import { Problem } from '../../../shared/problem.js';
import { type Municipality, MunicipalityDirectory } from '../../organisation/organisation.public.js';
import { ADMIN_LOGIN } from '../use-cases/set-admin-password.js';
import { EndSession } from '../use-cases/end-session.js';
import { SignIn } from '../use-cases/sign-in.js';
import { decodeCredential } from '../domain/credential.js';
import { PrincipalCache } from './principal-cache.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.js';
import { MunicipalityListDto, SessionDto, SignInDto } from './session.dto.js';

@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly signIn: SignIn,
    private readonly endSession: EndSession,
    private readonly known: PrincipalCache,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The municipalities one can sign in to. */
  @Get('municipalities')
  @AllowPublic()
  async municipalities(): Promise<MunicipalityListDto> {
    return { items: (await this.directory.list()).map(asDto) };
  }

  @Post('session')
  @HttpCode(200)
  @AllowPublic()
  async create(@Body() body: SignInDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    const municipality = await this.municipalityOf(body.municipality);
    const { login = ADMIN_LOGIN, password } = body;
    const session = await this.database.transaction(municipality.municipalityId, (tx) =>
      this.signIn.run(tx, { login, password }),
    );
    writeSessionCookie(reply, this.env, session.token, session.expiresAt);
    return { municipality: asDto(municipality), role: session.role };
  }

  @Get('session')
  @Allow('department.read')
  async current(@Caller() caller: Principal): Promise<SessionDto> {
    const all = await this.directory.list();
    const municipality = all.find(({ municipalityId }) => municipalityId === caller.municipalityId);
    if (!municipality) throw Problem.notFound('municipality', caller.municipalityId);
    return { municipality: asDto(municipality), role: caller.role };
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('department.read')
  async end(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = readSessionCookie(request, this.env);
    const session = token === undefined ? null : decodeCredential('session', token);
    if (token !== undefined && session) {
      await this.database.transaction(caller, (tx) => this.endSession.run(tx, session.id));
      this.known.forget(token);
    }
    clearSessionCookie(reply, this.env);
  }

  private async municipalityOf(slug: string | undefined): Promise<Municipality> {
    const all = await this.directory.list();
    const found = slug === undefined && all.length === 1 ? all[0] : all.find((each) => each.slug === slug);
    if (found) return found;
    throw Problem.invalid('/municipality', 'Say which municipality: its short name as GET /municipalities lists it.');
  }
}

const asDto = ({ slug, name }: Municipality): MunicipalityListDto['items'][number] => ({ slug, name });
