import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Campaign, campaignsInQuery, progressQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Panel } from '../../ui/panel.js';
import { CampaignDates } from './campaign-dates.js';
import './department-returns.css';
import { ProgressWords } from './progress-words.js';

interface DepartmentReturnsProps {
  readonly departmentId: string;
}

/** What a department has not handed in, campaign by campaign of those that are open. */
export function DepartmentReturns({ departmentId }: DepartmentReturnsProps) {
  const { t } = useSpeech();
  const campaigns = useInfiniteQuery(campaignsInQuery('open'));
  return (
    <Panel title={t.departments.returnsTitle}>
      <QueryState query={campaigns}>
        {({ pages }) => {
          const open = pages.flatMap((page) => page.items);
          if (open.length === 0)
            return (
              <p>
                {t.departments.noOpenCampaign} <Link to="/kampanjer">{t.departments.allCampaigns}</Link>
              </p>
            );
          return open.map((campaign) => (
            <ReturnsTo key={campaign.id} campaign={campaign} departmentId={departmentId} />
          ));
        }}
      </QueryState>
    </Panel>
  );
}

interface ReturnsToProps extends DepartmentReturnsProps {
  readonly campaign: Campaign;
}

function ReturnsTo({ campaign, departmentId }: ReturnsToProps) {
  const { t } = useSpeech();
  const progress = useQuery(progressQuery(campaign.id));
  return (
    <div className="department-returns">
      <h3>
        <Link to="/kampanjer/$id" params={{ id: campaign.id }}>
          {campaign.name}
        </Link>
      </h3>
      <p>
        <CampaignDates {...campaign} />
      </p>
      <QueryState query={progress}>
        {(rows) => {
          const own = rows.find((row) => row.departmentId === departmentId);
          return own === undefined ? <p>{t.departments.nothingExpected}</p> : <ProgressWords counts={own} />;
        }}
      </QueryState>
    </div>
  );
}
