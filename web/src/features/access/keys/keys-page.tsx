import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayDo } from '../../../../../src/shared/permissions.js';
import { type Key, keysQuery, revokeKey } from '../../../api/keys.js';
import { Failure } from '../../../app/failure.js';
import { useSpeech } from '../../../app/language.js';
import { PageHeading } from '../../../app/page-heading.js';
import { QueryState } from '../../../app/query-state.js';
import { useSession } from '../../../app/session.js';
import { Button } from '../../../ui/button.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { CreateKey } from './create-key.js';
import { KeyTable } from './key-table.js';

/** What programs sign in with. */
export function KeysPage() {
  const { t } = useSpeech();
  const words = t.admin.keys;
  const session = useSession();
  const queries = useQueryClient();
  const keys = useQuery(keysQuery);
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Key | null>(null);
  const mayManage = session !== null && mayDo(session.role, 'key.manage');
  const revoke = useMutation({
    mutationFn: revokeKey,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keysQuery.queryKey });
      setRevoking(null);
    },
  });
  const add = mayManage && (
    <Button variant="primary" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <div className="page">
      <PageHeading title={words.title} purpose={words.purpose}>
        {add}
      </PageHeading>
      <QueryState query={keys}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          ) : (
            <KeyTable keys={rows} onRevoke={mayManage ? setRevoking : undefined} />
          )
        }
      </QueryState>
      <CreateKey open={adding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        open={revoking !== null}
        title={words.revokeTitle(revoking?.name ?? '')}
        confirmLabel={words.revoke}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate(revoking.id)}
        onClose={() => setRevoking(null)}
      >
        <p>{words.revokeText}</p>
        {revoke.error && <Failure error={revoke.error} />}
      </ConfirmDialog>
    </div>
  );
}
