import type { Import } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { ProgressBar } from '../../ui/progress-bar.js';

const COUNTS = ['created', 'updated', 'unchanged', 'failed'] as const;

/** How far an import is, and what it did or in a dry run would do. */
export function ImportReport({ report }: { readonly report: Import }) {
  const { t, format } = useSpeech();
  const { fileName, state, processed, total, dryRun, finishedAt, failed } = report;
  return (
    <Panel title={`${t.imports.progressTitle}: ${fileName}`}>
      {finishedAt === null ? (
        <ProgressBar
          label={t.imports.states[state]}
          done={processed}
          total={total}
          text={t.imports.rowsDone(format.number(processed), format.number(total))}
        />
      ) : (
        <Notice tone={state === 'failed' || failed > 0 ? 'error' : 'ok'} title={t.imports.states[state]} role="status">
          {dryRun && <p>{t.imports.wouldBe}</p>}
          {failed > 0 && <p>{t.imports.failedText}</p>}
        </Notice>
      )}
      <Facts facts={COUNTS.map((count) => ({ term: t.imports[count], value: format.number(report[count]) }))} />
      <Errors report={report} />
      <Warnings report={report} />
    </Panel>
  );
}

function Errors({ report: { errors, failed } }: { readonly report: Import }) {
  const { t, format } = useSpeech();
  if (errors.length === 0) return null;
  const columns: readonly Column<Import['errors'][number]>[] = [
    { id: 'row', heading: t.imports.row, numeric: true, rowHeading: true, cell: ({ row }) => format.number(row) },
    { id: 'column', heading: t.imports.column, cell: ({ column }) => column ?? '' },
    { id: 'message', heading: t.imports.message, cell: ({ message }) => <span lang="en">{message}</span> },
  ];
  return (
    <>
      <DataTable caption={t.imports.errorsCaption} columns={columns} rows={errors} rowKey={(_, index) => index} />
      {failed > errors.length && <p>{t.imports.shownOf(format.number(errors.length), format.number(failed))}</p>}
    </>
  );
}

function Warnings({ report: { warnings } }: { readonly report: Import }) {
  const { t, format } = useSpeech();
  if (warnings.length === 0) return null;
  const columns: readonly Column<Import['warnings'][number]>[] = [
    {
      id: 'row',
      heading: t.imports.row,
      rowHeading: true,
      cell: ({ row }) => (row === null ? t.imports.wholeFile : format.number(row)),
    },
    { id: 'message', heading: t.imports.warning, cell: ({ message }) => <span lang="en">{message}</span> },
  ];
  return (
    <DataTable caption={t.imports.warningsCaption} columns={columns} rows={warnings} rowKey={(_, index) => index} />
  );
}
