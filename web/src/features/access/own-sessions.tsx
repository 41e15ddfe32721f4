import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endOwnSession, type OwnSession, ownSessionsQuery } from '../../api/account.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';

/** Where one is signed in, each to be ended from here but the one that looks. */
export function OwnSessions() {
  const { t, format } = useSpeech();
  const words = t.account.sessions;
  const queries = useQueryClient();
  const sessions = useQuery(ownSessionsQuery);
  const end = useMutation({
    mutationFn: endOwnSession,
    onSuccess: () => queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
  const columns: readonly Column<OwnSession>[] = [
    {
      id: 'browser',
      heading: words.browser,
      rowHeading: true,
      cell: ({ browser }) => browser ?? words.unknownBrowser,
    },
    { id: 'address', heading: words.address, cell: ({ address }) => address ?? t.state.none },
    { id: 'startedAt', heading: words.startedAt, nowrap: true, cell: ({ startedAt }) => format.time(startedAt) },
    {
      id: 'lastSeenAt',
      heading: words.lastSeenAt,
      nowrap: true,
      cell: ({ lastSeenAt, startedAt }) => format.time(lastSeenAt ?? startedAt),
    },
    {
      id: 'actions',
      heading: words.actions,
      cell: ({ id, current, browser }) =>
        current ? (
          words.current
        ) : (
          <Button
            size="small"
            busy={end.isPending && end.variables === id}
            aria-label={words.endFull(browser ?? words.unknownBrowser)}
            onClick={() => end.mutate(id)}
          >
            {words.end}
          </Button>
        ),
    },
  ];
  return (
    <QueryState query={sessions}>
      {(rows) => (
        <>
          <DataTable caption={words.caption} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
          {end.error && <Failure error={end.error} />}
        </>
      )}
    </QueryState>
  );
}
