import { Link, type LinkProps } from '@tanstack/react-router';
import type { Permission } from '../../../../src/shared/permissions.js';
import { ADMIN_PAGES } from '../admin-pages.js';
import { useSpeech } from '../language.js';
import './main-menu.css';

interface MenuEntry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: 'campaigns' | 'devices' | 'departments' | 'imports' | 'administration';
  /** Any of them opens it. */
  readonly needs: readonly Permission[];
}

const ENTRIES: readonly MenuEntry[] = [
  { to: '/kampanjer', label: 'campaigns', needs: ['campaign.read'] },
  { to: '/enheter', label: 'devices', needs: ['device.read'] },
  { to: '/forvaltningar', label: 'departments', needs: ['department.read'] },
  { to: '/import', label: 'imports', needs: ['import.read'] },
  { to: '/administration', label: 'administration', needs: ADMIN_PAGES.map(({ needs }) => needs) },
];

interface MainMenuProps {
  readonly may: (permission: Permission) => boolean;
  /** Below each other, for a phone. */
  readonly stacked?: boolean;
  readonly onGo?: () => void;
}

/** The pages the role may see. */
export function MainMenu({ may, stacked = false, onGo }: MainMenuProps) {
  const { t } = useSpeech();
  const open = ENTRIES.filter(({ needs }) => needs.some(may));
  if (open.length === 0) return null;
  return (
    <nav aria-label={t.app.mainMenu} className={stacked ? 'main-menu main-menu--stacked' : 'main-menu'}>
      <ul className="main-menu__list">
        {open.map(({ to, label }) => (
          <li key={label}>
            <Link to={to} className="main-menu__link" onClick={onGo}>
              {t.app[label]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
