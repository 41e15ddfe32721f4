import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { type Column, DataTable, type Sort } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Facts } from '../../ui/facts.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { Pager } from '../../ui/pager.js';
import { Tabs } from '../../ui/tabs.js';
import { useSpeech } from '../language.js';
import { useDesignWords } from './words.js';

interface Row {
  readonly model: string;
  readonly code: string;
  readonly energy: number;
}

const ROWS: readonly Row[] = [
  { model: 'HP EliteBook 840 G8', code: '5CG1234XYZ', energy: 18.2 },
  { model: 'Lenovo ThinkPad T480', code: 'PF0A1O0Z', energy: 24.75 },
  { model: 'Åtvid Ärlig 9', code: 'T-104233', energy: 1234.5 },
];

export function Tables() {
  const words = useDesignWords();
  const { format, language } = useSpeech();
  const [sort, setSort] = useState<Sort>({ column: 'model', direction: 'ascending' });
  const way = sort.direction === 'ascending' ? 1 : -1;
  const rows = ROWS.toSorted((left, right) =>
    sort.column === 'energy'
      ? way * (left.energy - right.energy)
      : way * new Intl.Collator(language).compare(left.model, right.model),
  );
  const columns: readonly Column<Row>[] = [
    {
      id: 'model',
      heading: words.model,
      rowHeading: true,
      sortable: true,
      cell: ({ model }) => <Link to="/enheter">{model}</Link>,
      total: words.total,
    },
    { id: 'code', heading: words.code, nowrap: true, cell: ({ code }) => <code>{code}</code> },
    {
      id: 'energy',
      heading: words.energy,
      numeric: true,
      sortable: true,
      cell: ({ energy }) => format.number(energy, 1),
      total: format.number(1277.5, 1),
    },
  ];
  const table = { caption: words.caption, columns, rows, rowKey: ({ code }: Row) => code, sort, onSort: setSort };
  return (
    <>
      <Breadcrumbs>
        <Link to="/kampanjer">{words.emptyAct}</Link>
        <Link to="/enheter">{words.caption}</Link>
      </Breadcrumbs>
      <FilterBar label={words.filters} onSubmit={() => undefined} onClear={() => undefined} summary={words.found}>
        <TextField label={words.code} />
        <SelectField label={words.grade}>
          <option>{words.grades.a}</option>
        </SelectField>
      </FilterBar>
      <DataTable {...table} />
      <DataTable {...table} density="tight" caption={words.densities.tight} busy />
      <DataTable {...table} rows={[]} empty={<EmptyState title={words.emptyTitle} level={3} />} />
      <Pager hasMore busy={false} onMore={() => undefined} shown={50} total={1200} />
      <Pager hasMore busy onMore={() => undefined} shown={50} />
      <Tabs
        label={words.tabs}
        tabs={[
          { id: 'facts', label: words.facts, panel: <Facts facts={[{ term: words.grade, value: words.grades.a }]} /> },
          { id: 'history', label: words.history, panel: <p>{words.body}</p> },
        ]}
      />
    </>
  );
}
