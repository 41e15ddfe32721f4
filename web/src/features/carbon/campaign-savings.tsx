import { useQuery } from '@tanstack/react-query';
import { type CampaignSavings as Savings, savingsQuery } from '../../api/savings.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { CohortTable } from './cohort-table.js';
import { ProfileTable } from './profile-table.js';
import { SavingsFigures } from './savings-figures.js';
import { savingsSentence } from './savings-sentence.js';

/** A computation under way is waited for, also where nothing else is looked at again. */
const PENDING_REFRESH_MS = 1_000;

interface CampaignSavingsProps {
  readonly campaignId: string;
  readonly refresh: number | false;
}

/** What the campaign is estimated to have avoided: the sentence, both profiles, and what the figures consist of. */
export function CampaignSavings({ campaignId, refresh }: CampaignSavingsProps) {
  const { t } = useSpeech();
  const savings = useQuery({
    ...savingsQuery(campaignId),
    refetchInterval: ({ state: { data } }) => (data?.pending ? PENDING_REFRESH_MS : refresh),
  });
  return (
    <>
      <Panel title={t.carbon.title}>
        <QueryState query={savings}>{(data) => <Headline savings={data} />}</QueryState>
      </Panel>
      {savings.data && savings.data.cohorts.length > 0 && (
        <Panel title={t.carbon.cohortsTitle}>
          <SavingsFigures savings={savings.data} />
          <CohortTable campaignId={campaignId} savings={savings.data} />
        </Panel>
      )}
    </>
  );
}

function Headline({ savings }: { readonly savings: Savings }) {
  const { t, format } = useSpeech();
  const { counts, profiles, asOfEvent, factorSet, pending } = savings;
  const { cons, conv } = profiles;
  return (
    <>
      <p className="lead">{savingsSentence(cons, counts, t, format)}</p>
      {counts.collected > 0 && (
        <>
          <p>
            {cons.totalKgCo2e !== 0 && t.carbon.level(t.carbon.profiles.cons, format.mass(cons.municipalShareKgCo2e))}{' '}
            {t.carbon.basis(counts.reused, counts.recycled, counts.pending)} {t.carbon.separate}
          </p>
          {(cons.flagged || conv.flagged) && counts.reused > 0 && (
            <Notice tone="warn">
              <p>{t.carbon.uncertain}</p>
            </Notice>
          )}
          <ProfileTable savings={savings} />
        </>
      )}
      <p className="quiet" role="status">
        {pending ? t.carbon.pending : t.carbon.asOf(format.number(asOfEvent), factorSet)}
      </p>
    </>
  );
}
