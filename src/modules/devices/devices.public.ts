export { canonicalJson, type Json } from './domain/canonical-json.js';
export { type DeviceStep, DeviceStepsTaken } from './facts/device-steps.js';
export { appendEvents, type NewEvent } from './persistence/append-events.js';
export {
  lockByIdentifiers,
  lockByIds,
  type IdentifierMatch,
  type RegisteredDevice,
} from './persistence/device-register.js';
export { insertDevices, type NewDevice } from './persistence/insert-devices.js';
export { countEvents, findBrokenEvents, type BrokenEvent } from './queries/verify-history.js';
export { wordPatterns } from './domain/search-text.js';
export { ImportJob } from './jobs/run-import.job.js';
export { findDevices } from './queries/find-devices.js';
export { getDevice, type DeviceView } from './queries/get-device.js';
export { recentImports, type RecentImport } from './queries/recent-imports.js';
export { searchDevices } from './queries/search-devices.js';
export { searchModels, type FoundModel } from './queries/search-models.js';
export { EndDeadImports } from './use-cases/end-dead-imports.js';
export { EnsureModels, type ModelCommand } from './use-cases/ensure-models.js';
export { RecordDeviceEvents, type DeviceEventCommand } from './use-cases/record-device-events.js';
export { RegisterDevices, type RegisterDeviceCommand } from './use-cases/register-devices.js';
export { IMPORT_KINDS } from './domain/import/import-report.js';
export type { StoredImport } from './domain/import/stored-import.js';
export { storeImport } from './persistence/import-store.js';
export { RunImport } from './use-cases/run-import.js';
