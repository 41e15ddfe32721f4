import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { FollowDevices } from './facts/follow-devices.js';
import { AssignmentsController } from './http/assignments.controller.js';
import { PeopleController } from './http/people.controller.js';
import { CutLinksJobHandler } from './jobs/cut-links.job.js';
import { AssignDevice } from './use-cases/assign-device.js';
import { CutLinks } from './use-cases/cut-links.js';
import { EndAssignments } from './use-cases/end-assignments.js';
import { EndAssignmentsOfSteps } from './use-cases/end-assignments-of-steps.js';
import { ErasePerson } from './use-cases/erase-person.js';
import { ExportPersonRecord } from './use-cases/export-person-record.js';
import { ReadPeople } from './use-cases/read-people.js';
import { ShowDeviceUsers } from './use-cases/show-device-users.js';
import { UnassignDevice } from './use-cases/unassign-device.js';

@Module({
  imports: [OrganisationModule, AccessModule, DevicesModule],
  controllers: [PeopleController, AssignmentsController],
  providers: [
    FollowDevices,
    CutLinksJobHandler,
    AssignDevice,
    CutLinks,
    EndAssignments,
    EndAssignmentsOfSteps,
    ErasePerson,
    ExportPersonRecord,
    ReadPeople,
    ShowDeviceUsers,
    UnassignDevice,
  ],
})
export class PeopleModule {}
