/**
 * Who may do what: the one table. The guard, the OpenAPI document and the web client's menus read it; a route that names
 * no permission stops the boot.
 */
export const ROLES = ['technician', 'coordinator', 'procurement', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const EVERYONE = ROLES;

export const PERMISSIONS = {
  'department.read': EVERYONE,
  'department.write': ['admin'],
  'model.read': EVERYONE,
  'device.read': EVERYONE,
  'device.register': ['technician', 'procurement', 'admin'],
  'device.record-event': ['technician', 'admin'],
  'campaign.read': EVERYONE,
  'campaign.write': ['coordinator', 'admin'],
  'scan.read': EVERYONE,
  'scan.record': ['technician', 'coordinator', 'admin'],
  'savings.read': EVERYONE,
  'energy.read': EVERYONE,
  'energy.write': ['coordinator', 'admin'],
  'import.read': EVERYONE,
  'import.run': ['technician', 'procurement', 'admin'],
  'key.manage': ['admin'],
  'demo.create': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const mayDo = (role: Role, permission: Permission): boolean =>
  (PERMISSIONS[permission] as readonly Role[]).includes(role);
