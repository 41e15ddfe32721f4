import { useInfiniteQuery } from '@tanstack/react-query';
import { type CohortFilter as Filter, collectedDevicesQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { MoreButton } from '../../app/more-button.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { CohortFilter } from './cohort-filter.js';
import { CollectedTable } from './collected-table.js';

interface CohortDevicesProps {
  readonly campaignId: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** The devices a campaign collected, all or those behind one line of its savings. */
export function CohortDevices({ campaignId, filter, onFilter }: CohortDevicesProps) {
  const { t } = useSpeech();
  const devices = useInfiniteQuery(collectedDevicesQuery(campaignId, filter));
  const shown = devices.data?.pages.flatMap((page) => page.items).length;
  return (
    <>
      <CohortFilter
        filter={filter}
        onFilter={onFilter}
        summary={shown === undefined ? undefined : t.campaigns.devicesShown(shown, devices.hasNextPage)}
      />
      <QueryState query={devices}>
        {({ pages }) => (
          <>
            <CollectedTable
              campaignId={campaignId}
              devices={pages.flatMap((page) => page.items)}
              empty={<NoDevices isNarrowed={Object.values(filter).some(Boolean)} onAll={() => onFilter({})} />}
            />
            <MoreButton query={devices} />
          </>
        )}
      </QueryState>
    </>
  );
}

interface NoDevicesProps {
  readonly isNarrowed: boolean;
  readonly onAll: () => void;
}

function NoDevices({ isNarrowed, onAll }: NoDevicesProps) {
  const { t } = useSpeech();
  if (!isNarrowed)
    return (
      <EmptyState title={t.campaigns.nothingCollectedTitle}>
        <p>{t.campaigns.nothingCollected}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={t.campaigns.noDevicesTitle} action={<Button onClick={onAll}>{t.app.clearFilters}</Button>}>
      <p>{t.campaigns.noDevices}</p>
    </EmptyState>
  );
}
