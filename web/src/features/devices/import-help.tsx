import { BOAVIZTA_COLUMNS } from '../../../../src/shared/boavizta-columns.js';
import { DEVICE_COLUMNS } from '../../../../src/shared/device-columns.js';
import type { ImportKind } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { saveCsv } from '../../ui/chart/save-csv.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Disclosure } from '../../ui/disclosure.js';
import { useImportDetails } from './import-details.js';

interface HelpRow {
  readonly header: string;
  readonly text: string;
  readonly others: readonly string[];
  readonly required: boolean;
}

/** Which columns a file may have, and a file that has them all. */
export function ImportHelp({ kind }: { readonly kind: ImportKind }) {
  const { t } = useSpeech();
  const rows = useColumns(kind);
  const columns: readonly Column<HelpRow>[] = [
    {
      id: 'header',
      heading: t.imports.column,
      rowHeading: true,
      cell: ({ header, required }) => (required ? `${header} (${t.imports.needed})` : header),
    },
    {
      id: 'text',
      heading: t.imports.helpText,
      cell: ({ text, others }) => (
        <>
          {text} {others.length > 0 && <span className="quiet">{t.imports.helpNames(others.join(', '))}</span>}
        </>
      ),
    },
  ];

  return (
    <Disclosure summary={t.imports.helpTitle}>
      <div className="stack">
        <p>{kind === 'devices' ? t.imports.helpDevices : t.imports.helpModels}</p>
        <div>
          <Button
            icon="download"
            onClick={() => saveCsv(templateOf(rows), 'spreadsheet', t.imports.templateFile[kind])}
          >
            {t.imports.template}
          </Button>
        </div>
        <DataTable
          caption={t.imports.helpCaption}
          columns={columns}
          rows={rows}
          rowKey={({ header }) => header}
          density="tight"
        />
      </div>
    </Disclosure>
  );
}

function useColumns(kind: ImportKind): readonly HelpRow[] {
  const { deviceColumns, modelColumns } = useImportDetails();
  if (kind === 'models')
    return BOAVIZTA_COLUMNS.map(({ field, headers: [header], ...rest }) => ({
      header,
      text: modelColumns[field],
      others: [],
      required: 'required' in rest,
    }));
  return DEVICE_COLUMNS.map(({ field, headers }) => {
    const { header, text } = deviceColumns[field];
    return { header, text, others: headers.filter((each) => each !== header), required: false };
  });
}

/** The header row alone: a row of examples would be imported with the rest. */
const templateOf = (rows: readonly HelpRow[]) => ({
  caption: '',
  columns: rows.map(({ header }) => ({ id: header, heading: header, csvHeading: header, numeric: false })),
  rows: [],
});
