import type { LinkProps } from '@tanstack/react-router';
import type { Permission } from '../../../src/shared/permissions.js';

export interface AdminPage {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: 'accounts' | 'roles' | 'people' | 'keys' | 'providers' | 'settings' | 'audit';
  readonly needs: Permission;
}

/** What there is to administer, in the order of its menu, and who may see it. */
export const ADMIN_PAGES: readonly AdminPage[] = [
  { to: '/administration/konton', label: 'accounts', needs: 'account.read' },
  { to: '/administration/roller', label: 'roles', needs: 'account.read' },
  { to: '/administration/personer', label: 'people', needs: 'person.read' },
  { to: '/administration/nycklar', label: 'keys', needs: 'key.read' },
  { to: '/administration/inloggning', label: 'providers', needs: 'provider.read' },
  { to: '/administration/kommun', label: 'settings', needs: 'municipality.write' },
  { to: '/administration/logg', label: 'audit', needs: 'audit.read' },
];
