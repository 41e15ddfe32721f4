import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import { departmentsQuery } from '../../api/departments.js';
import { peopleQuery, type Person } from '../../api/people.js';
import { useSpeech } from '../../app/language.js';
import { MoreButton } from '../../app/more-button.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { useSession } from '../../app/session.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { CreatePerson } from './create-person.js';

/** Those who have or have had a device or an account. */
export function PeoplePage({ q }: { readonly q: string | undefined }) {
  const { t } = useSpeech();
  const words = t.people;
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const people = useInfiniteQuery({ ...peopleQuery(q), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <PageHeading title={words.title} purpose={<p>{words.purpose}</p>}>
        {session !== null && mayDo(session.role, 'person.write') && (
          <Button variant="primary" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </PageHeading>
      <PeopleSearch key={q} q={q} />
      <QueryState query={people}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0)
            return (
              <>
                <PeopleTable people={items} busy={people.isPlaceholderData} />
                <MoreButton query={people} />
              </>
            );
          return (
            <EmptyState title={q === undefined ? words.empty : words.none} icon="person">
              <p>{q === undefined ? words.emptyText : words.noneText}</p>
            </EmptyState>
          );
        }}
      </QueryState>
      <CreatePerson open={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

/** Searches when it is asked to, not at each key: every search is a line of the audit log. */
function PeopleSearch({ q }: { readonly q: string | undefined }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const [text, setText] = useState(q ?? '');
  const search = (wanted: string): void =>
    void navigate({ to: '/administration/personer', search: wanted === '' ? {} : { q: wanted }, replace: true });
  return (
    <FilterBar
      label={t.people.filter}
      onSubmit={() => search(text.trim())}
      onClear={q === undefined ? undefined : () => search('')}
      summary={q === undefined ? '' : t.people.found(q)}
    >
      <TextField
        label={t.people.search}
        type="search"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </FilterBar>
  );
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly busy: boolean;
}

function PeopleTable({ people, busy }: PeopleTableProps) {
  const { t, format } = useSpeech();
  const words = t.people;
  const { data: departments = [] } = useQuery(departmentsQuery);
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
  const columns: readonly Column<Person>[] = [
    {
      id: 'name',
      heading: words.name,
      rowHeading: true,
      cell: ({ id, name }) => (
        <Link to="/administration/personer/$id" params={{ id }}>
          {name ?? words.nameless}
        </Link>
      ),
    },
    { id: 'email', heading: words.email, cell: ({ email }) => email },
    { id: 'key', heading: words.externalId, cell: ({ externalId }) => <span className="code">{externalId}</span> },
    {
      id: 'department',
      heading: words.department,
      cell: ({ departmentId }) => departmentNames.get(departmentId ?? ''),
    },
    { id: 'createdAt', heading: words.createdAt, nowrap: true, cell: ({ createdAt }) => format.date(createdAt) },
  ];
  return (
    <DataTable
      caption={words.caption}
      hideCaption
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      density="tight"
      busy={busy}
    />
  );
}
