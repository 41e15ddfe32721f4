import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { BeginTotp } from '../use-cases/begin-totp.js';
import { ConfirmTotp } from '../use-cases/confirm-totp.js';
import { RemoveOwnSecondFactor } from '../use-cases/remove-own-second-factor.js';
import { ConfirmTotpDto, RecoveryCodesDto, RemoveTotpDto, TotpSetupDto } from './account.dto.js';
import { PrincipalCache } from './principal-cache.js';

/** One's own second factor: codes of an authenticator app. */
@ApiTags('account')
@Controller('account/totp')
export class TotpController {
  constructor(
    private readonly database: Database,
    private readonly beginTotp: BeginTotp,
    private readonly confirmTotp: ConfirmTotp,
    private readonly removeOwnSecondFactor: RemoveOwnSecondFactor,
    private readonly known: PrincipalCache,
  ) {}

  /** A secret for the app. It counts once a code of it is confirmed. */
  @Post()
  @HttpCode(200)
  @Allow('session.own')
  begin(@Caller() caller: Principal): Promise<TotpSetupDto> {
    return this.database.transaction(caller, (tx) => this.beginTotp.run(tx, caller));
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('session.own')
  async confirm(@Caller() caller: Principal, @Body() { code }: ConfirmTotpDto): Promise<RecoveryCodesDto> {
    const recoveryCodes = await this.database.transaction(caller, (tx) => this.confirmTotp.run(tx, caller, code));
    this.known.forgetActor(caller.actor);
    return { recoveryCodes };
  }

  @Delete()
  @HttpCode(204)
  @Allow('session.own')
  async remove(@Caller() caller: Principal, @Body() { password }: RemoveTotpDto): Promise<void> {
    await this.removeOwnSecondFactor.run(caller, password);
    this.known.forgetActor(caller.actor);
  }
}
