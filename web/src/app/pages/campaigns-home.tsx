import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { mayDo, type Permission } from '../../../../src/shared/permissions.js';
import type { Campaign, CampaignState } from '../../api/campaigns.js';
import { CampaignList } from '../../features/campaigns/campaign-list.js';
import { CreateCampaign } from '../../features/campaigns/create-campaign.js';
import { DemoOffer } from '../../features/operations/demo-offer.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';
import { useSession } from '../session.js';

/** All campaigns; where there are none, what one is, and the offer of example data. */
export function CampaignsHome({ state }: { readonly state: CampaignState | undefined }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const role = useSession()?.role;
  const [creating, setCreating] = useState(false);
  const may = (permission: Permission): boolean => role !== undefined && mayDo(role, permission);
  const mayCreate = may('campaign.write');
  const create = (): void => setCreating(true);
  const show = ({ id }: Campaign): void => void navigate({ to: '/kampanjer/$id', params: { id } });
  return (
    <div className="page">
      <PageHeading title={t.campaigns.title} purpose={t.campaigns.purpose}>
        {mayCreate && (
          <Button variant="primary" icon="plus" onClick={create}>
            {t.campaigns.createTitle}
          </Button>
        )}
      </PageHeading>
      <CampaignList
        state={state}
        onState={(lage) => void navigate({ to: '/kampanjer', search: { lage }, replace: true })}
        whenEmpty={
          <>
            <EmptyState
              icon="campaign"
              title={t.campaigns.emptyTitle}
              action={mayCreate && <Button onClick={create}>{t.campaigns.emptyAction}</Button>}
            >
              <p>{mayCreate ? t.campaigns.empty : t.campaigns.emptyReader}</p>
            </EmptyState>
            {may('demo.create') && <DemoOffer />}
          </>
        }
      />
      <CreateCampaign open={creating} onCreated={show} onClose={() => setCreating(false)} />
    </div>
  );
}
