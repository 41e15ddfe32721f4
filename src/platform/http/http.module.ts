import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { HealthController } from '../health/health.controller.js';
import { LiveProgress } from './live-progress.js';
import { ProblemFilter } from './problem.filter.js';
import { RequestLimits } from './request-limits.js';
import { ValidationPipe } from './validation.pipe.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    LiveProgress,
    RequestLimits,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
  exports: [LiveProgress, RequestLimits],
})
export class HttpModule {}
