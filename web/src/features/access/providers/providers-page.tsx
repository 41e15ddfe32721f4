import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayDo } from '../../../../../src/shared/permissions.js';
import { type Provider, providerSettingsQuery, removeProvider } from '../../../api/providers.js';
import { Failure } from '../../../app/failure.js';
import { useSpeech } from '../../../app/language.js';
import { PageHeading } from '../../../app/page-heading.js';
import { QueryState } from '../../../app/query-state.js';
import { useSession } from '../../../app/session.js';
import { Button } from '../../../ui/button.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { CopyCode } from '../../../ui/copy-code.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Panel } from '../../../ui/panel.js';
import { ProviderDialog } from './provider-dialog.js';
import { ProviderPanel } from './provider-panel.js';

/** The identity providers people of the municipality sign in with. */
export function ProvidersPage() {
  const { t } = useSpeech();
  const words = t.providers;
  const session = useSession();
  const settings = useQuery(providerSettingsQuery);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Provider | null>(null);
  const [removing, setRemoving] = useState<Provider | null>(null);
  const mayManage = session !== null && mayDo(session.role, 'provider.manage');
  return (
    <div className="page">
      <PageHeading title={words.title} purpose={<p>{words.purpose}</p>}>
        {mayManage && (
          <Button variant="primary" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </PageHeading>
      <QueryState query={settings}>
        {({ items, redirectUri }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={words.empty} icon="keys">
                <p>{words.emptyText}</p>
              </EmptyState>
            ) : (
              items.map((provider) => (
                <ProviderPanel
                  key={provider.id}
                  provider={provider}
                  mayManage={mayManage}
                  onChange={() => setChanging(provider)}
                  onRemove={() => setRemoving(provider)}
                />
              ))
            )}
            <Panel title={words.redirectUri}>
              <p>{words.redirectText}</p>
              <p>
                <CopyCode code={redirectUri} what={words.redirectUri} />
              </p>
            </Panel>
          </>
        )}
      </QueryState>
      {adding && <ProviderDialog onClose={() => setAdding(false)} />}
      {changing && <ProviderDialog provider={changing} onClose={() => setChanging(null)} />}
      {removing && <RemoveDialog provider={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

interface RemoveDialogProps {
  readonly provider: Provider;
  readonly onClose: () => void;
}

function RemoveDialog({ provider, onClose }: RemoveDialogProps) {
  const { t } = useSpeech();
  const words = t.providers;
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeProvider(provider.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['providers'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={words.removeTitle(provider.name)}
      confirmLabel={words.remove}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{words.removeText}</p>
      {remove.error && <Failure error={remove.error} />}
    </ConfirmDialog>
  );
}
