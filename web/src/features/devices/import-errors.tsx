import { useNavigate } from '@tanstack/react-router';
import type { Import } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { saveCsv } from '../../ui/chart/save-csv.js';
import { SelectField } from '../../ui/field.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { noteText, useImportDetails } from './import-details.js';
import { NoteList } from './note-list.js';

type RowError = Import['errors'][number];

/** In the address, what stands for "the whole row". */
const WHOLE_ROW = '-';

interface ImportErrorsProps {
  readonly report: Import;
  /** Only the errors of this column. */
  readonly column: string | undefined;
}

/** The rows that cannot be imported: which, why, and how to mend them; by column where there are several. */
export function ImportErrors({ report: { errors, failed, importId }, column }: ImportErrorsProps) {
  const { t, format } = useSpeech();
  const { faults } = useImportDetails();
  const navigate = useNavigate();
  const byColumn = countByColumn(errors);
  const chosen = column !== undefined && byColumn.has(column) ? column : undefined;
  const rows = chosen === undefined ? errors : errors.filter((error) => keyOf(error) === chosen);

  function choose(value: string): void {
    const kolumn = value === '' ? undefined : value;
    void navigate({ to: '/import', search: { visa: importId, kolumn }, replace: true, resetScroll: false });
  }

  function download(): void {
    const table = {
      caption: t.imports.errorsCaption,
      columns: (['row', 'column', 'message'] as const).map((id) => ({
        ...{ id, heading: t.imports[id], csvHeading: t.imports[id] },
        numeric: id === 'row',
      })),
      rows: rows.map((error) => [
        { text: '', value: error.row },
        { text: '', value: error.column ?? '' },
        { text: '', value: noteText(error, faults) ?? error.message },
      ]),
    };
    saveCsv(table, 'spreadsheet', t.imports.fileOfErrors);
  }

  return (
    <div className="stack">
      {byColumn.size > 1 && (
        <FilterBar label={t.imports.errorFilter}>
          <SelectField label={t.imports.column} value={chosen ?? ''} onChange={({ target }) => choose(target.value)}>
            <option value="">{t.imports.everyColumn(format.number(errors.length))}</option>
            {[...byColumn].map(([key, count]) => (
              <option key={key} value={key}>
                {t.imports.ofColumn(key === WHOLE_ROW ? t.imports.wholeRow : key, format.number(count))}
              </option>
            ))}
          </SelectField>
        </FilterBar>
      )}
      <NoteList key={chosen} title={t.imports.errorsCaption} notes={rows} />
      {failed > errors.length && (
        <p className="quiet">{t.imports.firstErrors(format.number(errors.length), format.number(failed))}</p>
      )}
      <div>
        <Button icon="download" onClick={download}>
          {t.imports.download}
        </Button>
      </div>
    </div>
  );
}

const keyOf = ({ column }: RowError): string => column ?? WHOLE_ROW;

/** Columns in the order of their first error. */
function countByColumn(errors: readonly RowError[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const error of errors) counts.set(keyOf(error), (counts.get(keyOf(error)) ?? 0) + 1);
  return counts;
}
