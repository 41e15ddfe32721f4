import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { progressQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { progressSum } from './progress-sum.js';
import { ProgressTable } from './progress-table.js';
import { ProgressWords } from './progress-words.js';

interface CampaignProgressProps {
  readonly campaignId: string;
  /** How often to look again, ms; false for never. */
  readonly refresh: number | false;
  /** The department that whoever looks is held to: the figures are of it alone. */
  readonly ownDepartment: string | undefined;
  /** Whether devices can be put on the expected list here and now. */
  readonly mayExpect: boolean;
}

/** Expected against received: a line a department, or in words for whoever is held to one. */
export function CampaignProgress({ campaignId, refresh, ownDepartment, mayExpect }: CampaignProgressProps) {
  const { t } = useSpeech();
  const progress = useQuery({ ...progressQuery(campaignId), refetchInterval: refresh });
  const title = ownDepartment === undefined ? t.campaigns.progressTitle : t.campaigns.ownProgressTitle(ownDepartment);
  return (
    <Panel title={title}>
      <QueryState query={progress}>
        {(rows) => (
          <>
            {ownDepartment !== undefined && rows.length > 0 ? (
              <ProgressWords counts={progressSum(rows)} />
            ) : (
              <ProgressTable
                rows={rows}
                empty={
                  <EmptyState level={3} title={t.campaigns.noProgress}>
                    {mayExpect && <p>{t.campaigns.noProgressWriter}</p>}
                  </EmptyState>
                }
              />
            )}
            {rows.some(({ collected, extra }) => collected + extra > 0) && (
              <p>
                <Link to="/kampanjer/$id/enheter" params={{ id: campaignId }}>
                  {t.campaigns.toDevices}
                </Link>
              </p>
            )}
          </>
        )}
      </QueryState>
    </Panel>
  );
}
