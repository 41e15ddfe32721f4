import { useQuery } from '@tanstack/react-query';
import { progressQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { Panel } from '../../ui/panel.js';
import { ProgressWords } from './progress-words.js';
import { progressSum } from './progress-sum.js';

interface CampaignNowProps {
  readonly campaignId: string;
  readonly refresh: number | false;
}

/** How much of the expected is in, once that is known. What cannot be fetched is told at the table of departments. */
export function CampaignNow({ campaignId, refresh }: CampaignNowProps) {
  const { t } = useSpeech();
  const { data } = useQuery({ ...progressQuery(campaignId), refetchInterval: refresh });
  const counts = data && progressSum(data);
  if (counts === undefined || counts.expected === 0) return null;
  return (
    <Panel title={t.campaigns.nowTitle}>
      <ProgressWords counts={counts} />
    </Panel>
  );
}
