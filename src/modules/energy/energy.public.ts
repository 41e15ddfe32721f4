export { getDepartmentEnergy, type DepartmentEnergyView } from './queries/get-department-energy.js';
export { RecalculateDepartmentEnergy } from './jobs/recalculate-department-energy.js';
export { RecordReadings, type ReadingCommand } from './use-cases/record-readings.js';
