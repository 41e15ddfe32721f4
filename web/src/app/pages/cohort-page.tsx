import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { campaignQuery, type CohortFilter } from '../../api/campaigns.js';
import { CampaignBreadcrumbs } from '../../features/campaigns/campaign-breadcrumbs.js';
import { CohortDevices } from '../../features/campaigns/cohort-devices.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';

interface CohortPageProps {
  readonly campaignId: string;
  readonly category: string | undefined;
  readonly disposition: string | undefined;
}

/** The devices a campaign collected; with a category and a disposition those behind one line of its savings. */
export function CohortPage({ campaignId, category, disposition }: CohortPageProps) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const { data: campaign } = useQuery(campaignQuery(campaignId));
  const narrow = ({ category: kategori, disposition: utfall }: CohortFilter): void => {
    const search = { kategori, utfall };
    void navigate({ to: '/kampanjer/$id/enheter', params: { id: campaignId }, search, replace: true });
  };
  return (
    <div className="page">
      <CampaignBreadcrumbs campaignId={campaignId} />
      <PageHeading
        title={t.campaigns.cohortTitle}
        purpose={campaign && <p>{t.campaigns.cohortPurpose(campaign.name)}</p>}
      />
      <CohortDevices campaignId={campaignId} filter={{ category, disposition }} onFilter={narrow} />
    </div>
  );
}
