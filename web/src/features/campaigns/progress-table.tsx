import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DepartmentProgress } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { PROGRESS_COUNTS, progressSum } from './progress-sum.js';
import './progress-table.css';

interface ProgressTableProps {
  readonly rows: readonly DepartmentProgress[];
  readonly empty: ReactNode;
}

/** A line a department, in the order of their names; devices of no department last. */
export function ProgressTable({ rows, empty }: ProgressTableProps) {
  const { t, format, language } = useSpeech();
  const byName = new Intl.Collator(language);
  const sorted = [...rows].sort((left, right) => {
    if (left.department === null || right.department === null) return left.department === null ? 1 : -1;
    return byName.compare(left.department, right.department);
  });
  const sum = progressSum(rows);
  // One line is its own sum.
  const totalOf = (text: string): string | undefined => (rows.length > 1 ? text : undefined);
  const shareOf = ({ expected, collected }: { readonly expected: number; readonly collected: number }): string =>
    expected === 0 ? t.campaigns.noShare : format.percent(collected / expected);
  const columns: readonly Column<DepartmentProgress>[] = [
    {
      id: 'department',
      heading: t.campaigns.department,
      rowHeading: true,
      cell: (row) => <Department row={row} />,
      total: totalOf(t.campaigns.total),
    },
    ...PROGRESS_COUNTS.map((count) => ({
      id: count,
      heading: t.campaigns[count],
      numeric: true,
      cell: (row: DepartmentProgress) => format.number(row[count]),
      total: totalOf(format.number(sum[count])),
    })),
    {
      id: 'share',
      heading: t.campaigns.share,
      cell: (row) => <Share words={shareOf(row)} {...row} />,
      total: rows.length > 1 ? <Share words={shareOf(sum)} {...sum} /> : undefined,
    },
  ];
  return (
    <DataTable
      caption={t.campaigns.progressCaption}
      columns={columns}
      rows={sorted}
      rowKey={({ departmentId }) => departmentId ?? 'none'}
      empty={empty}
      hideCaption
    />
  );
}

function Department({ row: { departmentId, department } }: { readonly row: DepartmentProgress }) {
  const { t } = useSpeech();
  if (departmentId === null || department === null) return t.campaigns.noDepartment;
  return (
    <Link to="/forvaltningar/$id" params={{ id: departmentId }}>
      {department}
    </Link>
  );
}

interface ShareProps {
  readonly words: string;
  readonly expected: number;
  readonly collected: number;
}

/** The share in words, with a bar that says no more than they do. */
function Share({ words, expected, collected }: ShareProps) {
  return (
    <span className="progress-share">
      <span className="progress-share__words">{words}</span>
      {expected > 0 && <progress aria-hidden="true" className="progress__bar" value={collected} max={expected} />}
    </span>
  );
}
