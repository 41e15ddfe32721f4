import type { Account } from '../../../api/accounts.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { StateMark } from '../../../ui/state-mark.js';

interface AccountTableProps {
  readonly accounts: readonly Account[];
  /** Left out where the reader may change nothing. */
  readonly onChange: ((account: Account) => void) | undefined;
}

export function AccountTable({ accounts, onChange }: AccountTableProps) {
  const { t, format } = useSpeech();
  const words = t.admin.accounts;
  const columns: readonly Column<Account>[] = [
    { id: 'name', heading: words.name, rowHeading: true, cell: ({ name, login }) => name ?? login },
    {
      id: 'login',
      heading: words.login,
      cell: ({ login, email }) => (
        <>
          <span className="code">{login}</span>
          {email !== null && <span className="table__note">{email}</span>}
        </>
      ),
    },
    {
      id: 'role',
      heading: words.role,
      cell: ({ role, department }) => (
        <>
          {t.words.role[role]}
          {department && <span className="table__note">{department.name}</span>}
        </>
      ),
    },
    {
      id: 'lastSignedIn',
      heading: words.lastSignedIn,
      nowrap: true,
      cell: ({ lastSignedInAt }) => (lastSignedInAt === null ? words.never : format.date(lastSignedInAt)),
    },
    { id: 'state', heading: words.state, cell: (account) => <AccountState account={account} /> },
    ...(onChange
      ? [
          {
            id: 'actions',
            heading: t.admin.actions,
            hideHeading: true,
            cell: (account: Account) => (
              <Button
                size="small"
                aria-label={words.changeFull(account.name ?? account.login)}
                onClick={() => onChange(account)}
              >
                {words.change}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return <DataTable caption={words.caption} hideCaption columns={columns} rows={accounts} rowKey={({ id }) => id} />;
}

function AccountState({ account }: { readonly account: Account }) {
  const { t } = useSpeech();
  const words = t.admin.accounts;
  if (account.disabledAt !== null) return <StateMark tone="neutral" word={words.disabled} />;
  if (account.oneTimePasswordExpiresAt !== null) return <StateMark tone="risk" word={words.oneTime} />;
  const how = account.secondFactor ? words.secondFactor : account.hasPassword ? '' : words.byProvider;
  return (
    <>
      <StateMark tone="ok" word={words.active} /> <span className="quiet">{how}</span>
    </>
  );
}
