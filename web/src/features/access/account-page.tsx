import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSession } from '../../app/session.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';
import { StatusRegion } from '../../ui/status-region.js';
import { ChoosePassword } from './choose-password.js';
import { OwnSessions } from './own-sessions.js';
import { RemoveTotp } from './remove-totp.js';
import { SetUpTotp } from './set-up-totp.js';

/** One's own account: who one is here, what one signs in with, and where one is signed in. */
export function AccountPage() {
  const { t } = useSpeech();
  const session = useSession();
  const queries = useQueryClient();
  const [changed, setChanged] = useState(false);
  if (!session) return null;
  const { account, department, municipality, role, secondFactor } = session;
  const reload = (): void => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  return (
    <div className="page">
      <PageHeading title={t.account.title} purpose={t.account.purpose} />
      <Facts
        facts={[
          ...(account?.name ? [{ term: t.account.name, value: account.name }] : []),
          ...(account ? [{ term: t.account.login, value: <span className="code">{account.login}</span> }] : []),
          { term: t.account.role, value: t.words.role[role] },
          ...(department ? [{ term: t.account.department, value: department.name }] : []),
          { term: t.account.municipality, value: municipality.name },
        ]}
      />
      {account && (
        <>
          <Panel title={t.account.password.title}>
            <ChoosePassword onChosen={() => setChanged(true)} />
            <StatusRegion>{changed ? t.account.password.done : ''}</StatusRegion>
          </Panel>
          <Panel title={t.account.second.title}>
            <p>{secondFactor ? t.account.second.on : t.account.second.off}</p>
            {secondFactor ? <RemoveTotp onRemoved={reload} /> : <SetUpTotp onDone={reload} />}
          </Panel>
          <Panel title={t.account.sessions.title}>
            <OwnSessions />
          </Panel>
        </>
      )}
    </div>
  );
}
