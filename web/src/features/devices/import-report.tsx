import type { ReactNode } from 'react';
import type { Import } from '../../api/imports.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { StatusRegion } from '../../ui/status-region.js';
import { ImportErrors } from './import-errors.js';
import { ImportOutcome, useOutcomeTitle } from './import-outcome.js';
import { ImportRemarks } from './import-remarks.js';
import { verdictOf } from './import-verdict.js';

interface ImportReportProps {
  readonly report: Import;
  /** Of the errors, only those of this column. */
  readonly column: string | undefined;
  /** What to do where the file can be imported. */
  readonly children: ReactNode;
}

/** How far an import is, and what it did or in a dry run would do. */
export function ImportReport({ report, column, children }: ImportReportProps) {
  const { t } = useSpeech();
  const { fileName, dryRun, finishedAt } = report;
  const outcome = useOutcomeTitle(report);
  const verdict = finishedAt === null ? null : verdictOf(report);
  return (
    <Panel title={dryRun ? t.imports.previewOf(fileName) : t.imports.importOf(fileName)}>
      <StatusRegion hidden>{verdict === null ? null : outcome}</StatusRegion>
      {verdict === null ? (
        <Progress report={report} />
      ) : (
        <>
          <ImportOutcome report={report}>{children}</ImportOutcome>
          {verdict !== 'unusable' && verdict !== 'stopped' && <Counts report={report} />}
          {verdict !== 'unusable' && verdict !== 'stopped' && report.errors.length > 0 && (
            <ImportErrors key={report.importId} report={report} column={column} />
          )}
          <ImportRemarks report={report} />
        </>
      )}
    </Panel>
  );
}

function Progress({ report: { dryRun, processed, total } }: { readonly report: Import }) {
  const { t, format } = useSpeech();
  return (
    <div className="stack">
      <ProgressBar
        label={dryRun ? t.imports.trying : t.imports.working}
        done={processed}
        total={total === 0 ? null : total}
        text={total === 0 ? t.imports.reading : t.imports.rowsDone(format.number(processed), format.number(total))}
      />
      <p className="quiet">{t.imports.mayLeave}</p>
    </div>
  );
}

/** Where rows are faulty and none is read, nobody counted what the others would have done. */
function Counts({ report }: { readonly report: Import }) {
  const { t, format } = useSpeech();
  const { total, failed, readAs } = report;
  const counted: readonly (readonly [string, number])[] =
    verdictOf(report) === 'faulty'
      ? [
          [t.imports.total, total],
          [t.imports.sound, total - failed],
          [t.imports.failed, failed],
        ]
      : (['created', 'updated', 'unchanged', 'failed'] as const).map((count) => [t.imports[count], report[count]]);
  const facts = counted.map(([term, count]) => ({ term, value: format.number(count) }));
  return (
    <>
      <Facts facts={facts} />
      {readAs !== null && (
        <p className="quiet">
          {t.imports.readAs(
            wordFor(t.imports.delimiters, readAs.delimiter),
            wordFor(t.imports.encodings, readAs.encoding),
          )}
        </p>
      )}
    </>
  );
}
