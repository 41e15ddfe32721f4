import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { campaignQuery } from '../../api/campaigns.js';
import { CohortDevices } from '../../features/campaigns/cohort-devices.js';
import { useSpeech, wordFor } from '../language.js';
import { PageHeading } from '../page-heading.js';

interface CohortPageProps {
  readonly campaignId: string;
  readonly category: string | undefined;
  readonly disposition: string | undefined;
}

/** The devices behind one line of a campaign's savings. */
export function CohortPage({ campaignId, category, disposition }: CohortPageProps) {
  const { t } = useSpeech();
  const { data: campaign } = useQuery(campaignQuery(campaignId));
  const filter = [
    ...(category === undefined ? [] : [wordFor(t.words.category, category)]),
    ...(disposition === undefined ? [] : [wordFor(t.words.state, disposition)]),
  ];
  return (
    <div className="page">
      <PageHeading
        title={filter.length === 0 ? t.campaigns.cohortTitle : filter.join(', ')}
        purpose={
          <p>
            <Link to="/kampanjer/$id" params={{ id: campaignId }}>
              {campaign?.name ?? t.carbon.backToCampaign}
            </Link>
          </p>
        }
      />
      {filter.length > 0 && (
        <p>
          <Link to="/kampanjer/$id/enheter" params={{ id: campaignId }} search={{}}>
            {t.campaigns.allDevices}
          </Link>
        </p>
      )}
      <CohortDevices campaignId={campaignId} category={category} disposition={disposition} />
    </div>
  );
}
