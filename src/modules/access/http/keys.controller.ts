import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { Problem } from '../../../shared/problem.js';
import { CreateApiKey } from '../use-cases/create-api-key.js';
import { CreatedKeyDto, CreateKeyDto } from './session.dto.js';

@ApiTags('keys')
@Controller('keys')
export class KeysController {
  constructor(
    private readonly database: Database,
    private readonly createApiKey: CreateApiKey,
  ) {}

  @Post()
  @Allow('key.manage')
  create(@Caller() caller: Principal, @Body() body: CreateKeyDto): Promise<CreatedKeyDto> {
    return this.database.transaction(caller.municipalityId, (tx) => this.createApiKey.run(tx, body));
  }

  /** The key stops working within three seconds. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('key.manage')
  async revoke(@Caller() { municipalityId }: Principal, @IdParam() id: string): Promise<void> {
    const revoked = await this.database.transaction(municipalityId, (tx) =>
      tx.query(
        `UPDATE api_key SET revoked_at = coalesce(revoked_at, now()) WHERE municipality_id = $1 AND api_key_id = $2 RETURNING 1`,
        [municipalityId, id],
      ),
    );
    if (revoked.length === 0) throw Problem.notFound('key', id);
  }
}
