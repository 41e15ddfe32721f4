import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DemoController } from './http/demo.controller.js';
import { CreateDemo } from './use-cases/create-demo.js';
import { FirstStart } from './use-cases/first-start.js';

@Module({
  imports: [OrganisationModule, AccessModule],
  controllers: [DemoController],
  providers: [CreateDemo, FirstStart],
  exports: [CreateDemo, FirstStart],
})
export class OperationsModule {}
