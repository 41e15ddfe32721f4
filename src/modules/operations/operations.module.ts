import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DemoController } from './http/demo.controller.js';
import { InstallationController } from './http/installation.controller.js';
import { JobsController } from './http/jobs.controller.js';
import { SearchController } from './http/search.controller.js';
import { CreateDemo } from './use-cases/create-demo.js';
import { FirstStart } from './use-cases/first-start.js';
import { OpenMunicipality } from './use-cases/open-municipality.js';

@Module({
  imports: [OrganisationModule, AccessModule, DevicesModule],
  controllers: [DemoController, InstallationController, JobsController, SearchController],
  providers: [CreateDemo, FirstStart, OpenMunicipality],
  exports: [CreateDemo, FirstStart],
})
export class OperationsModule {}
