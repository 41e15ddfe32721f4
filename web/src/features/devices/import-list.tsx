import type { Import } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';

interface ImportListProps {
  readonly imports: readonly Import[];
  readonly onShow: (importId: string) => void;
}

export function ImportList({ imports, onShow }: ImportListProps) {
  const { t, format } = useSpeech();
  if (imports.length === 0) return <p className="quiet">{t.imports.noEarlier}</p>;
  const columns: readonly Column<Import>[] = [
    {
      id: 'file',
      heading: t.imports.file,
      rowHeading: true,
      cell: ({ importId, fileName }) => (
        <Button variant="quiet" aria-label={`${t.imports.show} ${fileName}`} onClick={() => onShow(importId)}>
          {fileName}
        </Button>
      ),
    },
    {
      id: 'when',
      heading: t.imports.when,
      cell: ({ createdAt }) => <time dateTime={createdAt}>{format.time(createdAt)}</time>,
    },
    { id: 'kind', heading: t.imports.kind, cell: ({ kind }) => t.imports.kinds[kind] },
    {
      id: 'state',
      heading: t.imports.stateHeading,
      cell: ({ state, dryRun }) => `${t.imports.states[state]}${dryRun ? ` (${t.imports.dryRunShort})` : ''}`,
    },
    ...(['created', 'updated', 'unchanged', 'failed'] as const).map((count) => ({
      id: count,
      heading: t.imports[count],
      numeric: true,
      cell: (row: Import) => format.number(row[count]),
    })),
  ];
  return (
    <DataTable
      caption={t.imports.earlierCaption}
      columns={columns}
      rows={imports}
      rowKey={({ importId }) => importId}
    />
  );
}
