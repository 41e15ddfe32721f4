import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Department, departmentsQuery } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { EditDepartment } from './edit-department.js';

export function DepartmentsPage() {
  const { t } = useSpeech();
  const departments = useQuery(departmentsQuery);
  return (
    <div className="page">
      <PageHeading title={t.departments.title} purpose={t.departments.purpose}>
        <EditDepartment />
      </PageHeading>
      <QueryState query={departments}>
        {(all) =>
          all.length === 0 ? (
            <Notice>
              <p>{t.departments.empty}</p>
            </Notice>
          ) : (
            <DepartmentTable departments={all} />
          )
        }
      </QueryState>
    </div>
  );
}

function DepartmentTable({ departments }: { readonly departments: readonly Department[] }) {
  const { t, format, language } = useSpeech();
  const byName = new Intl.Collator(language);
  const rows = [...departments].sort((left, right) => byName.compare(left.name, right.name));
  const columns: readonly Column<Department>[] = [
    {
      id: 'name',
      heading: t.departments.name,
      rowHeading: true,
      cell: ({ id, name }) => (
        <Link to="/forvaltningar/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      id: 'employees',
      heading: t.departments.employees,
      numeric: true,
      cell: ({ employees }) => (employees === null ? t.energy.missing : format.number(employees)),
    },
    { id: 'from', heading: t.departments.validFrom, nowrap: true, cell: ({ validFrom }) => format.date(validFrom) },
    {
      id: 'to',
      heading: t.departments.validTo,
      nowrap: true,
      cell: ({ validTo }) => (validTo === null ? t.departments.stillValid : format.date(validTo)),
    },
  ];
  return <DataTable caption={t.departments.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
