import { type ReactNode, useId, useRef } from 'react';
import type { Chart, ChartFrame } from '../../../../src/shared/charts/chart.js';
import type { ChartTable } from '../../../../src/shared/charts/chart-table.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../button.js';
import { type Column, DataTable } from '../data-table.js';
import { ChartSvg } from './chart-svg.js';
import { saveCsv } from './save-csv.js';
import { useFrame } from './use-frame.js';
import './figure.css';

/**
 * `draw` lays the chart out for the room there is. `before` stands over the finding, `children` between it and the
 * drawing; `source`, `updated` (a moment in words, null where it is not known) and `method` stand under it.
 */
interface FigureProps {
  readonly draw: (frame: ChartFrame) => Chart;
  readonly before?: ReactNode;
  readonly children?: ReactNode;
  readonly source: string;
  readonly updated: string | null;
  /** How the figures were computed, or a link to where that is said. */
  readonly method: ReactNode;
  /** Name of the downloaded file, without its ending. */
  readonly fileName: string;
}

/** A chart with its finding as heading, the same figures as a table and as CSV, and where they come from. */
export function Figure({ draw, before, children, source, updated, method, fileName }: FigureProps) {
  const { t } = useSpeech();
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const chart = draw(useFrame(room));
  return (
    <figure className="figure" aria-labelledby={`${id}-finding`}>
      {before}
      <div className="figure__heading">
        <h3 id={`${id}-finding`}>{chart.text.finding}</h3>
        <p className="quiet">{chart.text.subtitle}</p>
      </div>
      {children}
      <div ref={room} className="figure__drawing">
        <ChartSvg chart={chart} id={id} />
      </div>
      <details className="figure__details">
        <summary>{t.charts.showTable}</summary>
        <div className="figure__table">
          <FigureTable table={chart.table} />
          <div className="row">
            <Button onClick={() => saveCsv(chart.table, 'spreadsheet', fileName)}>{t.charts.csv}</Button>
            <Button onClick={() => saveCsv(chart.table, 'machine', fileName)}>{t.charts.csvMachine}</Button>
          </div>
        </div>
      </details>
      <details className="figure__details">
        <summary>{t.charts.method}</summary>
        <div className="figure__table">{method}</div>
      </details>
      <p className="quiet figure__source">
        {t.charts.source(source)} {updated !== null && t.charts.updated(updated)}
      </p>
    </figure>
  );
}

type Row = ChartTable['rows'][number];

/** The figures that are drawn carry their exact value, as their marks do. */
function FigureTable({ table }: { readonly table: ChartTable }) {
  const columns = table.columns.map(({ id, heading, numeric, drawn }, index): Column<Row> => {
    const cell = (row: Row): ReactNode => {
      const { text = '', value = '' } = row[index] ?? {};
      return drawn && typeof value === 'number' ? (
        <data value={value} data-column={id}>
          {text}
        </data>
      ) : (
        text
      );
    };
    return { id, heading, numeric, rowHeading: index === 0, cell };
  });
  return <DataTable caption={table.caption} columns={columns} rows={table.rows} rowKey={(_, index) => index} />;
}
