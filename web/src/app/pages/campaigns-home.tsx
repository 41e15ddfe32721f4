import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { mayDo } from '../../../../src/shared/permissions.js';
import { sessionQuery } from '../../api/session.js';
import { CampaignList } from '../../features/campaigns/campaign-list.js';
import { CreateCampaign } from '../../features/campaigns/create-campaign.js';
import { DemoOffer } from '../../features/operations/demo-offer.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';

/** All campaigns; where there are none, the offer of example data. */
export function CampaignsHome() {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  const may = (permission: Parameters<typeof mayDo>[1]): boolean => session != null && mayDo(session.role, permission);
  return (
    <div className="page">
      <PageHeading title={t.campaigns.title} purpose={t.campaigns.purpose} />
      <CampaignList mayCreate={may('campaign.write')} whenEmpty={may('demo.create') && <DemoOffer />} />
      {may('campaign.write') && (
        <CreateCampaign onCreated={({ id }) => void navigate({ to: '/kampanjer/$id', params: { id } })} />
      )}
    </div>
  );
}
