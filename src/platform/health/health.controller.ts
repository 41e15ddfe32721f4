import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '../../shared/problem.js';
import { Database } from '../database/database.js';
import { AllowPublic, Unlimited } from '../http/allow.js';

export class HealthDto {
  status: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('live')
  @AllowPublic()
  @Unlimited()
  live(): HealthDto {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. The queue may be away; jobs then wait in the outbox. */
  @Get('ready')
  @AllowPublic()
  @Unlimited()
  async ready(): Promise<HealthDto> {
    try {
      await this.database.system((tx) => tx.query('SELECT 1'));
    } catch {
      throw new Problem('unavailable', 'The database does not answer.');
    }
    return { status: 'ok' };
  }
}
