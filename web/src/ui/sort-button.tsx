import type { ReactNode } from 'react';
import { Icon } from './icon.js';

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface SortButtonProps {
  readonly column: string;
  readonly sorted: Sort['direction'] | undefined;
  readonly onSort: (sort: Sort) => void;
  readonly children: ReactNode;
}

const ICONS = { ascending: 'sorted-up', descending: 'sorted-down' } as const;

/** A column's heading that sorts by it, upwards first. The cell says by `aria-sort` how it is sorted. */
export function SortButton({ column, sorted, onSort, children }: SortButtonProps) {
  return (
    <button
      type="button"
      className="table__sort"
      onClick={() => onSort({ column, direction: sorted === 'ascending' ? 'descending' : 'ascending' })}
    >
      {children}
      <Icon name={sorted ? ICONS[sorted] : 'sortable'} />
    </button>
  );
}
