import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsString } from 'class-validator';
import { MunicipalityDirectory } from '../../src/modules/organisation/organisation.public.js';
import { Database } from '../../src/platform/database/database.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { Allow } from '../../src/platform/http/allow.js';
import { Problem } from '../../src/shared/problem.js';
import { openApi } from '../support/isolation/operations.js';
import { type IsolationStage, setIsolationStage } from '../support/isolation/stage.js';
import { sweep } from '../support/isolation/sweep.js';

class NameDto {
  @IsString()
  name: string;
}

/** Looks a thing up wherever it is, whoever asks. */
@Controller('planted')
class LeakyController {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
  ) {}

  @Get('devices/:id')
  @Allow('device.read')
  show(@Param('id') id: string): Promise<unknown> {
    return this.anywhere((tx) => tx.query('SELECT * FROM device WHERE device_id = $1', [id]));
  }

  @Patch('departments/:id')
  @Allow('department.write')
  async rename(@Param('id') id: string, @Body() { name }: NameDto): Promise<void> {
    const rename = 'UPDATE department SET name = $2 WHERE department_id = $1 RETURNING 1';
    await this.anywhere((tx) => tx.query(rename, [id, name]));
    // Says that it found nothing, as it should: only the row tells.
    throw new Problem('not-found', 'There is no such department.');
  }

  private async anywhere(look: (tx: Tx) => Promise<unknown[]>): Promise<unknown> {
    for (const { municipalityId } of await this.directory.list()) {
      const [found] = await this.database.transaction(municipalityId, look);
      if (found !== undefined) return found;
    }
    throw new Problem('not-found', 'There is no such thing.');
  }
}

@Controller('planted')
class UnheardOfController {
  @Get('gadgets/:gadgetId')
  @Allow('device.read')
  show(@Param('gadgetId') id: string): string {
    return id;
  }
}

describe('the sweep of the routes', () => {
  let stage: IsolationStage;
  beforeAll(async () => {
    stage = await setIsolationStage({ planted: [LeakyController, UnheardOfController] });
  }, 180_000);
  afterAll(() => stage.app.close());

  it('reports the routes that do not ask whose a thing is, and no other', async () => {
    const operations = openApi(stage.app).operations.filter(({ path }) => !path.includes('gadgets'));
    const { faults } = await sweep(stage.app, await stage.neighbourly('admin'), { operations });
    expect([...faults].sort()).toEqual([
      'GET /api/v1/planted/devices/{id}: answers 200 for what is hidden',
      'GET /api/v1/planted/devices/{id}: shows ids of what is hidden',
      'PATCH /api/v1/planted/departments/{id}: changes 1 hidden rows of department',
      'PATCH /api/v1/planted/departments/{id}: writes rows of department that name what is hidden',
    ]);
  }, 180_000);

  it('fails at a route whose parameter it does not know, by its name', async () => {
    const operations = openApi(stage.app).operations.filter(({ path }) => path.includes('gadgets'));
    await expect(sweep(stage.app, await stage.neighbourly('admin'), { operations })).rejects.toThrow(
      'GET /api/v1/planted/gadgets/{gadgetId}: say in identifiers.ts what {gadgetId} names.',
    );
  });
});
