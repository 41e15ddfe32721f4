import { Link, Outlet } from '@tanstack/react-router';
import { mayDo } from '../../../../src/shared/permissions.js';
import { ADMIN_PAGES } from '../admin-pages.js';
import { useSpeech } from '../language.js';
import { useSession } from '../session.js';
import './admin-layout.css';

/** The pages of the administration beside their menu, which shows what the role may open. */
export function AdminLayout() {
  const { t } = useSpeech();
  const session = useSession();
  if (!session) return null;
  return (
    <div className="admin">
      <nav aria-label={t.app.administration} className="admin__menu">
        <ul className="admin__list">
          {ADMIN_PAGES.filter(({ needs }) => mayDo(session.role, needs)).map(({ to, label }) => (
            <li key={label}>
              <Link to={to} className="admin__link">
                {t.admin.pages[label]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="admin__page">
        <Outlet />
      </div>
    </div>
  );
}
