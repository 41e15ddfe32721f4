import { Injectable } from '@nestjs/common';
import { Facts } from '../../../platform/facts/facts.js';
import { DeviceStepsTaken } from '../../devices/devices.public.js';
import { EndAssignmentsOfSteps } from '../use-cases/end-assignments-of-steps.js';

@Injectable()
export class FollowDevices {
  constructor(facts: Facts, ending: EndAssignmentsOfSteps) {
    facts.subscribe(DeviceStepsTaken, (tx, steps) => ending.run(tx, steps));
  }
}
