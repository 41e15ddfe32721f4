import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type CampaignState, campaignsInQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { MoreButton } from '../../app/more-button.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SelectField } from '../../ui/field.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { CAMPAIGN_STATES, campaignStateOf } from './campaign-states.js';
import { CampaignTable } from './campaign-table.js';

interface CampaignListProps {
  readonly state: CampaignState | undefined;
  readonly onState: (state: CampaignState | undefined) => void;
  /** What stands where there are no campaigns at all. */
  readonly whenEmpty: ReactNode;
}

/** The campaigns, newest first, all of them or those in one state. */
export function CampaignList({ state, onState, whenEmpty }: CampaignListProps) {
  const { t } = useSpeech();
  const campaigns = useInfiniteQuery(campaignsInQuery(state));
  const items = campaigns.data?.pages.flatMap((page) => page.items);
  if (items?.length === 0 && state === undefined) return whenEmpty;
  return (
    <>
      <FilterBar
        label={t.campaigns.filterLabel}
        onClear={state && (() => onState(undefined))}
        summary={items && t.campaigns.shown(items.length, campaigns.hasNextPage)}
      >
        <SelectField
          label={t.campaigns.stateHeading}
          value={state ?? ''}
          onChange={(event) => onState(campaignStateOf(event.target.value))}
        >
          <option value="">{t.campaigns.anyState}</option>
          {CAMPAIGN_STATES.map((each) => (
            <option key={each} value={each}>
              {t.campaigns.states[each]}
            </option>
          ))}
        </SelectField>
      </FilterBar>
      <QueryState query={campaigns}>
        {({ pages }) => (
          <>
            <CampaignTable
              campaigns={pages.flatMap((page) => page.items)}
              empty={state && <NoneInState state={state} onAll={() => onState(undefined)} />}
            />
            <MoreButton query={campaigns} />
          </>
        )}
      </QueryState>
    </>
  );
}

interface NoneInStateProps {
  readonly state: CampaignState;
  readonly onAll: () => void;
}

function NoneInState({ state, onAll }: NoneInStateProps) {
  const { t } = useSpeech();
  return (
    <EmptyState
      icon="campaign"
      title={t.campaigns.emptyState[state]}
      action={<Button onClick={onAll}>{t.app.clearFilters}</Button>}
    />
  );
}
