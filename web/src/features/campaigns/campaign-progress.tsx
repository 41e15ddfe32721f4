import { useQuery } from '@tanstack/react-query';
import { type DepartmentProgress, progressQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { QueryState } from '../../app/query-state.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { ProgressBar } from '../../ui/progress-bar.js';

interface CampaignProgressProps {
  readonly campaignId: string;
  /** How often to look again, ms; false for never. */
  readonly refresh: number | false;
}

const COUNTS = ['expected', 'collected', 'missing', 'extra'] as const;

/** Expected against received, a line a department. */
export function CampaignProgress({ campaignId, refresh }: CampaignProgressProps) {
  const { t } = useSpeech();
  const progress = useQuery({ ...progressQuery(campaignId), refetchInterval: refresh });
  return (
    <Panel title={t.campaigns.progressTitle}>
      <QueryState query={progress}>
        {(rows) => (rows.length === 0 ? <p>{t.campaigns.noProgress}</p> : <ProgressTable rows={rows} />)}
      </QueryState>
    </Panel>
  );
}

function ProgressTable({ rows }: { readonly rows: readonly DepartmentProgress[] }) {
  const { t, format } = useSpeech();
  const sum = (count: (typeof COUNTS)[number]): number => rows.reduce((total, row) => total + row[count], 0);
  const [expected, collected] = [sum('expected'), sum('collected')];
  const columns: readonly Column<DepartmentProgress>[] = [
    {
      id: 'department',
      heading: t.campaigns.department,
      rowHeading: true,
      cell: ({ department }) => department ?? t.campaigns.noDepartment,
      total: t.campaigns.total,
    },
    ...COUNTS.map((count) => ({
      id: count,
      heading: t.campaigns[count],
      numeric: true,
      cell: (row: DepartmentProgress) => format.number(row[count]),
      total: format.number(sum(count)),
    })),
  ];
  return (
    <>
      {expected > 0 && (
        <ProgressBar
          label={t.campaigns.collected}
          done={collected}
          total={expected}
          text={t.campaigns.collectedOf(format.number(collected), format.number(expected))}
        />
      )}
      <DataTable
        caption={t.campaigns.progressCaption}
        columns={columns}
        rows={rows}
        rowKey={({ departmentId }) => departmentId ?? 'none'}
      />
    </>
  );
}
