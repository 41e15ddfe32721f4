import { useQuery } from '@tanstack/react-query';
import { mayDo } from '../../../../src/shared/permissions.js';
import { campaignQuery } from '../../api/campaigns.js';
import { sessionQuery } from '../../api/session.js';
import { CampaignProgress } from '../../features/campaigns/campaign-progress.js';
import { CampaignStateMark } from '../../features/campaigns/campaign-state-mark.js';
import { CampaignSteps } from '../../features/campaigns/campaign-steps.js';
import { CampaignSavings } from '../../features/carbon/campaign-savings.js';
import { ScanCounts } from '../../features/scanning/scan-counts.js';
import { ScanStation } from '../../features/scanning/scan-station.js';
import { Notice } from '../../ui/notice.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';
import { QueryState } from '../query-state.js';

/** Other stations scan too: while a campaign is open, its figures are fetched again this often. */
const OPEN_REFRESH_MS = 2_000;

/** A campaign: its steps, the scan field while it is open, and what it has come to. */
export function CampaignPage({ campaignId }: { readonly campaignId: string }) {
  const { t, format } = useSpeech();
  const { data: session } = useQuery(sessionQuery);
  const campaign = useQuery({ ...campaignQuery(campaignId), refetchInterval: OPEN_REFRESH_MS * 5 });
  return (
    <div className="page">
      <QueryState query={campaign}>
        {(found) => {
          const refresh = found.state === 'open' ? OPEN_REFRESH_MS : false;
          const role = session?.role;
          return (
            <>
              <PageHeading
                title={found.name}
                purpose={
                  <p>
                    {format.date(found.startsOn)} – {format.date(found.endsOn)}{' '}
                    <CampaignStateMark state={found.state} />
                  </p>
                }
              >
                {role && mayDo(role, 'campaign.write') && <CampaignSteps campaign={found} />}
              </PageHeading>
              {found.state !== 'open' && (
                <Notice>
                  <p>{t.campaigns[found.state]}</p>
                </Notice>
              )}
              {found.state === 'open' && role && mayDo(role, 'scan.record') && (
                <ScanStation campaignId={campaignId} refresh={refresh} />
              )}
              {found.state !== 'planned' && <ScanCounts campaignId={campaignId} refresh={refresh} />}
              <CampaignProgress campaignId={campaignId} refresh={refresh} />
              <CampaignSavings campaignId={campaignId} refresh={refresh} />
            </>
          );
        }}
      </QueryState>
    </div>
  );
}
