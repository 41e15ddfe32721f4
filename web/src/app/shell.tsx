import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { type Session, sessionQuery, signOut } from '../api/session.js';

import { SignInPage } from '../features/access/sign-in-page.js';
import { FindDevice } from '../features/devices/find-device.js';
import { useUnsavedScans } from '../features/scanning/scan-log.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Failure } from './failure.js';
import { LanguageSwitch } from './language-switch.js';
import { useSpeech } from './language.js';
import { QueryState } from './query-state.js';
import './shell.css';

const MAIN = 'innehall';

/** What stands around every page: skip link, menu, search, language, who is signed in. */
export function Shell() {
  const { t } = useSpeech();
  const session = useQuery(sessionQuery);
  return (
    <>
      <a href={`#${MAIN}`} className="skip-link">
        {t.app.skip}
      </a>
      <Header session={session.data ?? null} />
      <main id={MAIN} tabIndex={-1} className="main">
        <QueryState query={session}>{(current) => (current === null ? <SignInPage /> : <Outlet />)}</QueryState>
      </main>
    </>
  );
}

function Header({ session }: { readonly session: Session | null }) {
  const { t } = useSpeech();
  return (
    <header className="header">
      <div className="header__row">
        <Link to="/" className="header__name">
          {t.app.name}
        </Link>
        {session && <MainMenu />}
        <div className="header__end">
          {session && <FindDevice />}
          <LanguageSwitch />
          {session && <SignedIn session={session} />}
        </div>
      </div>
    </header>
  );
}

function MainMenu() {
  const { t } = useSpeech();
  return (
    <nav aria-label={t.app.mainMenu}>
      <ul className="menu">
        <li>
          <Link to="/kampanjer">{t.app.campaigns}</Link>
        </li>
        <li>
          <Link to="/enheter">{t.app.devices}</Link>
        </li>
        <li>
          <Link to="/forvaltningar">{t.app.departments}</Link>
        </li>
        <li>
          <Link to="/import">{t.app.imports}</Link>
        </li>
      </ul>
    </nav>
  );
}

function SignedIn({ session }: { readonly session: Session }) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const unsaved = useUnsavedScans();
  const [refused, setRefused] = useState(false);
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, null);
    },
  });

  function signOutOrRefuse(): void {
    setRefused(unsaved > 0);
    if (unsaved === 0) leave.mutate();
  }

  return (
    <div className="signed-in">
      <span className="signed-in__who">
        {session.municipality.name}
        <span className="quiet">{t.words.role[session.role]}</span>
      </span>
      <Button onClick={signOutOrRefuse}>{t.app.signOut}</Button>
      {refused && unsaved > 0 && (
        <Notice tone="warn" role="alert">
          <p>{t.app.signOutBlocked(unsaved)}</p>
        </Notice>
      )}
      {leave.error && <Failure error={leave.error} />}
    </div>
  );
}
