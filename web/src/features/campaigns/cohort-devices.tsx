import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type CohortFilter, type CollectedDevice, collectedDevicesQuery } from '../../api/campaigns.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { MoreButton } from '../../app/more-button.js';
import { QueryState } from '../../app/query-state.js';
import { type Column, DataTable } from '../../ui/data-table.js';

interface CohortDevicesProps extends CohortFilter {
  readonly campaignId: string;
}

/** The devices behind one line of the savings. */
export function CohortDevices({ campaignId, ...filter }: CohortDevicesProps) {
  const { t, format } = useSpeech();
  const devices = useInfiniteQuery(collectedDevicesQuery(campaignId, filter));
  const columns: readonly Column<CollectedDevice>[] = [
    {
      id: 'device',
      heading: t.campaigns.device,
      rowHeading: true,
      cell: ({ deviceId, model }) => (
        <Link to="/enheter/$id" params={{ id: deviceId }}>
          {model ?? t.campaigns.unnamedDevice}
        </Link>
      ),
    },
    {
      id: 'saving',
      heading: t.campaigns.saving,
      cell: ({ deviceId, model }) => (
        <Link to="/kampanjer/$id/enheter/$deviceId" params={{ id: campaignId, deviceId }}>
          {t.campaigns.showSaving}
          <span className="visually-hidden">: {model ?? t.campaigns.unnamedDevice}</span>
        </Link>
      ),
    },
    {
      id: 'category',
      heading: t.campaigns.category,
      cell: ({ category }) => wordFor(t.words.category, category ?? 'other'),
    },
    {
      id: 'disposition',
      heading: t.campaigns.disposition,
      cell: ({ disposition }) => wordFor(t.words.state, disposition),
    },
    {
      id: 'department',
      heading: t.campaigns.department,
      cell: ({ department }) => department ?? t.campaigns.noDepartment,
    },
    {
      id: 'collectedAt',
      heading: t.campaigns.collectedAt,
      cell: ({ collectedAt }) => <time dateTime={collectedAt}>{format.time(collectedAt)}</time>,
    },
  ];
  return (
    <QueryState query={devices}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) return <p>{t.campaigns.noDevices}</p>;
        return (
          <>
            <DataTable
              caption={t.campaigns.cohortDevicesCaption}
              columns={columns}
              rows={rows}
              rowKey={({ deviceId }) => deviceId}
            />
            <MoreButton query={devices} />
          </>
        );
      }}
    </QueryState>
  );
}
