import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { ChoosePassword } from './choose-password.js';
import { SetUpTotp } from './set-up-totp.js';

/** What a session must complete before it may do anything else. */
export function IncompleteSessionPage({ lacks }: { readonly lacks: 'password' | 'second-factor' }) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const complete = (): void => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  if (lacks === 'password')
    return (
      <div className="page">
        <PageHeading title={t.account.password.firstTitle} purpose={t.account.password.firstPurpose} />
        <ChoosePassword first onChosen={complete} />
      </div>
    );
  return (
    <div className="page">
      <PageHeading title={t.account.second.neededTitle} purpose={t.account.second.neededPurpose} />
      <SetUpTotp onDone={complete} />
    </div>
  );
}
