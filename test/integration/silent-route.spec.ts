import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppModule } from '../../src/app.module.js';
import { parseEnv } from '../../src/platform/config/env.js';
import { AllowPublic } from '../../src/platform/http/allow.js';
import { createHttpApp } from '../../src/platform/http/create-http-app.js';
import { Log } from '../../src/platform/log/log.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

@Controller('planted')
class OutspokenController {
  @Get('spoken')
  @AllowPublic()
  spoken(): string {
    return 'anyone may read this';
  }
}

@Controller('planted')
class SilentController extends OutspokenController {
  @Get('silent')
  silent(): string {
    return 'nobody said who may read this';
  }
}

@Module({ controllers: [OutspokenController] })
class OutspokenModule {}

@Module({ controllers: [SilentController] })
class SilentModule {}

describe('a route that does not say who may call it', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  /** Boots the whole application with one more module. */
  async function boot(planted: object): Promise<void> {
    const log = Log.at('silent');
    const whole = AppModule.forRoot(parseEnv({ LOG_LEVEL: 'silent' }), test.url, log);
    const app = await createHttpApp({ ...whole, imports: [...(whole.imports ?? []), planted as never] }, log);
    try {
      await app.init();
    } finally {
      await app.close();
    }
  }

  it('stops the boot, which names it', async () => {
    await expect(boot(SilentModule)).rejects.toThrow('Routes without @Allow or @AllowPublic: SilentController.silent');
  });

  it('is what stopped it: the same controller with all routes spoken for boots', async () => {
    await expect(boot(OutspokenModule)).resolves.toBeUndefined();
  });
});
