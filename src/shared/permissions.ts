/**
 * Who may do what: the one table. The guard, the OpenAPI document and the web client's menus read it; a route that names
 * no permission stops the boot, and a role that a permission does not name does not hold it.
 */
export const ROLES = [
  'technician',
  'station',
  'coordinator',
  'procurement',
  'department_manager',
  'auditor',
  'admin',
  'vendor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles a municipality gives to its people and keys. A station joins a campaign; an operator belongs to no municipality. */
export const MUNICIPAL_ROLES = [
  'technician',
  'coordinator',
  'procurement',
  'department_manager',
  'auditor',
  'admin',
  'vendor',
] as const satisfies readonly Role[];
export type MunicipalRole = (typeof MUNICIPAL_ROLES)[number];

/**
 * How far a role reaches inside a municipality. Row-level security holds the narrower ones to their department or campaign
 * whichever way they ask; `nothing` sees no tenant's rows at all.
 */
export const REACH = {
  technician: 'municipality',
  station: 'campaign',
  coordinator: 'municipality',
  procurement: 'municipality',
  department_manager: 'department',
  auditor: 'municipality',
  admin: 'municipality',
  vendor: 'handovers',
  operator: 'nothing',
} as const satisfies Record<Role, 'municipality' | 'department' | 'campaign' | 'handovers' | 'nothing'>;

const STAFF = ['technician', 'coordinator', 'procurement', 'auditor', 'admin'] as const;
const STAFF_AND_MANAGERS = [...STAFF, 'department_manager'] as const;

export const PERMISSIONS = {
  /** One's own session, account and second factor. */
  'session.own': [...MUNICIPAL_ROLES, 'station'],
  'municipality.read': STAFF_AND_MANAGERS,
  'municipality.write': ['admin'],
  'department.read': STAFF_AND_MANAGERS,
  'department.write': ['admin'],
  'model.read': STAFF_AND_MANAGERS,
  'device.read': STAFF_AND_MANAGERS,
  'device.register': ['technician', 'procurement', 'admin'],
  'device.record-event': ['technician', 'admin'],
  'device.assign': ['technician', 'admin'],
  'campaign.read': [...STAFF_AND_MANAGERS, 'station'],
  'campaign.write': ['coordinator', 'admin'],
  'scan.read': [...STAFF, 'station'],
  'scan.record': ['technician', 'station', 'coordinator', 'admin'],
  'savings.read': STAFF,
  'energy.read': STAFF_AND_MANAGERS,
  'energy.write': ['coordinator', 'admin'],
  'import.read': STAFF,
  'import.run': ['technician', 'procurement', 'admin'],
  'job.read': STAFF,
  'search.use': STAFF_AND_MANAGERS,
  'person.read': ['technician', 'auditor', 'admin'],
  'person.write': ['admin'],
  'account.read': ['auditor', 'admin'],
  'account.write': ['admin'],
  'key.read': ['auditor', 'admin'],
  'key.manage': ['admin'],
  'station.read': ['technician', 'coordinator', 'auditor', 'admin'],
  'station.manage': ['coordinator', 'admin'],
  'provider.read': ['auditor', 'admin'],
  'provider.manage': ['admin'],
  'audit.read': ['auditor', 'admin'],
  'demo.create': ['admin'],
  'installation.read': ['operator'],
  'installation.manage': ['operator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const mayDo = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);
