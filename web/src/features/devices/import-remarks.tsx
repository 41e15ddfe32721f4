import type { Import } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Notice } from '../../ui/notice.js';
import { NoteList } from './note-list.js';

type Remark = Import['warnings'][number];

/** What is to be known about a file before, or after, it is imported: departments it adds, and what was not read. */
export function ImportRemarks({ report }: { readonly report: Import }) {
  const { t } = useSpeech();
  const added = report.warnings.filter(({ code }) => code === 'department_added');
  const others = report.warnings.filter(({ code }) => code !== 'department_added');
  return (
    <>
      {added.length > 0 && report.state !== 'failed' && <NewDepartments added={added} dryRun={report.dryRun} />}
      {others.length > 0 && (
        <Disclosure summary={t.imports.remarks(others.length)}>
          <NoteList title={t.imports.remarksCaption} notes={others} />
        </Disclosure>
      )}
    </>
  );
}

interface NewDepartmentsProps {
  readonly added: readonly Remark[];
  readonly dryRun: boolean;
}

function NewDepartments({ added, dryRun }: NewDepartmentsProps) {
  const { t, format } = useSpeech();
  const columns: readonly Column<Remark>[] = [
    { id: 'name', heading: t.imports.department, rowHeading: true, cell: ({ values }) => String(values.name) },
    { id: 'from', heading: t.imports.from, nowrap: true, cell: ({ values }) => format.date(String(values.since)) },
    { id: 'row', heading: t.imports.firstRow, numeric: true, cell: ({ row }) => format.number(row ?? 0) },
  ];
  return (
    <div className="stack">
      {dryRun && (
        <Notice tone="warn" title={t.imports.newDepartments}>
          <p>{t.imports.newDepartmentsText}</p>
        </Notice>
      )}
      <DataTable
        caption={dryRun ? t.imports.newDepartments : t.imports.departmentsAdded}
        hideCaption={dryRun}
        columns={columns}
        rows={added}
        rowKey={(_, index) => index}
        density="tight"
      />
    </div>
  );
}
