import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { listApiKeys } from '../queries/api-keys.js';
import { CreateApiKey } from '../use-cases/create-api-key.js';
import { RevokeApiKey } from '../use-cases/revoke-api-key.js';
import { CreatedKeyDto, CreateKeyDto, KeyListDto } from './keys.dto.js';
import { PrincipalCache } from './principal-cache.js';

@ApiTags('keys')
@Controller('keys')
export class KeysController {
  constructor(
    private readonly database: Database,
    private readonly createApiKey: CreateApiKey,
    private readonly revokeApiKey: RevokeApiKey,
    private readonly known: PrincipalCache,
  ) {}

  /** Every key, revoked ones too. */
  @Get()
  @Allow('key.read')
  async list(@Caller() caller: Principal): Promise<KeyListDto> {
    return { items: await this.database.transaction(caller, listApiKeys) };
  }

  @Post()
  @Allow('key.manage')
  create(@Caller() caller: Principal, @Body() body: CreateKeyDto): Promise<CreatedKeyDto> {
    return this.database.transaction(caller, (tx) => this.createApiKey.run(tx, body, caller));
  }

  /** The key stops working at once where it is revoked, and in other processes within three seconds. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('key.manage')
  async revoke(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    await this.database.transaction(caller, (tx) => this.revokeApiKey.run(tx, id, caller));
    this.known.forgetActor(`key:${id}`);
  }
}
