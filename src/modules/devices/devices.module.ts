import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DevicesController } from './http/devices.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { ModelsController } from './http/models.controller.js';
import { ImportJobHandler } from './jobs/run-import.job.js';
import { DeviceModelEntity } from './persistence/device-model.entity.js';
import { EndDeadImports } from './use-cases/end-dead-imports.js';
import { EnsureModels } from './use-cases/ensure-models.js';
import { ImportDevices } from './use-cases/import-devices.js';
import { ImportModels } from './use-cases/import-models.js';
import { ListImports } from './use-cases/list-imports.js';
import { ReadImport } from './use-cases/read-import.js';
import { RecordDeviceEvents } from './use-cases/record-device-events.js';
import { RegisterDevice } from './use-cases/register-device.js';
import { RegisterDevices } from './use-cases/register-devices.js';
import { ResolveDeviceRows } from './use-cases/resolve-device-rows.js';
import { RunImport } from './use-cases/run-import.js';
import { StartImport } from './use-cases/start-import.js';

@Module({
  imports: [TypeOrmModule.forFeature([DeviceModelEntity]), OrganisationModule],
  controllers: [DevicesController, ImportsController, ModelsController],
  providers: [
    EndDeadImports,
    EnsureModels,
    RecordDeviceEvents,
    RegisterDevice,
    RegisterDevices,
    ResolveDeviceRows,
    ImportDevices,
    ImportModels,
    ListImports,
    ReadImport,
    RunImport,
    StartImport,
    ImportJobHandler,
  ],
  exports: [EndDeadImports, EnsureModels, RecordDeviceEvents, RegisterDevices, RunImport],
})
export class DevicesModule {}
