import { Link } from '@tanstack/react-router';
import type { ListedImport } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StateMark } from '../../ui/state-mark.js';
import { shownState } from './import-verdict.js';

const TONES = {
  queued: 'neutral',
  running: 'neutral',
  tried: 'info',
  triedFaulty: 'risk',
  done: 'ok',
  failed: 'behind',
} as const;

export function ImportList({ imports }: { readonly imports: readonly ListedImport[] }) {
  const { t, format } = useSpeech();
  if (imports.length === 0)
    return (
      <EmptyState level={3} icon="upload" title={t.imports.noEarlier}>
        <p>{t.imports.noEarlierText}</p>
      </EmptyState>
    );
  const columns: readonly Column<ListedImport>[] = [
    {
      id: 'file',
      heading: t.imports.file,
      rowHeading: true,
      cell: ({ importId, fileName }) => (
        <Link to="/import" search={{ visa: importId }} aria-label={t.imports.show(fileName)}>
          {fileName}
        </Link>
      ),
    },
    {
      id: 'state',
      heading: t.imports.stateHeading,
      nowrap: true,
      cell: (row) => <StateMark tone={TONES[shownState(row)]} word={t.imports.states[shownState(row)]} />,
    },
    {
      id: 'when',
      heading: t.imports.when,
      nowrap: true,
      cell: ({ createdAt }) => <time dateTime={createdAt}>{format.time(createdAt)}</time>,
    },
    { id: 'kind', heading: t.imports.kind, cell: ({ kind }) => t.imports.kinds[kind] },
    ...(['created', 'updated', 'unchanged', 'failed'] as const).map((count) => ({
      id: count,
      heading: t.imports[count],
      numeric: true,
      cell: (row: ListedImport) => format.number(row[count]),
    })),
  ];
  return (
    <DataTable
      caption={t.imports.earlierCaption}
      hideCaption
      columns={columns}
      rows={imports}
      rowKey={({ importId }) => importId}
      density="tight"
    />
  );
}
