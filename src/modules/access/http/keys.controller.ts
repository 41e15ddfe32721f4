import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { CreateApiKey } from '../use-cases/create-api-key.js';
import { RevokeApiKey } from '../use-cases/revoke-api-key.js';
import { CreatedKeyDto, CreateKeyDto } from './session.dto.js';

@ApiTags('keys')
@Controller('keys')
export class KeysController {
  constructor(
    private readonly database: Database,
    private readonly createApiKey: CreateApiKey,
    private readonly revokeApiKey: RevokeApiKey,
  ) {}

  @Post()
  @Allow('key.manage')
  create(@Caller() caller: Principal, @Body() body: CreateKeyDto): Promise<CreatedKeyDto> {
    return this.database.transaction(caller, (tx) => this.createApiKey.run(tx, body));
  }

  /** The key stops working within three seconds. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('key.manage')
  async revoke(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    await this.database.transaction(caller, (tx) => this.revokeApiKey.run(tx, id));
  }
}
