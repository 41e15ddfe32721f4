import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { FirstStart } from './use-cases/first-start.js';

@Module({
  imports: [OrganisationModule, AccessModule],
  providers: [FirstStart],
  exports: [FirstStart],
})
export class OperationsModule {}
