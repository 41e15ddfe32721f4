import { type Key, type ReactNode, useId } from 'react';
import { type Sort, SortButton } from './sort-button.js';
import './data-table.css';

export type { Sort } from './sort-button.js';

export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, in figures of one width. */
  readonly numeric?: boolean;
  /** This column names the row: its link goes here. */
  readonly rowHeading?: boolean;
  /** What the column comes to, in the last row. */
  readonly total?: ReactNode;
  /** Its heading is a button that sorts by it, where the table has `onSort`. */
  readonly sortable?: boolean;
  /** What it says stays on one line. */
  readonly nowrap?: boolean;
  /** The heading is said but not shown: for a column of buttons. */
  readonly hideHeading?: boolean;
}

/**
 * Sorting is the owner's: `sort` is what the rows are sorted by now, `onSort` gets what was asked for ("ascending" first,
 * then the other way). `density` tight | normal; `empty` stands instead of the table where there are no rows.
 */
interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => Key;
  readonly hideCaption?: boolean;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  readonly density?: 'tight' | 'normal';
  readonly empty?: ReactNode;
  /** The rows are of an earlier question; those of this one are being fetched. */
  readonly busy?: boolean;
}

/** A table that scrolls inside its own named region, so that the page never does. */
export function DataTable<Row>({ caption, columns, rows, rowKey, hideCaption = false, ...rest }: DataTableProps<Row>) {
  const { sort, onSort, density = 'normal', empty, busy = false } = rest;
  const id = useId();
  const hasTotal = columns.some(({ total }) => total !== undefined);
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div
      className="table-region"
      role="region"
      aria-labelledby={id}
      aria-busy={busy || undefined}
      tabIndex={0}
      data-density={density}
    >
      <table className="table">
        <caption id={id} className={hideCaption ? 'visually-hidden' : 'table__caption'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadingCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {hasTotal && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.id} column={column}>
                  {column.total}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface HeadingCellProps<Row> extends Pick<DataTableProps<Row>, 'sort' | 'onSort'> {
  readonly column: Column<Row>;
}

function HeadingCell<Row>({ column, sort, onSort }: HeadingCellProps<Row>) {
  const { id, heading, numeric, sortable, hideHeading } = column;
  const sorted = sort?.column === id ? sort.direction : undefined;
  const shown = hideHeading ? <span className="visually-hidden">{heading}</span> : heading;
  return (
    <th scope="col" className={numeric ? 'table__number' : undefined} aria-sort={sorted}>
      {sortable && onSort ? (
        <SortButton column={id} sorted={sorted} onSort={onSort}>
          {heading}
        </SortButton>
      ) : (
        shown
      )}
    </th>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly children: ReactNode;
}

function Cell<Row>({ column: { rowHeading, numeric, nowrap }, children }: CellProps<Row>) {
  const className = [numeric ? 'table__number' : '', nowrap ? 'table__line' : ''].join(' ').trim() || undefined;
  if (rowHeading)
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    );
  return <td className={className}>{children}</td>;
}
