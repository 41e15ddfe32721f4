import { Link } from '@tanstack/react-router';
import type { CampaignSavings, CohortSavings } from '../../api/savings.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { type Column, DataTable } from '../../ui/data-table.js';

interface CohortTableProps {
  readonly campaignId: string;
  readonly savings: CampaignSavings;
}

/** The lines the totals are the sums of; each opens to its devices. */
export function CohortTable({ campaignId, savings: { cohorts, counts, profiles } }: CohortTableProps) {
  const { t, format } = useSpeech();
  const kg = (value: number): string => format.exact(value, 3);
  const columns: readonly Column<CohortSavings>[] = [
    {
      id: 'category',
      heading: t.carbon.category,
      rowHeading: true,
      cell: (cohort) => <CohortLink campaignId={campaignId} cohort={cohort} />,
      total: t.carbon.sum,
    },
    { id: 'disposition', heading: t.carbon.disposition, cell: (cohort) => <Disposition cohort={cohort} />, total: '' },
    {
      id: 'count',
      heading: t.carbon.count,
      numeric: true,
      cell: ({ count }) => format.number(count),
      total: format.number(counts.collected),
    },
    {
      id: 'cons',
      heading: t.carbon.cons,
      numeric: true,
      cell: ({ consKgCo2e }) => kg(consKgCo2e),
      total: kg(profiles.cons.totalKgCo2e),
    },
    {
      id: 'conv',
      heading: t.carbon.conv,
      numeric: true,
      cell: ({ convKgCo2e }) => kg(convKgCo2e),
      total: kg(profiles.conv.totalKgCo2e),
    },
  ];
  return (
    <DataTable
      caption={t.carbon.cohortsCaption}
      columns={columns}
      rows={cohorts}
      rowKey={({ category, disposition, drivesReplaced, purchaseCancelled }) =>
        [category, disposition, drivesReplaced, purchaseCancelled].join(' ')
      }
    />
  );
}

function CohortLink({ campaignId, cohort }: { readonly campaignId: string; readonly cohort: CohortSavings }) {
  const { t } = useSpeech();
  const category = wordFor(t.words.category, cohort.category);
  return (
    <Link
      to="/kampanjer/$id/enheter"
      params={{ id: campaignId }}
      search={{ kategori: cohort.category, utfall: cohort.disposition }}
      aria-label={t.carbon.openCohort(category, wordFor(t.words.state, cohort.disposition))}
    >
      {category}
    </Link>
  );
}

function Disposition({
  cohort: { disposition, drivesReplaced, purchaseCancelled },
}: {
  readonly cohort: CohortSavings;
}) {
  const { t } = useSpeech();
  const parts = [
    wordFor(t.words.state, disposition),
    ...(drivesReplaced > 0 ? [t.carbon.drives(drivesReplaced)] : []),
    ...(purchaseCancelled ? [t.carbon.cancelled] : []),
  ];
  return parts.join(', ');
}
