import type { Key } from '../../../api/keys.js';
import { useSpeech } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { StateMark } from '../../../ui/state-mark.js';

interface KeyTableProps {
  readonly keys: readonly Key[];
  /** Left out where the reader may revoke none. */
  readonly onRevoke: ((key: Key) => void) | undefined;
}

export function KeyTable({ keys, onRevoke }: KeyTableProps) {
  const { t, format } = useSpeech();
  const words = t.admin.keys;
  const day = (moment: string | null): string => (moment === null ? '' : format.date(moment));
  const columns: readonly Column<Key>[] = [
    { id: 'name', heading: words.name, rowHeading: true, cell: ({ name }) => name },
    {
      id: 'last4',
      heading: words.last4,
      nowrap: true,
      cell: ({ last4 }) => (last4 === null ? '' : <span className="code">…{last4}</span>),
    },
    {
      id: 'role',
      heading: words.role,
      cell: ({ role, department }) =>
        department === null ? t.words.role[role] : `${t.words.role[role]}, ${department.name}`,
    },
    { id: 'createdAt', heading: words.createdAt, nowrap: true, cell: ({ createdAt }) => day(createdAt) },
    {
      id: 'lastUsedAt',
      heading: words.lastUsedAt,
      nowrap: true,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : format.time(lastUsedAt)),
    },
    {
      id: 'state',
      heading: words.state,
      cell: ({ revokedAt, expiresAt }) => {
        if (revokedAt !== null) return <StateMark tone="neutral" word={words.revokedOn(day(revokedAt))} />;
        return <StateMark tone="ok" word={expiresAt === null ? words.active : words.activeUntil(day(expiresAt))} />;
      },
    },
    ...(onRevoke
      ? [
          {
            id: 'actions',
            heading: t.admin.actions,
            hideHeading: true,
            cell: (key: Key) =>
              key.revokedAt === null && (
                <Button size="small" aria-label={words.revokeFull(key.name)} onClick={() => onRevoke(key)}>
                  {words.revoke}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return <DataTable caption={words.title} hideCaption columns={columns} rows={keys} rowKey={({ id }) => id} />;
}
