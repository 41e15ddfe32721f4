import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mayDo } from '../../../../../src/shared/permissions.js';
import { type Account, accountsQuery } from '../../../api/accounts.js';
import { useSpeech } from '../../../app/language.js';
import { PageHeading } from '../../../app/page-heading.js';
import { QueryState } from '../../../app/query-state.js';
import { useSession } from '../../../app/session.js';
import { Button } from '../../../ui/button.js';
import { AccountTable } from './account-table.js';
import { ChangeAccount } from './change-account.js';
import { CreateAccount } from './create-account.js';
import { OneTimePassword } from './one-time-password.js';

/** Everybody who signs in here, and what is done about them. */
export function AccountsPage() {
  const { t } = useSpeech();
  const session = useSession();
  const accounts = useQuery(accountsQuery);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Account | null>(null);
  const [oneTime, setOneTime] = useState<string | null>(null);
  const mayChange = session !== null && mayDo(session.role, 'account.write');

  function show(password: string): void {
    setAdding(false);
    setChanging(null);
    setOneTime(password);
  }

  return (
    <div className="page">
      <PageHeading title={t.admin.accounts.title} purpose={t.admin.accounts.purpose}>
        {mayChange && (
          <Button variant="primary" onClick={() => setAdding(true)}>
            {t.admin.accounts.add}
          </Button>
        )}
      </PageHeading>
      <QueryState query={accounts}>
        {(rows) => <AccountTable accounts={rows} onChange={mayChange ? setChanging : undefined} />}
      </QueryState>
      <CreateAccount open={adding} onClose={() => setAdding(false)} onCreated={show} />
      {changing && (
        <ChangeAccount
          account={changing}
          isOwn={changing.id === session?.account?.id}
          onClose={() => setChanging(null)}
          onReset={show}
        />
      )}
      <OneTimePassword password={oneTime} onClose={() => setOneTime(null)} />
    </div>
  );
}
