import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type Session, sessionQuery } from '../api/session.js';
import { useJoinedStation } from '../features/stations/joined-station.js';
import { Skeleton } from '../ui/skeleton.js';
import { useSpeech } from './language.js';
import { QueryState } from './query-state.js';
import './shell.css';
import { useSession } from './session.js';
import { Header } from './shell/header.js';
import { StatusStrip } from './shell/status-strip.js';

const MAIN = 'innehall';
const IncompleteSessionPage = lazy(async () => ({
  default: (await import('../features/access/incomplete-session-page.js')).IncompleteSessionPage,
}));
const SignInPage = lazy(async () => ({ default: (await import('../features/access/sign-in-page.js')).SignInPage }));

const StationEndedPage = lazy(async () => ({
  default: (await import('./pages/station-ended-page.js')).StationEndedPage,
}));
/** Pages that need nobody to be signed in. */
const OPEN_TO_ALL = ['/anslut'];

/** What stands around every page: skip link, header, status strip. */
export function Shell() {
  const { t } = useSpeech();
  const session = useQuery(sessionQuery);
  const isOpenToAll = OPEN_TO_ALL.includes(useLocation().pathname);
  return (
    <>
      <a href={`#${MAIN}`} className="skip-link">
        {t.app.skip}
      </a>
      <Header session={useSession()} />
      <StatusStrip />
      <main id={MAIN} tabIndex={-1} className="main">
        <QueryState query={session}>
          {(current) => (
            <Suspense fallback={<Skeleton lines={6} />}>
              {isOpenToAll ? <Outlet /> : <Inside session={current} />}
            </Suspense>
          )}
        </QueryState>
      </main>
    </>
  );
}

/** The page itself, for whoever is signed in and has completed that. */
function Inside({ session }: { readonly session: Session | null }) {
  if (session === null) return <WayIn />;
  return session.lacks === null ? <Outlet /> : <IncompleteSessionPage lacks={session.lacks} />;
}

/** A device that was a station is told first that it is none any longer. */
function WayIn() {
  const joined = useJoinedStation();
  return joined === null ? <SignInPage /> : <StationEndedPage joined={joined} />;
}
