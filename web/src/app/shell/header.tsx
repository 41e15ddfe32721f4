import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { mayDo, type Permission } from '../../../../src/shared/permissions.js';
import { IconButton } from '../../ui/icon-button.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../language.js';
import { LanguageSwitch } from '../language-switch.js';
import type { Session } from '../../api/session.js';
import { AccountMenu } from './account-menu.js';
import './header.css';
import { JobsButton } from './jobs-button.js';
import { MainMenu } from './main-menu.js';
import { MenuDialog } from './menu-dialog.js';
import { useShortcuts } from './shortcuts.js';

/* What opens over the page comes when it is opened. */
const SearchDialog = lazy(() => import('./search-dialog.js'));
const KeyList = lazy(() => import('./key-list.js'));
const StationBadge = lazy(async () => ({
  default: (await import('../../features/stations/station-badge.js')).StationBadge,
}));

type Layer = 'search' | 'keys' | 'menu' | null;

/** The name, the menu, the search, running jobs, language and account. */
export function Header({ session }: { readonly session: Session | null }) {
  const { t } = useSpeech();
  return (
    <header className="header">
      <div className="header__row">
        <Link to="/" className="header__name">
          <Mark />
          <span className="header__names">
            {t.app.name}
            {session && <span className="header__municipality">{session.municipality.name}</span>}
          </span>
        </Link>
        {session ? (
          <SignedInHeader session={session} />
        ) : (
          <div className="header__end">
            <LanguageSwitch />
          </div>
        )}
      </div>
    </header>
  );
}

function SignedInHeader({ session }: { readonly session: Session }) {
  const { t } = useSpeech();
  const [layer, setLayer] = useState<Layer>(null);
  const close = useCallback(() => setLayer(null), []);
  const { role } = session;
  // An incomplete session may do nothing but complete itself, or end.
  const may = (permission: Permission): boolean => session.lacks === null && mayDo(role, permission);
  const maySearch = may('search.use');
  useShortcuts({ search: maySearch ? () => setLayer('search') : undefined, keys: () => setLayer('keys') });
  return (
    <>
      {role === 'station' ? (
        <Suspense>
          <StationBadge />
        </Suspense>
      ) : (
        <MainMenu may={may} />
      )}
      <div className="header__end">
        {maySearch && <SearchButton onOpen={() => setLayer('search')} />}
        {may('job.read') && <JobsButton />}
        <div className="header__wide">
          <LanguageSwitch />
        </div>
        <AccountMenu session={session} onShowKeys={() => setLayer('keys')} />
        <div className="header__narrow">
          <IconButton icon="menu" label={t.app.menu} aria-haspopup="dialog" onClick={() => setLayer('menu')} />
        </div>
      </div>
      <MenuDialog may={may} open={layer === 'menu'} onClose={close} />
      <Suspense>
        {layer === 'search' && <SearchDialog onClose={close} />}
        {layer === 'keys' && <KeyList onClose={close} />}
      </Suspense>
    </>
  );
}

/** Command on a Mac, Control elsewhere. */
const SEARCH_KEYS = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

function SearchButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useSpeech();
  return (
    <button
      type="button"
      className="search-button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onOpen}
    >
      <Icon name="search" />
      <span className="search-button__label">{t.app.search}</span>
      <kbd className="search-button__keys" aria-hidden="true">
        {SEARCH_KEYS}
      </kbd>
    </button>
  );
}

function Mark() {
  return (
    <svg className="header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" fill="currentColor" />
      <path d="M10 13a7 7 0 1 1-1 6M6 9l4 4.5 5-3" className="header__arrow" />
    </svg>
  );
}
