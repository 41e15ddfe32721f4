import { type Key, type ReactNode, useId } from 'react';
import './data-table.css';

export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, in figures of one width. */
  readonly numeric?: boolean;
  /** This column names the row. */
  readonly rowHeading?: boolean;
  /** What the column comes to, in the last row. */
  readonly total?: ReactNode;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => Key;
  readonly hideCaption?: boolean;
}

/** A table that scrolls inside its own named region, so that the page never does. */
export function DataTable<Row>({ caption, columns, rows, rowKey, hideCaption = false }: DataTableProps<Row>) {
  const id = useId();
  const hasTotal = columns.some(({ total }) => total !== undefined);
  return (
    <div className="table-region" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="table">
        <caption id={id} className={hideCaption ? 'visually-hidden' : 'table__caption'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id: column, heading, numeric }) => (
              <th key={column} scope="col" className={numeric ? 'table__number' : undefined}>
                {heading}
              </th>
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

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly children: ReactNode;
}

function Cell<Row>({ column: { rowHeading, numeric }, children }: CellProps<Row>) {
  if (rowHeading) return <th scope="row">{children}</th>;
  return <td className={numeric ? 'table__number' : undefined}>{children}</td>;
}
