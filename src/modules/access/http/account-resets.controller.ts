import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { ResetPassword } from '../use-cases/reset-password.js';
import { ResetSecondFactor } from '../use-cases/reset-second-factor.js';
import { OneTimePasswordDto } from './accounts.dto.js';
import { PrincipalCache } from './principal-cache.js';

/** For whoever has lost their password or their second factor. Not for oneself. */
@ApiTags('accounts')
@Controller('accounts/:id')
export class AccountResetsController {
  constructor(
    private readonly database: Database,
    private readonly resetPassword: ResetPassword,
    private readonly resetSecondFactor: ResetSecondFactor,
    private readonly known: PrincipalCache,
  ) {}

  /** Ends the account's sessions. */
  @Post('password-reset')
  @HttpCode(200)
  @Allow('account.write')
  async password(@Caller() caller: Principal, @IdParam() id: string): Promise<OneTimePasswordDto> {
    const oneTimePassword = await this.database.transaction(caller, (tx) => this.resetPassword.run(tx, caller, id));
    this.known.forgetActor(`account:${id}`);
    return { oneTimePassword };
  }

  /** Ends the account's sessions. */
  @Post('second-factor-reset')
  @HttpCode(204)
  @Allow('account.write')
  async secondFactor(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    await this.database.transaction(caller, (tx) => this.resetSecondFactor.run(tx, caller, id));
    this.known.forgetActor(`account:${id}`);
  }
}
