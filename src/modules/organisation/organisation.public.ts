export { MunicipalityDirectory, type Municipality } from './queries/municipality-directory.js';
export { assetTagPattern, getDepartment, listDepartments, type Department } from './queries/departments.js';
export { CreateDepartment } from './use-cases/create-department.js';
export { municipalitySettings, type MunicipalitySettings } from './queries/municipality-settings.js';
