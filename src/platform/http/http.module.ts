import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { HealthController } from '../health/health.controller.js';
import { LiveProgress } from './live-progress.js';
import { ProblemFilter } from './problem.filter.js';
import { limitsOf, RequestLimits } from './request-limits.js';
import { ValidationPipe } from './validation.pipe.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    LiveProgress,
    { provide: RequestLimits, inject: [ENV], useFactory: (env: Env) => new RequestLimits(limitsOf(env)) },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [LiveProgress, RequestLimits],
})
export class HttpModule {}
