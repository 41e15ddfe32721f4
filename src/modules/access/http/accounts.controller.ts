import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { ChangeAccount } from '../use-cases/change-account.js';
import { CreateAccount } from '../use-cases/create-account.js';
import { ReadAccounts } from '../use-cases/read-accounts.js';
import { AccountListDto, ChangeAccountDto, CreateAccountDto, CreatedAccountDto } from './accounts.dto.js';
import { PrincipalCache } from './principal-cache.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly database: Database,
    private readonly readAccounts: ReadAccounts,
    private readonly createAccount: CreateAccount,
    private readonly changeAccount: ChangeAccount,
    private readonly known: PrincipalCache,
  ) {}

  /** Every account with whose it is. That it was read is in the audit log. */
  @Get()
  @Allow('account.read')
  async list(@Caller() caller: Principal): Promise<AccountListDto> {
    return { items: await this.database.transaction(caller, (tx) => this.readAccounts.run(tx, caller)) };
  }

  /** The e-mail address of a person who is known makes it that person's account. */
  @Post()
  @Allow('account.write')
  create(@Caller() caller: Principal, @Body() body: CreateAccountDto): Promise<CreatedAccountDto> {
    return this.database.transaction(caller, (tx) => this.createAccount.run(tx, caller, body));
  }

  /** Another role, or being disabled, ends the account's sessions. */
  @Patch(':id')
  @HttpCode(204)
  @Allow('account.write')
  async change(@Caller() caller: Principal, @IdParam() id: string, @Body() body: ChangeAccountDto): Promise<void> {
    await this.database.transaction(caller, (tx) => this.changeAccount.run(tx, caller, id, body));
    this.known.forgetActor(`account:${id}`);
  }
}
