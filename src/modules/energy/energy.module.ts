import { Module } from '@nestjs/common';
import { FollowDeviceUse } from './facts/follow-devices.js';
import { EnergyController } from './http/energy.controller.js';
import { RecalculateDepartmentEnergyHandler } from './jobs/recalculate-department-energy.js';
import { ListMeterDevices } from './use-cases/list-meter-devices.js';
import { RecalculateEnergy } from './use-cases/recalculate-energy.js';
import { RecordReadings } from './use-cases/record-readings.js';
import { SetEnergyTarget } from './use-cases/set-energy-target.js';

@Module({
  controllers: [EnergyController],
  providers: [
    FollowDeviceUse,
    RecalculateDepartmentEnergyHandler,
    ListMeterDevices,
    RecalculateEnergy,
    RecordReadings,
    SetEnergyTarget,
  ],
  exports: [RecordReadings],
})
export class EnergyModule {}
