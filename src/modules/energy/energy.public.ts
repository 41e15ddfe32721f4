export { getDepartmentEnergy, type DepartmentEnergyView } from './queries/get-department-energy.js';
export { RecalculateDepartmentEnergy } from './jobs/recalculate-department-energy.js';
export type { ReadingCommand } from './domain/reading.js';
export { RecordReadings } from './use-cases/record-readings.js';
