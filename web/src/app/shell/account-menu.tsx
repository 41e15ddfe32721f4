import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Session, sessionQuery, signOut } from '../../api/session.js';
import { useUnsavedScans } from '../../features/scanning/scan-log.js';
import { forgetStation } from '../../features/stations/joined-station.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { PopoverButton } from '../../ui/popover-button.js';
import { Failure } from '../failure.js';
import { useSpeech } from '../language.js';
import './account-menu.css';
import { ThemeChoice } from './theme-choice.js';

interface AccountMenuProps {
  readonly session: Session;
  readonly onShowKeys: () => void;
}

/** Who is signed in, where and as what; appearance; the way out. */
export function AccountMenu({ session, onShowKeys }: AccountMenuProps) {
  const { t } = useSpeech();
  const name = session.account?.name ?? session.account?.login ?? session.stationName;
  return (
    <PopoverButton label={t.app.account} icon="person">
      {(close) => (
        <>
          <div className="account-menu__who">
            {name !== null && <strong>{name}</strong>}
            <span>{t.words.role[session.role]}</span>
            <span className="quiet">{session.municipality.name}</span>
          </div>
          {session.account !== null && session.lacks === null && (
            <LinkButton to="/konto" onClick={close}>
              {t.app.myAccount}
            </LinkButton>
          )}
          <ThemeChoice />
          <Button
            icon="keys"
            onClick={() => {
              close();
              onShowKeys();
            }}
          >
            {t.app.keys}
          </Button>
          <SignOut />
        </>
      )}
    </PopoverButton>
  );
}

function SignOut() {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const unsaved = useUnsavedScans();
  const [refused, setRefused] = useState(false);
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      forgetStation();
      // Whoever shows the session must hear of it: a query that is removed tells nobody.
      queries.setQueryData(sessionQuery.queryKey, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      // Whoever signs in next begins where their own role begins.
      return navigate({ to: '/' });
    },
  });

  function signOutOrRefuse(): void {
    setRefused(unsaved > 0);
    if (unsaved === 0) leave.mutate();
  }

  return (
    <>
      <Button busy={leave.isPending} onClick={signOutOrRefuse}>
        {t.app.signOut}
      </Button>
      {refused && unsaved > 0 && (
        <Notice tone="warn" role="alert">
          <p>{t.app.signOutBlocked(unsaved)}</p>
        </Notice>
      )}
      {leave.error && <Failure error={leave.error} />}
    </>
  );
}
