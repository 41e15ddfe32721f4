import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Campaign, campaignsQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { MoreButton } from '../../app/more-button.js';
import { QueryState } from '../../app/query-state.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { CampaignStateMark } from './campaign-state-mark.js';

interface CampaignListProps {
  readonly mayCreate: boolean;
  /** What else to offer where there are no campaigns yet. */
  readonly whenEmpty: ReactNode;
}

export function CampaignList({ mayCreate, whenEmpty }: CampaignListProps) {
  const { t } = useSpeech();
  const campaigns = useInfiniteQuery(campaignsQuery);
  return (
    <QueryState query={campaigns}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length > 0)
          return (
            <>
              <CampaignTable campaigns={items} />
              <MoreButton query={campaigns} />
            </>
          );
        return (
          <>
            <Notice title={t.campaigns.emptyTitle}>
              <p>{mayCreate ? t.campaigns.empty : t.campaigns.emptyReader}</p>
            </Notice>
            {whenEmpty}
          </>
        );
      }}
    </QueryState>
  );
}

function CampaignTable({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const { t, format } = useSpeech();
  const columns: readonly Column<Campaign>[] = [
    {
      id: 'name',
      heading: t.campaigns.name,
      rowHeading: true,
      cell: ({ id, name }) => (
        <Link to="/kampanjer/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      id: 'dates',
      heading: t.campaigns.dates,
      cell: ({ startsOn, endsOn }) => `${format.date(startsOn)} – ${format.date(endsOn)}`,
    },
    { id: 'state', heading: t.campaigns.stateHeading, cell: ({ state }) => <CampaignStateMark state={state} /> },
  ];
  return <DataTable caption={t.campaigns.caption} columns={columns} rows={campaigns} rowKey={({ id }) => id} />;
}
